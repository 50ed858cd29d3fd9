import type { Element } from 'hast';
import { defineHastPlugin, type HastPluginDefinition } from 'satteri';
import { factsOf } from '../facts.ts';
import { cleanProperties } from '../safe.ts';
import { languageName } from './languages.ts';

/** What a block of code says to its readers. */
export interface CodeWords {
  /** Names a block for screen readers. */
  codeIn(language: string | undefined, title: string | undefined): string;
  copy: string;
  copied: string;
}

/**
 * The frame of a block: its file, a button that copies it, and a name for those who do not see that it is code. The
 * button holds no text, so that no excerpt and no feed has its words: the style sheet shows its label.
 * @param copying address of the script that the button loads when it is touched
 */
export const codeFrames = (words: CodeWords, copying: string): HastPluginDefinition =>
  defineHastPlugin({
    name: 'hoego-code-frames',
    element: {
      filter: ['pre'],
      visit(node, context) {
        const { dataLanguage, dataTitle, tabindex: _, ...properties } = cleanProperties(node);
        if (typeof dataLanguage !== 'string') return undefined;
        factsOf(context.data).parts.add('code');
        const title = typeof dataTitle === 'string' ? dataTitle : undefined;
        const pre: Element = {
          ...(node as Element),
          properties: {
            ...properties,
            dataLanguage,
            tabIndex: 0,
            role: 'group',
            ariaLabel: words.codeIn(languageName(dataLanguage), title),
          },
        };
        return element('figure', { class: 'code' }, [
          ...(title === undefined ? [] : [element('figcaption', {}, [{ type: 'text', value: title }])]),
          element('button', {
            type: 'button',
            class: 'copy',
            dataLoad: copying,
            ariaLabel: words.copy,
            dataCopied: words.copied,
          }),
          pre,
        ]);
      },
    },
  });

function element(tagName: string, properties: Element['properties'], children: Element['children'] = []): Element {
  return { type: 'element', tagName, properties, children };
}
