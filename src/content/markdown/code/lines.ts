import type { Element, ElementContent } from 'hast';
import type { ShikiTransformer } from 'shiki';
import { takeInfo } from './blocks.ts';
import { classesOf } from './classes.ts';
import { fileNamedBy } from './file-names.ts';
import type { CodeInfo } from './info.ts';
import { hasComments, isTerminal } from './languages.ts';

interface Block extends CodeInfo {
  /** What each line of a terminal is; undefined in a block without a prompt. */
  typed?: ('command' | 'output')[];
}

/** What is known of the block at hand, from one step of the highlighter to the next. */
const blocks = new WeakMap<object, Block>();

const prompt = '$ ';

/**
 * Lines that are marked (`<mark>`), inserted or deleted (`<ins>`, `<del>`), words that are marked, numbers, a terminal's
 * prompts. The block's `<pre>` tells its title and whether it wraps.
 */
export const codeLines: ShikiTransformer = {
  name: 'hoego-code-lines',
  preprocess(source, options) {
    const { info, code } = takeInfo(source);
    const block: Block = { ...info };
    let lines = code.split('\n');
    const mayName = info.title === undefined && lines.length > 1 && hasComments(options.lang);
    const named = mayName ? fileNamedBy(lines[0] as string) : undefined;
    if (named !== undefined) {
      block.title = named;
      lines = lines.slice(lines[1]?.trim() === '' && lines.length > 2 ? 2 : 1);
    }
    if (info.diff) lines = withoutSigns(lines, block);
    if (isTerminal(options.lang) && lines.some((line) => line.startsWith(prompt))) block.typed = typedIn(lines);
    const shown = lines.join('\n');
    if (info.words) {
      options.decorations ??= [];
      for (const [start, end] of placesOf(info.words, shown))
        options.decorations.push({ start, end, tagName: 'mark', alwaysWrap: true });
    }
    blocks.set(this.meta, block);
    return shown;
  },
  line(node, number) {
    const block = blocks.get(this.meta);
    if (!block) return;
    if (block.marked?.includes(number)) this.addClassToHast(node, 'highlighted');
    if (block.inserted?.includes(number)) this.addClassToHast(node, 'add');
    if (block.deleted?.includes(number)) this.addClassToHast(node, 'remove');
    const typed = block.typed?.[number - 1];
    if (typed === 'output') this.addClassToHast(node, 'out');
    if (typed === 'command' && takePrompt(node))
      node.children.unshift({
        type: 'element',
        tagName: 'span',
        properties: { class: 'prompt' },
        children: [{ type: 'text', value: prompt }],
      });
  },
  pre(node) {
    const { title, from, wrap } = blocks.get(this.meta) ?? {};
    if (title !== undefined) node.properties.dataTitle = title;
    if (wrap) this.addClassToHast(node, 'wraps');
    if (from === undefined) return;
    this.addClassToHast(node, 'nums');
    if (from !== 1) node.properties.style = `--from:${from - 1}`;
  },
};

/**
 * What a block's words and the notations of `@shikijs/transformers` (`// [!code ++]`) say by classes, said by elements. It
 * comes last: until then, a line is a `<span>` to all others.
 */
export const notedLines: ShikiTransformer = {
  name: 'hoego-noted-lines',
  pre(node) {
    const [code] = node.children;
    for (const line of code?.type === 'element' ? code.children : []) {
      if (line.type !== 'element') continue;
      const classes = classesOf(line.properties.class);
      if (classes.includes('highlighted')) line.tagName = 'mark';
      if (classes.includes('add')) line.tagName = 'ins';
      if (classes.includes('remove')) line.tagName = 'del';
      const kept = classes.filter((one) => /^(line|out|error|warning|focused)$/.test(one));
      line.properties.class = kept.join(' ');
      // The blanks before a note are left where it stood.
      if (classes.some((one) => one !== 'line' && one !== 'out')) trimEnd(line);
      for (const token of line.children)
        if (token.type === 'element' && classesOf(token.properties.class).includes('highlighted-word')) {
          token.tagName = 'mark';
          delete token.properties.class;
        }
    }
  },
};

/** Where words stand in a code. The highlighter takes no two that overlap: the first goes before the others. */
function placesOf(words: readonly string[], code: string): [start: number, end: number][] {
  const found = [...new Set(words)].flatMap((word) => {
    const places: [number, number][] = [];
    for (let at = code.indexOf(word); at >= 0; at = code.indexOf(word, at + word.length))
      places.push([at, at + word.length]);
    return places;
  });
  let last = 0;
  return found
    .sort(([a], [b]) => a - b)
    .filter(([start, end]) => {
      const isFree = start >= last;
      if (isFree) last = end;
      return isFree;
    });
}

/** The lines of a diff in another language; which of them are new and which gone goes into `block`. */
function withoutSigns(lines: readonly string[], block: Block): string[] {
  const numbersOf = (first: string) => lines.flatMap((line, index) => (line.startsWith(first) ? [index + 1] : []));
  block.inserted = [...(block.inserted ?? []), ...numbersOf('+')];
  block.deleted = [...(block.deleted ?? []), ...numbersOf('-')];
  const isIndented = lines.every((line) => line === '' || /^[+\- ]/.test(line));
  return lines.map((line) => (isIndented || /^[+-]/.test(line) ? line.slice(1) : line));
}

/** Behind a prompt one types, and on the lines that a `\` leads on to; the rest is what was answered. */
function typedIn(lines: readonly string[]): ('command' | 'output')[] {
  let goesOn = false;
  return lines.map((line) => {
    const isTyped = goesOn || line.startsWith(prompt) || /^\s*#/.test(line);
    goesOn = isTyped && line.endsWith('\\');
    return isTyped ? 'command' : 'output';
  });
}

/** Takes the blanks off the end of a line. */
function trimEnd(line: Element): void {
  const last = line.children.at(-1);
  if (last?.type === 'text') last.value = last.value.trimEnd();
  else if (last?.type === 'element') trimEnd(last);
}

/** Takes the prompt off a line; false where it has none. */
function takePrompt(line: Element): boolean {
  if (!textOf(line).startsWith(prompt)) return false;
  let left = prompt.length;
  const cut = (node: ElementContent): void => {
    if (left === 0) return;
    if (node.type === 'text') {
      const taken = Math.min(left, node.value.length);
      node.value = node.value.slice(taken);
      left -= taken;
    } else if (node.type === 'element') for (const child of node.children) cut(child);
  };
  cut(line);
  return true;
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
