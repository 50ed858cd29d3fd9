import type { Nodes, Root } from 'mdast';
import type { Edit } from './edits.ts';
import { nodesIn, placeOf } from './markdown.ts';
import type { System } from './system.ts';

/** What the addresses in a body mean. */
export interface Targets {
  /** The new address of what a link leads to; undefined leaves it. */
  link(url: string): string | undefined;
  /** The new address of what `[[name]]` leads to. */
  wiki(name: string): string | undefined;
  /** Where a picture is now; undefined leaves the address. */
  picture(url: string): string | undefined;
}

/** Every address of a picture that a text shows. */
export function pictureUrls(tree: Root, text: string): string[] {
  const urls = new Set<string>();
  for (const node of nodesIn(tree)) {
    if (node.type === 'image' || node.type === 'definition') urls.add(node.url);
    if (node.type === 'html') for (const { url } of attributes(node.value, /<img\b[^>]*?\ssrc\s*=\s*/gi)) urls.add(url);
    if (node.type === 'text') for (const { name } of wikis(node, text)) urls.add(name);
  }
  return [...urls];
}

/** What has to change in a text so that it shows here what it showed there. Nothing but addresses and escapes does. */
export function bodyEdits(tree: Root, text: string, system: System, targets: Targets): Edit[] {
  const edits: Edit[] = [];
  for (const node of nodesIn(tree)) {
    const { start, end } = placeOf(node);
    const source = text.slice(start, end);
    if (node.type === 'image')
      edits.push(...destination(source, start, source.lastIndexOf(']('), targets.picture(node.url)));
    else if (node.type === 'link' && source.startsWith('[')) {
      const last = node.children.at(-1);
      const from = last ? source.indexOf('](', placeOf(last).end - start) : source.indexOf('](');
      edits.push(...destination(source, start, from, targets.link(node.url)));
    } else if (node.type === 'definition') {
      const [, before = '', url = ''] = /^(\[(?:[^\]\\]|\\.)*\]:\s*)(<[^>\n]*>|\S+)/.exec(source) ?? [];
      const next = targets.link(node.url) ?? targets.picture(node.url);
      if (url !== '' && next !== undefined)
        edits.push({ start: start + before.length, end: start + before.length + url.length, text: next });
    } else if (node.type === 'html') edits.push(...inHtml(source, start, targets));
    else if (node.type === 'text') edits.push(...inText(node, text, targets));
    else if (node.type === 'heading') {
      // Trailing braces would be read as attributes; an id alone is one where the system has them too.
      const [braces] = /(?<!\\)\{[^{}]*\}\s*#*\s*$/.exec(source) ?? [];
      const isId =
        braces !== undefined &&
        /^\{#[\p{L}\p{N}_-]+\}/u.test(braces) &&
        ['jekyll', 'hugo', 'docusaurus'].includes(system);
      if (braces !== undefined && !isId)
        edits.push({ start: end - braces.length, end: end - braces.length, text: '\\' });
    }
  }
  return [...edits, ...(system === 'obsidian' ? [] : literalMarks(tree, text))];
}

/** The edit of the address in `](address "title")`. */
function destination(source: string, start: number, at: number, url: string | undefined): Edit[] {
  if (url === undefined || at < 0) return [];
  const rest = source.slice(at + 2);
  const space = /^\s*/.exec(rest)?.[0].length ?? 0;
  const written = rest.slice(space).startsWith('<')
    ? /^<[^>\n]*>/.exec(rest.slice(space))?.[0]
    : balanced(rest.slice(space));
  if (written === undefined) return [];
  const from = start + at + 2 + space;
  return [{ start: from, end: from + written.length, text: url }];
}

/** An address up to the space or the bracket that ends it. */
function balanced(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if (sign === '\\') at++;
    else if (/\s/.test(sign)) return text.slice(0, at);
    else if (sign === '(') depth++;
    else if (sign === ')' && depth-- === 0) return text.slice(0, at);
  }
  return text;
}

function inHtml(html: string, start: number, { link, picture }: Targets): Edit[] {
  const change = (tag: RegExp, next: (url: string) => string | undefined) =>
    attributes(html, tag).flatMap(({ url, at, length }) => {
      const changed = next(url);
      return changed === undefined ? [] : [{ start: start + at, end: start + at + length, text: changed }];
    });
  return [...change(/<img\b[^>]*?\ssrc\s*=\s*/gi, picture), ...change(/<a\b[^>]*?\shref\s*=\s*/gi, link)];
}

function attributes(html: string, tag: RegExp): { url: string; at: number; length: number }[] {
  return [...html.matchAll(tag)].flatMap((match) => {
    const from = match.index + match[0].length;
    const [, quoted, single, bare] = /^(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/.exec(html.slice(from)) ?? [];
    const url = quoted ?? single ?? bare;
    return url === undefined
      ? []
      : [{ url: url.replaceAll('&amp;', '&'), at: from + (bare === undefined ? 1 : 0), length: url.length }];
  });
}

interface Wiki {
  start: number;
  end: number;
  isEmbed: boolean;
  name: string;
  size: string | undefined;
  alias: string | undefined;
  source: string;
}

/** `[[name#part|alias]]` and `![[name|300]]` in a stretch of text. */
function wikis(node: Nodes, text: string): Wiki[] {
  const { start, end } = placeOf(node);
  return [...text.slice(start, end).matchAll(/(!?)\[\[([^\]|\\#\n]+)(?:#[^\]|\\\n]*)?(?:\\?\|([^\]\n]*))?\]\]/g)].map(
    (match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
      isEmbed: match[1] === '!',
      name: match[2]?.trim() ?? '',
      size: /^\d+(?:x\d+)?$/.test(match[3] ?? '') ? match[3] : undefined,
      alias: match[3],
      source: match[0],
    }),
  );
}

function inText(node: Nodes, text: string, { picture, wiki }: Targets): Edit[] {
  return wikis(node, text).flatMap(({ start, end, isEmbed, name, size, source }): Edit[] => {
    const shown = isEmbed ? picture(name) : undefined;
    if (shown?.startsWith('./')) {
      const [width, height] = size?.split('x') ?? [];
      return [
        {
          start,
          end,
          text:
            width === undefined
              ? `![](${shown})`
              : `<img src="${shown}" alt="" width="${width}"${height ? ` height="${height}"` : ''}>`,
        },
      ];
    }
    const url = isEmbed ? undefined : wiki(name);
    // The brackets stay, as the text that is linked.
    return url === undefined ? [] : [{ start, end, text: `[${source}](${url})` }];
  });
}

/** `%%` outside of Obsidian is no comment: the signs are kept as signs. In code they already are. */
function literalMarks(tree: Root, text: string): Edit[] {
  if (!text.includes('%%')) return [];
  const areas = [...nodesIn(tree)]
    .filter((node) => ['code', 'inlineCode', 'html'].includes(node.type))
    .map((node) => ({ node, ...placeOf(node) }));
  return [...text.matchAll(/%{2,}/g)].flatMap((match): Edit[] => {
    const [start, end] = [match.index, match.index + match[0].length];
    const area = areas.find((one) => one.start <= start && end <= one.end);
    const isIndented = area?.node.type === 'code' && !/^[\s>]*(?:`{3}|~{3})/.test(text.slice(area.start, area.end));
    if (area && area.node.type !== 'html' && !isIndented) return [];
    if (isIndented && area?.node.type === 'code')
      return [{ start: area.start, end: area.end, text: fenced(area.node.value) }];
    return [{ start, end, text: match[0].replaceAll('%', area ? '&#37;' : '\\%') }];
  });
}

function fenced(code: string): string {
  const fence = '`'.repeat(Math.max(3, ...[...code.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${fence}\n${code}\n${fence}`;
}
