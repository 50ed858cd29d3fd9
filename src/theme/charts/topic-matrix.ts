import { esc, num, path } from './svg.ts';
import type { ChartWords } from './words.ts';

const pitch = 13;

export interface TopicAnswers {
  topic: string;
  well: number;
  partly: number;
  missed: number;
  unanswered?: number;
}

export interface TopicOptions {
  words: ChartWords;
  /** The questions of the fullest row: it keeps a square the same size in all rows. Default: this row's. */
  most?: number | undefined;
  id?: string | undefined;
}

/**
 * One row of the matrix of topics: a square a question, by how it was answered; for a table cell beside the figures. It
 * holds no text and shrinks as a whole where its column is narrow.
 */
export function topicSquares(
  { topic, well, partly, missed, unanswered = 0 }: TopicAnswers,
  { words, most = 1, id }: TopicOptions,
): string {
  const counts = { well, partly, missed, unanswered };
  const order = ['well', 'partly', 'missed', 'unanswered'] as const;
  const kinds = order.flatMap((how) => Array.from({ length: counts[how] }, () => how));
  const d = { full: '', box: '', cross: '', open: '' };
  kinds.forEach((how, i) => {
    const x = i * pitch + 1;
    if (how === 'well') d.full += `M${x} 2h10v10h-10z`;
    if (how === 'partly') {
      d.full += `M${x} 7h10v5h-10z`;
      d.box += `M${num(x + 0.5)} 2.5h9v9h-9z`;
    }
    if (how === 'missed') d.cross += `M${x + 1} 3l8 8m0-8l-8 8`;
    if (how === 'unanswered') d.open += `M${num(x + 0.5)} 2.5h9v9h-9z`;
  });
  const said = order
    .filter((how) => counts[how] > 0)
    .map((how) => `${words.answer(how)} ${words.number(counts[how])}`)
    .join(', ');
  const name =
    id === undefined
      ? ' aria-hidden="true">'
      : ` role="img" aria-labelledby="${esc(id)}-t"><title id="${esc(id)}-t">${esc(`${topic}: ${said}`)}</title>`;
  const width = Math.max(most, kinds.length) * pitch;
  return `<svg class="sq" width="${width}" viewBox="0 0 ${width} 14"${name}${path(d.full, 'k')}${path(d.box, 'l l1')}${path(d.cross, 'la')}${path(d.open, 'lo')}</svg>`;
}
