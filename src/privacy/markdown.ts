import { decodeOnce } from './decode.ts';

/** What a Markdown text says, piece by piece, and where it leads. */
export interface Plain {
  /** Sentences; those too short to stand alone are joined to the next of their paragraph. */
  sentences: string[];
  /** Headings, list items, table cells and short paragraphs, each as a whole. */
  blocks: string[];
  code: string[];
  /** Addresses of links and images, as written. */
  links: string[];
}

/**
 * Reads Markdown loosely: it must give words also for what would not parse (half a passage, MDX), and its structure
 * does not matter here.
 */
export function plainText(markdown: string): Plain {
  const links: string[] = [];
  const code: string[] = [];
  const text = markdown
    .replaceAll('%%', '\n\n')
    .replace(
      /(^|\n)[ \t>]*(`{3,}(?!`)|~{3,}(?!~))[^\n]*\n([\s\S]*?)(?:\n[ \t>]*\2[^\n]*(?=\n|$)|$)/g,
      (_, before: string, _fence, inner: string) => {
        code.push(...inner.split('\n'));
        return `${before}\n`;
      },
    )
    .replace(/^[ \t]*\[[^\]\n]+\]:[ \t]*<?([^\s>]+)>?(.*)$/gm, (_, url: string, title: string) => {
      links.push(url);
      return `\n${title}\n`;
    })
    // A footnote's number stands in the page where its mark stood.
    .replace(/\[\^[^\]\n]{1,200}\]:?/g, '\n')
    .replace(
      /\]\(\s*(?:<([^>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^)\\]|\\.)*\)))?\s*\)/g,
      (_, angled: string, bare: string, title = '') => {
        links.push(angled ?? bare ?? '');
        return title === '' ? ']' : `]\n${title}\n`;
      },
    )
    .replace(/<(?:!--|--|\/?[a-z][^<>]*)>?|-->/gi, (tag) => {
      const values = [...tag.matchAll(/\b([\w-]+)\s*=\s*\{?\s*(?:"([^"]*)"|'([^']*)'|`([^`]*)`)/g)];
      for (const [, key, ...value] of values)
        if (/^(href|src|poster)$/i.test(key ?? '')) links.push(value.find((one) => one !== undefined) ?? '');
      const said = values
        .filter(([, key]) => !/^(href|src|poster|class|style|id)$/i.test(key ?? ''))
        .map(([, , ...value]) => value.find((one) => one !== undefined));
      return said.length > 0 ? `\n${said.join('\n')}\n` : '';
    })
    .replace(/\bhttps?:\/\/[^\s<>"'|]+/gi, (url) => {
      links.push(url.replace(/[.,;:!?)\]]+$/, ''));
      return url;
    });
  const blocks = text
    .replace(/^[ \t>]*(?:[-*+]|\d+[.)])[ \t]+|^[ \t>]*#{1,6}[ \t]+/gm, '\n\n')
    .replace(/^([ \t>]*\|.*|.*\|[ \t]*)$/gm, (row) => row.replaceAll('|', '\n\n'))
    .split(/\n[ \t>]*\n/)
    .map((block) => decodeOnce(block).trim())
    .filter((block) => block !== '');
  return {
    sentences: blocks.flatMap(sentencesOf),
    blocks: blocks.flatMap((block) => (block.includes('\n') ? block.split('\n') : [block])),
    code,
    links,
  };
}

function sentencesOf(block: string): string[] {
  const sentences: string[] = [];
  let open = '';
  for (const sentence of block.split(/(?<=[.!?。！？…]["'”’)]*)\s+|(?<=[。！？])/u)) {
    open = open === '' ? sentence : `${open} ${sentence}`;
    if (open.replace(/[\s\p{P}]/gu, '').length < 10) continue;
    sentences.push(open);
    open = '';
  }
  if (open !== '') sentences.push(open);
  return sentences;
}
