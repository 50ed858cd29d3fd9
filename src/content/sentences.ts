import { defineMdastPlugin, type HastPluginDefinition, markdownToHtml } from 'satteri';
import { drawn } from './markdown/drawn.ts';
import { korean } from './markdown/korean.ts';
import { formulas } from './markdown/math/formulas.ts';
import { features, parsed } from './markdown/tree.ts';
import { showPassages } from './passages.ts';

/** Signs without which a sentence holds no inline Markdown. */
const markup = /[*_`~[\]<&\\$]|%%|https?:/;

// HTML in a sentence is text like any other.
const literalHtml = defineMdastPlugin({
  name: 'hoego-literal-html',
  html: (node) => ({ type: 'text', value: node.value }),
});

/**
 * The inline Markdown of a record's sentences: HTML by the sentence as written. Sentences without any are left out,
 * and so are those that would be more than one paragraph.
 */
export async function renderSentences(
  records: readonly unknown[],
  links: HastPluginDefinition,
): Promise<Record<string, string>> {
  const html: Record<string, string> = {};
  for (const sentence of new Set(records.flatMap(stringsIn))) {
    if (!markup.test(sentence)) continue;
    const rendered = (
      await markdownToHtml(parsed(marked(sentence), 'md'), {
        mdastPlugins: [literalHtml, formulas(''), korean],
        hastPlugins: [links, drawn],
        features,
      })
    ).html;
    const inline = /^<p>((?:(?!<p>)[\s\S])*)<\/p>\s*$/.exec(rendered)?.[1];
    if (inline !== undefined) html[sentence] = shaded(inline);
  }
  return html;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

// Private passages are in a sentence only while it is being written: a build has cut them.
const [open, close] = ['\uE000', '\uE001'];

function marked(sentence: string): string {
  return showPassages(sentence, (passage) => open + passage.trim() + close);
}

function shaded(html: string): string {
  return html.replaceAll(open, '<span class="passage">').replaceAll(close, '</span>');
}
