import type { Status } from '../../insight/progress.ts';
import { type Label, placeLabels } from './labels.ts';
import { at, chart } from './svg.ts';

/** What wears a mark: a status, how a question was answered, what became of a try, how an ask of a posting stands. */
export type Marked = Status | 'well' | 'unanswered' | 'partly' | 'kept' | 'half' | 'open' | 'could' | 'never';

/** ● done · ◐ half · ▽ late · ○ open · ✕ missed · → carried · — dropped · dotted ring: shown, not judged. */
export type Shape = 'full' | 'half' | 'late' | 'open' | 'cross' | 'arrow' | 'dash' | 'dots';

// Around 0 0, 10 px wide. Shape and word carry the meaning; colour only repeats it.
const drawn: Record<Shape, string> = {
  full: '<circle class="k" r="5"/>',
  half: '<circle class="l" r="4.5"/><path class="k" d="M0-4.5a4.5 4.5 0 0 0 0 9z"/>',
  late: '<path class="la l2" d="M-5-4H5L0 5z"/>',
  open: '<circle class="l" r="4.5"/>',
  cross: '<path class="la l2" d="M-4-4l8 8m0-8l-8 8"/>',
  arrow: '<path class="l" d="M-5 0H5M1-4l4 4-4 4"/>',
  dash: '<path class="l" d="M-5 0H5"/>',
  dots: '<circle class="ls" r="4.5"/>',
};

const shapes: Record<Marked, Shape> = {
  upcoming: 'open',
  'on-track': 'half',
  behind: 'late',
  done: 'full',
  partial: 'half',
  missed: 'cross',
  carried: 'arrow',
  dropped: 'dash',
  shown: 'dots',
  well: 'full',
  partly: 'half',
  unanswered: 'dots',
  kept: 'full',
  half: 'half',
  open: 'open',
  could: 'open',
  never: 'cross',
};

export function markShape(of: Marked): Shape {
  return shapes[of];
}

/** A mark for a drawing, around 0 0; 10 px wide. */
export function drawnMark(of: Marked): string {
  return drawn[shapes[of]];
}

/** A 12 px mark in a line of text, hidden from screen readers: the word stands beside it, or in `.vh`. */
export function mark(of: Marked): string {
  return `<svg class="mk" viewBox="-6 -6 12 12" aria-hidden="true">${drawn[shapes[of]]}</svg>`;
}

export interface StatusRowOptions {
  title: string;
  /** `완료 4` */
  label(status: Status, count: number): string;
  id?: string | undefined;
}

const order: readonly Status[] = [
  'done',
  'partial',
  'on-track',
  'shown',
  'upcoming',
  'behind',
  'missed',
  'carried',
  'dropped',
];

/** Goals as marks in a row, the same ones together, with their count under the first of each. 64 px high. */
export function statusRow(goals: readonly Status[], { title, label, id }: StatusRowOptions): string {
  const statuses = [...goals].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  const pitch = 100 / Math.max(statuses.length, 9);
  const marks = statuses.map((status, i) =>
    at((i + 0.5) * pitch, 18, `<g transform="scale(1.5)">${drawn[shapes[status]]}</g>`),
  );
  const runs = [...new Set(statuses)].map((status) => ({
    status,
    from: statuses.indexOf(status),
    count: statuses.filter((one) => one === status).length,
  }));
  const counts = runs.map(({ status, from, count }): Label => ({
    x: (from + 0.5) * pitch,
    y: 46,
    text: label(status, count),
    kind: shapes[status] === 'late' || shapes[status] === 'cross' ? 'r' : '',
    places: [
      { anchor: 'start', dx: -8 },
      { anchor: 'start', dx: -8, dy: 15 },
      { anchor: 'end', dx: 0, dy: 15, x: 100 },
    ],
  }));
  return chart(64, marks.join('') + placeLabels(counts), {
    id,
    title,
    desc: runs.map(({ status, count }) => label(status, count)).join(', '),
  });
}
