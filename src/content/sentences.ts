import { defineMdastPlugin, type HastPluginDefinition, markdownToHtml } from 'satteri';
import { korean } from './markdown/korean.ts';
import { features } from './markdown/tree.ts';

/** Signs without which a sentence holds no inline Markdown. */
const markup = /[*_`~[\]<&\\]|https?:/;

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
      await markdownToHtml(sentence, { mdastPlugins: [literalHtml, korean], hastPlugins: [links], features })
    ).html;
    const inline = /^<p>((?:(?!<p>)[\s\S])*)<\/p>\s*$/.exec(rendered)?.[1];
    if (inline !== undefined) html[sentence] = inline;
  }
  return html;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}
