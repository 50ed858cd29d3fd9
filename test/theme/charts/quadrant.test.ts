import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../../src/insight/standing.ts';
import { quadrant, type QuadrantPoint } from '../../../src/theme/charts/quadrant.ts';
import { trend } from '../../../src/theme/charts/trend.ts';
import { collisions, count, nests, paths, texts } from './read.ts';

const fields = { keep: '찾고, 해 본 것', learn: '아직인 것', own: '덜 찾는 것', watch: '둘 다 적은 것' };
const draw = (points: QuadrantPoint[]) =>
  quadrant(points, {
    title: '나와 견주면',
    desc: '',
    id: 'q',
    bands: ['기록 10건 이상', '3–9건', '1–2건', '기록 없음'],
    lower: 2,
    asked: 0.2,
    percent: (share) => `${Math.round(share * 100)}%`,
    fields,
  });

describe('quadrant', () => {
  it('tells its fields apart by shape, and stands the line of a fifth in the middle', () => {
    const svg = draw([
      { label: 'Java', share: 0.8, band: 0, field: 'keep' },
      { label: '쿠버네티스', share: 0.4, band: 3, field: 'learn' },
      { label: '정산', share: 0, band: 1, field: 'own' },
      { label: 'Go', share: 0.1, band: 3, field: 'watch' },
    ]);
    expect(count(svg, '<circle class="k" ')).toBe(1);
    expect(count(svg, '<circle class="la kp l2" ')).toBe(1);
    expect(count(svg, '<circle class="k3" ')).toBe(1);
    expect(paths(svg, 'k')).toHaveLength(1);
    // √(0.2 ÷ 0.8) of 96 %, from 2 %.
    expect(svg).toContain('<line class="lo" x1="50%" y1="0" x2="50%"');
    expect(svg).toContain('<circle class="k" cx="98%"');
    expect(texts(svg)).toEqual(expect.arrayContaining(['5%', '20%', '50%', '80%', ...Object.values(fields)]));
  });

  it('names every skill, and no name lies over another on any phone', () => {
    const point = fc.record({
      label: fc.constantFrom(
        'Java',
        'Go',
        '관계형 데이터베이스',
        'Spring Boot',
        'CI/CD',
        '대용량 트래픽',
        'Elasticsearch',
      ),
      share: fc.double({ min: 0, max: 1, noNaN: true }),
      band: fc.nat(3),
      field: fc.constantFrom<Field>('keep', 'learn', 'own', 'watch'),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 26 }), (points) => {
        const svg = draw(points);
        expect(svg).not.toMatch(/NaN|undefined|Infinity/);
        expect(nests(svg)).toBe(true);
        for (const { label } of points) expect(texts(svg)).toContain(label);
        // Ticks and names of the axis are no names of skills.
        const named = new Set<string>(points.map(({ label }) => label));
        const clashes = [280, 350, 928]
          .flatMap((width) => collisions(svg, width))
          .filter((clash) => clash.split(/ × | leaves$/).every((one) => one === '' || named.has(one)));
        expect(clashes).toEqual([]);
      }),
    );
  });
});

describe('trend of a market', () => {
  it('stands by its days, and breaks with a line where other words were counted', () => {
    const svg = trend(
      [
        { label: '4월', value: 0.1, at: 0 },
        { label: '5월', value: 0.2, at: 0.25 },
        { label: '7월', value: 0.3, at: 0.75, breaks: 'vocabulary' },
        { label: '8월', value: 0.3, at: 1 },
      ],
      { title: '카프카', format: (value) => `${Math.round(value * 100)}%`, domain: [0, 0.4] },
    );
    expect(paths(svg, 'l')[0]).toBe('M2 74L26 56M74 38L98 38');
    expect(svg).toContain('<line class="ls" x1="50%"');
    expect(count(svg, 'class="ls"')).toBe(1);
  });
});
