import type { AnswerCounts } from '../../insight/questions.ts';
import { esc, num, path } from './svg.ts';
import type { ChartWords } from './words.ts';

const pitch = 13;

/**
 * One row of the matrix of topics: a square a question, by how it was answered. It holds no text and shrinks as a whole
 * where the column is narrow; `most`, the questions of the fullest row, keeps a square the same size in all rows.
 */
export function topicSquares(counts: AnswerCounts, { most, words, title, id }: { most: number; words: ChartWords; title?: string | undefined; id?: string | undefined }): string {
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
  const said = order.filter((how) => counts[how] > 0).map((how) => words.answered(how, counts[how])).join(', ');
  const name = id === undefined ? ' aria-hidden="true">' : ` role="img" aria-labelledby="${esc(id)}-t"><title id="${esc(id)}-t">${esc(title ? `${title}: ${said}` : said)}</title>`;
  const width = Math.max(most, counts.total, 1) * pitch;
  return `<svg class="sq" width="${width}" viewBox="0 0 ${width} 14"${name}${path(d.full, 'k')}${path(d.box, 's l1')}${path(d.cross, 'sl')}${path(d.open, 'so')}</svg>`;
}
