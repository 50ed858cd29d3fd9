import type { Span } from '../../model/period.ts';
import { type Label, placeLabels } from './labels.ts';
import { height, percent, timeScale } from './scale.ts';
import { type Point, chart, dot, esc, line, path, plot, through } from './svg.ts';
import type { ChartWords } from './words.ts';

/** A mood from 1 to 5 as five dots, in a line of text. */
export function moodDots(mood: number, words: ChartWords): string {
  const dots = [1, 2, 3, 4, 5].map(
    (value) => `<circle class="${value <= mood ? 'k' : 'lo'}" cx="${value * 12 - 7}" cy="5" r="3.5"/>`,
  );
  return `<svg class="mo" width="58" height="10" role="img" aria-label="${esc(words.mood(mood))}">${dots.join('')}</svg>`;
}

export interface MoodPoint {
  span: Span;
  mood: number;
}

export interface MoodLineOptions {
  axis: Span;
  title: string;
  words: ChartWords;
  id?: string | undefined;
}

/** Moods over the year: a dot a retro in the middle of its period, the lowest ringed, the last named. 80 px high. */
export function moodLine(points: readonly MoodPoint[], { axis, title, words, id }: MoodLineOptions): string {
  const scale = timeScale(axis);
  const y = (mood: number) => height(mood, 1, 5, 62, 14);
  const inside = points
    .map(({ span, mood }) => ({ mood, day: (scale.start(span.start) + scale.end(span.end)) / 2, date: span.start }))
    .filter(({ day }) => day >= 0 && day <= scale.days)
    .sort((a, b) => a.day - b.day);
  const least = Math.min(...inside.map(({ mood }) => mood));
  const lowest = least < 3 ? inside.find(({ mood }) => mood === least) : undefined;

  const labels: Label[] = [];
  for (const one of [lowest, inside.at(-1)]) {
    if (!one || labels.some((label) => label.x === percent(one.day, scale.days))) continue;
    labels.push({
      x: percent(one.day, scale.days),
      y: y(one.mood),
      text: words.month(one.date),
      kind: one === lowest ? 'b' : '',
      places:
        one === lowest
          ? [{ anchor: 'middle', dx: 0, dy: 17 }]
          : [
              { anchor: 'middle', dx: 0, dy: -9 },
              { anchor: 'end', dx: 4, dy: -9 },
            ],
    });
  }
  const curve = path(inside.length > 1 ? through(inside.map(({ day, mood }): Point => [day, y(mood)])) : '', 'l');
  const dots = inside.map((one) => dot(percent(one.day, scale.days), y(one.mood), 3.5, one === lowest ? 'la kp' : 'k'));
  return chart(80, line(0, y(3), 100, y(3), 'lh') + plot(scale.days, 80, curve) + dots.join('') + placeLabels(labels), {
    id,
    title,
    desc: inside.map(({ date, mood }) => `${words.month(date)} ${mood}`).join(', '),
  });
}
