import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString as textIn } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

// A single `~` is a range in Korean.
const processor = unified().use(remarkParse).use(remarkGfm, { singleTilde: false });

/** The syntax tree of a text; places in it are offsets of that text. @throws RangeError when it is nested too deep */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

/** Where a node begins and ends in the text. */
export function placeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** What a reader sees of a node, on one line. */
export function plainText(node: Nodes): string {
  return textIn(node, { includeImageAlt: false, includeHtml: false }).replace(/\s+/g, ' ').trim();
}

/** Every node of a tree, a parent before its children. */
export function* nodesIn(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesIn(child);
}

/** All that a reader sees of a text, without what lays it out: spaces, marks of lists and tables, tags. */
export function visibleText(text: string): string {
  let seen = '';
  for (const node of nodesIn(parseMarkdown(text))) {
    if (node.type === 'html') seen += node.value.replace(/<!--[\s\S]*?-->|<[^>]*>|&#10;/g, '');
    else if ('value' in node) seen += node.value;
  }
  return seen.replace(/\s+/g, '');
}

/** A heading, or a line that does a heading's work, with what stands under it. */
export interface Section {
  depth: number;
  title: string;
  heading: Heading | undefined;
  /** Offsets in the text: of the heading, of what is under it, of its end. */
  start: number;
  content: number;
  end: number;
  /** What is under it and under no heading inside it. */
  nodes: RootContent[];
  sections: Section[];
  parent: Section | undefined;
}

/** The outline of a text. The root is the whole of it, with what stands before the first heading. */
export function outline(tree: Root, length: number): Section {
  const root: Section = {
    depth: 0,
    title: '',
    heading: undefined,
    start: 0,
    content: 0,
    end: length,
    nodes: [],
    sections: [],
    parent: undefined,
  };
  let current = root;
  for (const node of tree.children) {
    if (node.type !== 'heading') {
      current.nodes.push(node);
      continue;
    }
    const { start, end } = placeOf(node);
    while (current.depth >= node.depth) {
      current.end = start;
      current = current.parent ?? root;
    }
    const section: Section = {
      depth: node.depth,
      title: plainText(node),
      heading: node,
      start,
      content: end,
      end: length,
      nodes: [],
      sections: [],
      parent: current,
    };
    current.sections.push(section);
    current = section;
  }
  return root;
}

/** A section and all inside it, in the order of the text. */
export function sectionsIn(section: Section): Section[] {
  return [section, ...section.sections.flatMap(sectionsIn)];
}
