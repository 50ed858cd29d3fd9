import Slugger from 'github-slugger';
import type { Heading, Root, RootContent } from 'mdast';
import type { BankQuestion } from '../model/question.ts';
import { repair } from './markdown/korean.ts';
import { unmarked } from './markdown/math/signs.ts';

/**
 * The questions of a bank: its `##` headings, under the `#` heading above them. Their ids are those that the page's
 * own headings get: `{#id}` where the writer gave one, else GitHub's slug of the text, numbered when it repeats.
 * @param source the text that `tree` was read from
 */
export function bankQuestions(tree: Root, source: string): BankQuestion[] {
  const slugger = new Slugger();
  const questions: BankQuestion[] = [];
  let group: string | undefined;
  for (const heading of headings(tree.children)) {
    const text = repair(heading.children, source).map(plainText).join('').trim();
    const given = (heading.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
    const id = given ?? slugger.slug(text);
    if (heading.depth === 1) group = text;
    if (heading.depth === 2) questions.push(group === undefined ? { id, text } : { id, text, group });
  }
  return questions;
}

function headings(nodes: readonly RootContent[]): Heading[] {
  return nodes.flatMap((node) =>
    node.type === 'heading' ? [node] : 'children' in node ? headings(node.children as RootContent[]) : [],
  );
}

function plainText(node: { type: string; children?: readonly unknown[]; value?: string }): string {
  if (node.type === 'html') return '';
  if (node.value !== undefined) return unmarked(node.value);
  return (node.children ?? []).map((child) => plainText(child as typeof node)).join('');
}
