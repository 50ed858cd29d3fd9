import type { CivilDate } from '../../model/date.ts';
import type { Span } from '../../model/period.ts';
import type { Curve } from '../curves.ts';
import { clamp, clipLine, timeScale } from './scale.ts';
import { chart, line, path, plot, type Point, text, through } from './svg.ts';
import type { ChartWords } from './words.ts';

const top = 12;
const bottom = 172;

/** Every goal's way from nothing to all that was promised, in one picture; the diagonal is an even pace. */
export function curves(
  lines: readonly Curve[],
  { axis, today, words }: { axis: Span; today: CivilDate; words: ChartWords },
): string {
  const scale = timeScale(axis);
  const y = (percent: number) => bottom - (clamp(percent, 0, 120) / 120) * (bottom - top);
  const even: Point[] = [
    [0, y(0)],
    [scale.days, y(100)],
  ];
  const ways = lines.map(({ points }) => {
    const drawn = clipLine(
      points.map(({ on, percent }): Point => [scale.end(on), y(percent)]),
      0,
      scale.days,
    );
    return path(through(drawn), 'l');
  });
  const now = scale.x(today);
  const body =
    [0, 50, 100]
      .map((percent) => line(0, y(percent), 100, y(percent), 'lh') + text(0, y(percent) - 4, `${percent}%`, 'z'))
      .join('') +
    plot(scale.days, bottom + 20, path(through(even), 'ld') + ways.join('')) +
    (today >= axis.start && today <= axis.end
      ? line(now, 0, now, bottom, 'ln') + text(now, bottom + 16, words.today, now > 90 ? 'now e' : 'now m')
      : '');
  return chart(bottom + 20, body);
}
