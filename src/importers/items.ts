import type { List, ListItem, RootContent } from 'mdast';
import { placeOf, plainText, type Section } from './markdown.ts';

/** One item of a list as records take it. */
export interface Item {
  text: string;
  checked: boolean | undefined;
  items: Item[];
  node: ListItem;
}

const longest = 300;

/** The items of the lists that stand under a heading, not under one inside it. */
export function itemsOf(nodes: readonly RootContent[]): Item[] {
  return nodes.flatMap((node) => (node.type === 'list' ? itemsOfList(node) : []));
}

export function itemsOfList(list: List): Item[] {
  return list.children.flatMap((node) => {
    const items = node.children.flatMap((child) => (child.type === 'list' ? itemsOfList(child) : []));
    const [first] = node.children.filter((child) => child.type === 'paragraph');
    const text = first ? sentence(plainText(first)) : '';
    return text === '' ? items : [{ text, checked: node.checked ?? undefined, items, node }];
  });
}

/** Text as a record's sentence: one line, without signs that would be read as markup or as private. */
export function sentence(text: string): string {
  const plain = text.replace(/\s+/g, ' ').replaceAll('%%', '% %').trim();
  return [...plain].length > longest ? `${[...plain].slice(0, longest - 1).join('')}…` : plain;
}

/** The lists under a section and under all inside it, each with its own headings. */
export function listedUnder(section: Section): Item[] {
  return [...itemsOf(section.nodes), ...section.sections.flatMap(listedUnder)].sort(
    (a, b) => placeOf(a.node).start - placeOf(b.node).start,
  );
}

/** Whether an item is something that was asked. */
export function isQuestion({ text }: Pick<Item, 'text'>): boolean {
  return (
    text.length < 200 &&
    /[?？]\s*(?:\(.*\))?$|(?:인가요|나요|까요|는지|(?:설명|말씀|소개|이야기)해\s?(?:주세요|보세요|보시오|주십시오))[.\s]*$/.test(
      text,
    )
  );
}
