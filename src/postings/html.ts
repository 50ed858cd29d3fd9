import { load } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import type { PostingText } from './match/index.ts';

export type Block = PostingText['blocks'][number];

const breaking = /^(?:p|div|section|article|ul|ol|li|tr|table|blockquote|pre|br|hr|dl|dt|dd|header|footer)$/;
const silent = /^(?:script|style|template|noscript|svg|iframe|object|head|title)$/;

/** Blocks of text under their headings; a paragraph that is bold throughout is a heading too. Bullets are lines. */
export function blocksOf(html: string): Block[] {
  const $ = load(html, null, false);
  const blocks: Block[] = [];
  let heading: string | undefined;
  let lines = '';

  const close = () => {
    const text = tidy(lines);
    if (text !== '') blocks.push({ ...(heading !== undefined && { heading }), text });
    lines = '';
  };
  const visit = (node: AnyNode): void => {
    if (node.type === 'text') lines += node.data.replace(/\s+/g, ' ');
    if (node.type !== 'tag' && node.type !== 'root') return;
    if (node.type === 'tag' && silent.test(node.name)) return;
    if (node.type === 'tag' && isHeading(node)) {
      close();
      heading = tidy($(node).text()).replace(/\n/g, ' ');
      return;
    }
    const breaks = node.type === 'tag' && breaking.test(node.name);
    if (breaks) lines += '\n';
    for (const child of node.children) visit(child);
    if (breaks) lines += '\n';
  };
  const isHeading = (node: Element): boolean => {
    if (!/^h[1-6]$/.test(node.name) && !isBold(node)) return false;
    const text = $(node).text().trim();
    return text !== '' && text.length <= 60;
  };
  for (const node of $.root().toArray()) visit(node as unknown as AnyNode);
  close();
  return blocks;
}

function isBold({ name, children }: Element): boolean {
  if (name !== 'p' && name !== 'div') return false;
  const inner = children.filter((child) => child.type !== 'text' || child.data.trim() !== '');
  return inner.every((child) => child.type === 'tag' && /^(?:strong|b|br)$/.test(child.name));
}

/** The text of a piece of HTML, or of what is plain text already. */
export function plain(html: string): string {
  return /<[a-z!/]/i.test(html)
    ? blocksOf(html)
        .map(({ heading, text }) => (heading === undefined ? text : `${heading}\n${text}`))
        .join('\n')
    : tidy(html);
}

function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\0\u200B-\u200D\uFEFF]/g, '')
    .split('\n')
    .map((line) => line.replace(/[^\S\n]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}
