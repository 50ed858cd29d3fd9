import { describe, expect, it } from 'vitest';
import { timeAxis } from '../../../src/theme/charts/axis.ts';
import { addDays, fromDayNumber } from '../../../src/model/date.ts';
import { date, span, today, words, year } from './fixture.ts';
import { collisions, labelBoxes, texts } from './read.ts';

describe('timeAxis', () => {
  it('names each third month on a phone and all where there is room', () => {
    const svg = timeAxis({ axis: year, today, words });
    expect(labelBoxes(svg, 280).map((label) => label.words)).toEqual(['오늘 11.20', '1월', '4월', '7월', '10월']);
    expect(labelBoxes(svg, 440)).toHaveLength(13);
    expect(svg).toContain('<line class="ln" x1="88.77%" y1="19" x2="88.77%" y2="40"/>');
  });

  it('keeps today inside on every day of the year', () => {
    for (let day = 0; day < 365; day += 3) {
      const svg = timeAxis({ axis: year, today: addDays(year.start, day), words });
      expect(texts(svg)[0]).toMatch(/^오늘/);
      expect(collisions(svg)).toEqual([]);
    }
  });

  it('names years over a long plan, and says nothing of a today it does not hold', () => {
    expect(texts(timeAxis({ axis: span('2026-01-01', '2029-12-31'), today, words })).slice(1)).toEqual([
      '2026',
      '2027',
      '2028',
      '2029',
    ]);
    expect(timeAxis({ axis: year, today: fromDayNumber(0), words })).not.toContain('ln');
    expect(texts(timeAxis({ axis: span('2026-11-16', '2026-11-22'), today: date('2026-11-20'), words }))).toContain(
      '11.18',
    );
  });
});
