import type { Node, Parent } from 'mdast';

/** Syllables of Hangul (and of other scripts without spaces between words) that are read in a minute. */
const syllablesAMinute = 500;
/** Words of other scripts, and figures. */
const wordsAMinute = 230;
/** How much of code is read: it is looked at, not spelled out. */
const codeShare = 1 / 3;

const syllable = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const word = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.,_/+-]*[\p{L}\p{N}\p{M}])?/gu;

/** Whole minutes that a body takes to read, at least 1; undefined where there is nothing to read in it. */
export function minutesOf(tree: Node): number | undefined {
  const minutes = timeOf(tree);
  return minutes === 0 ? undefined : Math.max(1, Math.round(minutes));
}

function timeOf(node: Node): number {
  const { value, children = [] } = node as Partial<Parent> & { value?: string };
  if (node.type === 'code') return codeShare * timeOfText(value ?? '');
  if (node.type === 'html') return timeOfText((value ?? '').replace(/<[^>]*>/g, ' '));
  if (node.type === 'text' || node.type === 'inlineCode') return timeOfText(value ?? '');
  return children.reduce((sum, child) => sum + timeOf(child), 0);
}

function timeOfText(text: string): number {
  const syllables = text.match(syllable)?.length ?? 0;
  const words = text.replace(syllable, ' ').match(word)?.length ?? 0;
  return syllables / syllablesAMinute + words / wordsAMinute;
}
