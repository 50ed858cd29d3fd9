import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/model/date.ts';
import { weekOf } from '../../../src/model/period.ts';
import { type RulerOptions, yearRuler } from '../../../src/theme/charts/ruler.ts';
import { date, span, today, words } from './fixture.ts';
import { collisions, count, labelBoxes, paths, texts } from './read.ts';

const weeks = Array.from({ length: 53 }, (_, i) => {
  const start = addDays(date('2025-12-29'), i * 7);
  return { week: weekOf(start), span: { start, end: addDays(start, 6) }, count: start > today ? 0 : i % 5 };
});
const draw = (options: Partial<RulerOptions> = {}) => yearRuler({ year: 2026, weeks, today, words, ...options });
const ticks = (svg: string, kind: string) => count(paths(svg, kind).join(''), 'M');

describe('yearRuler', () => {
  it('has a tick for every week, as high as much was written', () => {
    const svg = draw();
    expect(ticks(svg, 'lr')).toBe(47);
    expect(paths(svg, 'lr')[0]).toMatch(/^M\.5 46v-2M7\.5 46v-9\.5M14\.5 46v-15M21\.5 46v-20\.5M28\.5 46v-26M/);
    expect(svg).toContain('<line class="ln" x1="88.77%" y1="3" x2="88.77%" y2="46"/>');
    expect(texts(svg).slice(0, 2)).toEqual(['오늘 11.20', '2026, 주마다 쓴 글']);
  });

  it('lights the weeks whose Thursday the page is about', () => {
    expect(ticks(draw({ lit: span('2026-10-01', '2026-10-31') }), 'li')).toBe(5);
    expect(ticks(draw({ lit: span('2026-10-05', '2026-10-05') }), 'li')).toBe(1);
    expect(ticks(draw(), 'li')).toBe(0);
  });

  it('marks days of this year only', () => {
    expect(count(draw({ marks: [date('2026-03-05'), date('2025-03-05')] }), 'd="M0-5 5 0')).toBe(1);
  });

  it('holds its labels apart on any day, and on a past year has no today', () => {
    for (let day = 0; day < 365; day += 3)
      expect(collisions(draw({ today: addDays(date('2026-01-01'), day) }))).toEqual([]);
    expect(labelBoxes(draw({ today: date('2027-02-01') })).map((label) => label.words)).toEqual([
      '2026, 주마다 쓴 글',
      '1월',
      '4월',
      '7월',
      '10월',
    ]);
    expect(draw({ weeks: [] })).not.toMatch(/NaN|Infinity/);
  });
});
