import type { Root } from 'mdast';
import type { Edit } from './edits.ts';
import { isQuestion, itemsOfList } from './items.ts';
import { nodesIn, placeOf, plainText } from './markdown.ts';

/** How many questions a text holds, in whatever shape. */
export function countQuestions(tree: Root): number {
  let count = 0;
  for (const node of nodesIn(tree)) {
    if (node.type === 'heading') count += isQuestion({ text: plainText(node) }) ? 1 : 0;
    else if (node.type === 'list')
      count += itemsOfList({ ...node, children: node.children }).filter((item) => isQuestion(item)).length;
    else if (node.type === 'html') count += node.value.match(/<summary\b/gi)?.length ?? 0;
  }
  return count;
}

/**
 * What makes a body a question bank: every question a `##` heading and every topic above them a `#`, in whichever of the
 * shapes people use it was written: headings, `<summary>`, or items of lists with the answer inside. Only marks change,
 * no word does.
 */
export function bankEdits(tree: Root, text: string): { edits: Edit[]; questions: number; ticked: number } {
  const summaries = text.match(/<summary\b/gi)?.length ?? 0;
  const asked = [...text.matchAll(/<summary\b[^>]*>([\s\S]*?)<\/summary>/gi)].filter(([, inner = '']) =>
    isAsked(inner),
  ).length;
  const headed = tree.children.filter(
    (node) => node.type === 'heading' && isQuestion({ text: numberless(plainText(node)) }),
  );
  const listed = tree.children
    .flatMap((node) => (node.type === 'list' ? node.children : []))
    .filter((item) => {
      const [first] = item.children;
      return first?.type === 'paragraph' && isQuestion({ text: plainText(first) });
    });
  const shape =
    summaries >= 2 && summaries >= headed.length ? 'summary' : listed.length > headed.length ? 'list' : 'heading';
  const edits: Edit[] = [];
  let ticked = 0;
  const questionDepth =
    shape === 'heading' ? mostOften(headed.map((node) => (node.type === 'heading' ? node.depth : 2))) : 7;
  for (const node of tree.children) {
    const { start, end } = placeOf(node);
    if (node.type === 'heading') {
      const depth = node.depth < questionDepth ? 1 : Math.min(6, node.depth - questionDepth + 2);
      if (depth !== node.depth) edits.push(...heading(text, start, end, depth));
    } else if (shape === 'list' && node.type === 'list') {
      const isBank = node.children.some(
        (item) => item.children[0]?.type === 'paragraph' && isQuestion({ text: plainText(item.children[0]) }),
      );
      if (!isBank) continue;
      ticked += node.children.filter((item) => item.checked).length;
      edits.push({ start, end, text: node.children.map((item) => raised(item, text)).join('\n\n') });
    } else if (shape === 'summary' && node.type === 'html') edits.push(...summary(text, start, end, asked >= 2));
  }
  const questions =
    shape === 'list' ? listed.length : shape === 'summary' ? (asked >= 2 ? asked : summaries) : headed.length;
  return { edits, questions, ticked };
}

/** A heading of another depth. One that is underlined becomes one with signs before it. */
function heading(text: string, start: number, end: number, depth: number): Edit[] {
  const source = text.slice(start, end);
  const marks = /^#{1,6}(?=[ \t]|$)/.exec(source)?.[0];
  if (marks !== undefined) return [{ start, end: start + marks.length, text: '#'.repeat(depth) }];
  const [, title, rule] = /^([\s\S]*?)\n\s{0,3}([=-]+)[ \t]*$/.exec(source) ?? [];
  return title === undefined || rule === undefined || title.includes('\n')
    ? []
    : [{ start, end, text: `${'#'.repeat(depth)} ${title.trim()}` }];
}

/** An item of a list as a heading, with the rest of the item under it. */
function raised(
  item: {
    children: readonly {
      type: string;
      position?:
        { start: { offset?: number | undefined; column: number }; end: { offset?: number | undefined } } | undefined;
    }[];
    position?: { end: { offset?: number | undefined } } | undefined;
  },
  text: string,
): string {
  const [first] = item.children;
  const start = first?.position?.start.offset ?? 0;
  const end = first?.position?.end.offset ?? 0;
  if (first?.type !== 'paragraph') return text.slice(start, item.position?.end.offset ?? start);
  const indent = (first.position?.start.column ?? 1) - 1;
  const question = text
    .slice(start, end)
    .split(/\n/)
    .map((line) => line.trim())
    .join(' ');
  const rest = text.slice(end, item.position?.end.offset ?? end);
  const answer = rest
    .split('\n')
    .map((line) => line.replace(new RegExp(`^[ \\t]{0,${indent}}`), ''))
    .join('\n')
    .trim();
  return answer === '' ? `## ${question}` : `## ${question}\n\n${answer}`;
}

/** `<summary>질문</summary>` with the question as a heading inside: still folded, and found as a question. */
function summary(text: string, start: number, end: number, onlyAsked: boolean): Edit[] {
  return [...text.slice(start, end).matchAll(/(<summary\b[^>]*>)([\s\S]*?)(<\/summary>)/gi)].flatMap((match) => {
    const [all, open = '', inner = '', close = ''] = match;
    const question = inner.replace(/\s+/g, ' ').trim();
    if (question === '' || /<(?:div|p|h\d|ul|ol|table)\b/i.test(question) || (onlyAsked && !isAsked(question)))
      return [];
    const from = start + match.index;
    return [{ start: from, end: from + all.length, text: `${open}\n\n## ${question}\n\n${close}` }];
  });
}

function isAsked(summary: string): boolean {
  const plain = summary
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // Marks of how well one knows it may stand behind the question.
  return /^q\s?\d*\s?[.:)]/i.test(plain) || isQuestion({ text: plain.replace(/[^\p{L}\p{N}?.)]+$/u, '') });
}

function numberless(title: string): string {
  return title.replace(/^(?:[^\p{L}\p{N}]|\d{1,3}[.)]\s?|q\d*[.:)]\s*)+/iu, '');
}

function mostOften(depths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const depth of depths) counts.set(depth, (counts.get(depth) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 2;
}
