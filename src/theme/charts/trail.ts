import type { FunnelColumn, FunnelStep } from '../../insight/funnel.ts';
import { chart, num, path } from './svg.ts';

const gap = 20;

/**
 * The way of one application: a dot a stage in the columns of the funnel, so that trails in a list stand under each other.
 * Filled behind it, a ring where it waits, ✕ where it was turned down, a dash where it was withdrawn, specks ahead. 16 px
 * high and 20 px a column: never stretched.
 */
export function trail(steps: readonly FunnelStep[], columns: readonly Pick<FunnelColumn, 'key'>[], { title, id }: { title?: string | undefined; id?: string | undefined } = {}): string {
  const place = (key: string | undefined) => 6 + columns.findIndex((column) => column.key === key) * gap;
  const shown = steps.filter((step) => columns.some((column) => column.key === step.column));
  const last = shown.at(-1);
  const over = last !== undefined && (last.outcome === 'rejected' || last.outcome === 'withdrawn');
  const passed = shown.filter((step) => step.outcome === 'passed').map((step) => place(step.column));

  const way = passed.length > 1 ? path(`M${passed[0]} 8H${passed.at(-1)}`, over ? 'st' : 's') : '';
  const dots = passed.map((x) => `<circle class="${over ? 'f3' : 'k'}" cx="${x}" cy="8" r="4"/>`).join('');
  const ahead = columns.map(({ key }) => place(key)).filter((x) => x > place(last?.column)).map((x) => `M${num(x - 1)} 7h2v2h-2z`);
  const width = columns.length * gap - gap + 12;
  return chart(16, way + dots + path(ahead.join(''), 'f2') + (last ? ending(last, place(last.column)) : ''), { id, title, width });
}

function ending({ outcome }: FunnelStep, x: number): string {
  if (outcome === 'waiting') return `<circle class="sl l2" cx="${x}" cy="8" r="4.5"/>`;
  if (outcome === 'rejected') return path(`M${x - 3.5} 4.5l7 7m0-7l-7 7`, 's');
  if (outcome === 'withdrawn') return path(`M${x - 5} 8h10`, 's');
  return '';
}
