import { chart, num, path } from './svg.ts';

/** passed: behind us; waiting: here now; rejected and withdrawn: ended here; ahead: not reached. */
export type TrailStep = 'passed' | 'waiting' | 'rejected' | 'withdrawn' | 'ahead';

const gap = 20;

/**
 * The way of one application, a mark a stage: filled what was passed, a ring where it waits, ✕ where it was turned down,
 * a dash where it was withdrawn, specks ahead. 16 px high and 20 px a stage: never stretched.
 */
export function trail(
  steps: readonly TrailStep[],
  { title, id }: { title?: string | undefined; id?: string | undefined } = {},
): string {
  const ended = steps.some((step) => step === 'rejected' || step === 'withdrawn');
  const x = (i: number) => 6 + i * gap;
  const last = steps.lastIndexOf('passed');
  const way = last > 0 ? path(`M${x(0)} 8H${x(last)}`, ended ? 'lt' : 'l') : '';
  const marks = steps.map((step, i) => {
    if (step === 'passed') return `<circle class="${ended ? 'k3' : 'k'}" cx="${x(i)}" cy="8" r="4"/>`;
    if (step === 'waiting') return `<circle class="la l2" cx="${x(i)}" cy="8" r="4.5"/>`;
    if (step === 'rejected') return path(`M${num(x(i) - 3.5)} 4.5l7 7m0-7l-7 7`, 'l');
    if (step === 'withdrawn') return path(`M${x(i) - 5} 8h10`, 'l');
    return path(`M${x(i) - 1} 7h2v2h-2z`, 'k2');
  });
  return chart(16, way + marks.join(''), { id, title, width: Math.max(0, steps.length - 1) * gap + 12 });
}
