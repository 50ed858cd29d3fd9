import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bars, pair, segments } from '../../../src/theme/charts/bars.ts';
import { bullet } from '../../../src/theme/charts/bullet.ts';
import { funnel } from '../../../src/theme/charts/funnel.ts';
import { heatmap } from '../../../src/theme/charts/heatmap.ts';
import { timelineKey } from '../../../src/theme/charts/key.ts';
import { type Marked, mark, markShape, statusRow } from '../../../src/theme/charts/marks.ts';
import { moodDots, moodLine } from '../../../src/theme/charts/mood.ts';
import { topicSquares } from '../../../src/theme/charts/topic-matrix.ts';
import { trail } from '../../../src/theme/charts/trail.ts';
import { sparkline, trend } from '../../../src/theme/charts/trend.ts';
import { addDays } from '../../../src/model/date.ts';
import { date, months, progress, span, today, words, year } from './fixture.ts';
import { collisions, count, nests, paths, texts } from './read.ts';

const books = { target: { count: 12, unit: '권' }, done: [['2026-05-30', 8]], asOf: '2026-10-31' } as const;
const clean = (svg: string) => {
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  expect(nests(svg)).toBe(true);
};

describe('bullet', () => {
  it('shows what is missing between the bar and what was expected', () => {
    const svg = bullet(progress(books), { words });
    expect(svg).toContain('<rect class="k4" x="0%" y="5" width="66.67%" height="6"/>');
    expect(svg).toContain('<rect class="ka" x="66.67%" y="7" width="16.62%" height="2"/>');
    expect(svg).toContain('<line class="la" x1="83.29%"');
  });

  it('is quiet about what is done, and about what nobody judges', () => {
    expect(bullet(progress({ ...books, status: 'done' }), { words })).not.toMatch(/line|ka/);
    expect(bullet(progress({ target: { every: 'month' } }), { words })).toBe('');
  });
});

describe('funnel', () => {
  const stage = (label: string, reached: number, waiting = 0, rejected = 0, withdrawn = 0) => ({
    label,
    reached,
    waiting,
    rejected,
    withdrawn,
  });
  const draw = (stages: ReturnType<typeof stage>[]) => funnel(stages, { title: '지원에서 수락까지', words, id: 'f' });

  it('shows who goes on, who waits and who ended where', () => {
    const svg = draw([stage('지원', 14, 1, 3), stage('서류', 10, 0, 8, 1), stage('수락', 1)]);
    expect(count(svg, '<rect class="k4"')).toBe(3);
    expect(paths(svg, 'kf')[0]).toBe('M0 56h40v102.86h-40zM40 56h40v10.29h-40z');
    expect(texts(svg)).toEqual(['14', '10', '1', '지원', '서류', '수락', '진행 1', '탈락 3', '탈락 8', '그만둠 1']);
    expect(svg).toContain('지원 14, 서류 10, 수락 1</desc>');
  });

  it('stands for any process, on any screen', () => {
    const any = fc.array(
      fc.tuple(
        fc.constantFrom('지원', '서류', '코딩 테스트', 'Culture fit', '1차 면접'),
        fc.nat(40),
        fc.nat(9),
        fc.nat(9),
        fc.nat(9),
      ),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(any, (list) => {
        const svg = draw(
          list.map(([label, more, waiting, rejected, withdrawn]) =>
            stage(label, more + waiting + rejected + withdrawn, waiting, rejected, withdrawn),
          ),
        );
        clean(svg);
        const height = Number(/ height="(\d+)"/.exec(svg)?.[1]);
        for (const [, y] of svg.matchAll(/<text x="[^"]*" y="([\d.]+)"/g)) expect(Number(y)).toBeLessThan(height);
      }),
    );
  });
});

describe('trail', () => {
  it('has a mark a stage', () => {
    const svg = trail(['passed', 'passed', 'waiting', 'ahead', 'ahead']);
    expect(svg).toContain('width="92"');
    expect(count(svg, 'class="k"')).toBe(2);
    expect(paths(svg, 'l')).toEqual(['M6 8H26']);
    expect(count(svg, 'class="la l2"')).toBe(1);
  });

  it('goes grey where it ended', () => {
    expect(trail(['passed', 'rejected'])).toContain('class="k3"');
    expect(paths(trail(['passed', 'withdrawn']), 'l')).toEqual(['M21 8h10']);
    clean(trail([]));
  });
});

describe('heatmap', () => {
  const draw = (days: [string, number][]) =>
    heatmap({
      year: 2026,
      days: new Map(days.map(([on, amount]) => [date(on), amount])),
      today,
      words,
      title: '글쓰기',
      text: '올해 3일',
      id: 'w',
    });

  it('has a cell for a day on which one wrote, a speck for one gone by, and nothing for days to come', () => {
    const svg = draw([
      ['2026-01-05', 1],
      ['2026-01-06', 4],
      ['2026-11-20', 2],
    ]);
    expect(['k1', 'k3', 'k4'].map((kind) => count(paths(svg, kind).join(''), 'M'))).toEqual([1, 0, 1]);
    expect(count(paths(svg, 'k2').join(''), 'M')).toBe(324 - 2);
    expect(texts(svg)).toEqual(Array.from({ length: 12 }, (_, index) => `${index + 1}월`));
    // 5 January 2026 is a Monday of the second column, the 6th a Tuesday under it.
    expect(paths(svg, 'k1')[0]).toBe('M1.08 1h.84v11h-.84z');
    expect(paths(svg, 'k4')[0]).toBe('M1.08 14h.84v11h-.84z');
    expect(svg).toContain('<desc id="w-d">올해 3일</desc>');
  });

  it('is dark where there is one entry a day', () => {
    expect(
      count(
        paths(
          draw([
            ['2026-01-05', 1],
            ['2026-02-05', 1],
          ]),
          'k4',
        ).join(''),
        'M',
      ),
    ).toBe(2);
    clean(draw([]));
  });
});

describe('topicSquares', () => {
  it('has a square a question, in the order of how well it went', () => {
    const svg = topicSquares(
      { topic: '설계 <DB>', well: 2, partly: 1, missed: 1, unanswered: 1 },
      { words, most: 8, id: 't' },
    );
    expect(svg).toContain('width="104" viewBox="0 0 104 14"');
    expect(count(paths(svg, 'k').join(''), 'M')).toBe(3);
    expect(paths(svg, 'la')).toEqual(['M41 3l8 8m0-8l-8 8']);
    expect(svg).toContain('설계 &#60;DB&#62;: 잘함 2, 일부 1, 놓침 1, 적지 않음 1</title>');
  });
});

describe('marks', () => {
  it('give every status a shape of its own kind', () => {
    const all: Marked[] = [
      'upcoming',
      'on-track',
      'behind',
      'done',
      'partial',
      'missed',
      'carried',
      'dropped',
      'shown',
      'well',
      'partly',
      'unanswered',
      'kept',
      'half',
      'open',
      'could',
      'never',
    ];
    for (const one of all) clean(mark(one));
    expect(all.slice(0, 9).map(markShape)).toEqual([
      'open',
      'half',
      'late',
      'full',
      'half',
      'cross',
      'arrow',
      'dash',
      'dots',
    ]);
  });

  it('count themselves in a row, without touching', () => {
    const svg = statusRow(['missed', 'done', 'on-track', 'done', 'behind'], {
      title: '목표',
      label: (status, number) => `${words.status(status)} ${number}`,
      id: 's',
    });
    expect(count(svg, '<g transform')).toBe(5);
    expect(texts(svg)).toEqual(['완료 2', '순항 1', '뒤처짐 1', '놓침 1']);
    expect(collisions(svg)).toEqual([]);
  });
});

describe('bars', () => {
  it('start from nothing and are labelled directly', () => {
    const svg = bars(
      [
        { label: '1', value: 10 },
        { label: '2', value: 0 },
        { label: '3', value: 5, lit: true },
      ],
      { title: '달마다' },
    );
    expect(svg).toContain('y="20" width="14%" height="54"');
    expect(texts(svg)).toEqual(['10', '1', '0', '2', '5', '3']);
    expect(count(svg, 'class="k4"')).toBe(1);
    clean(bars([], { title: '' }));
  });

  it('cut one bar in its parts', () => {
    const svg = segments(
      [
        { label: '잘함', value: 3 },
        { label: '일부', value: 0 },
        { label: '놓침', value: 1, lit: true },
      ],
      { title: '질문' },
    );
    expect(texts(svg)).toEqual(['잘함 3', '놓침 1']);
    expect(svg).toContain('<rect class="la kp" x="75%"');
    const narrow = segments(
      [
        { label: '잘함', value: 98 },
        { label: '일부', value: 1 },
        { label: '놓침', value: 1 },
      ],
      { title: '' },
    );
    expect(texts(narrow)).toHaveLength(3);
    expect(collisions(narrow)).toEqual([]);
  });

  it('pair what is required with what is preferred', () => {
    expect(pair({ first: 0.5, second: 0.25 })).toContain(
      '<rect class="k4" x="0%" y="1" width="50%" height="10"/><rect class="lo" x="0%" y="14" width="25%" height="8"/>',
    );
  });
});

describe('trend', () => {
  const points = [44, 45, undefined, 51, 61].map((value, i) => ({ label: `${i + 4}월`, value }));

  it('breaks where nothing was measured', () => {
    const svg = trend(points, { title: '카프카', format: (value) => `${value}%`, id: 't' });
    expect(count(paths(svg, 'l')[0] ?? '', 'M')).toBe(2);
    expect(count(svg, 'class="k0"')).toBe(1);
    expect(texts(svg)).toEqual(['4월', '8월', '61%', '44%']);
    expect(svg).toContain('6월 –');
  });

  it('stands with one point, and with none', () => {
    clean(trend(points.slice(0, 1), { title: '', format: String }));
    clean(trend([], { title: '', format: String }));
    clean(sparkline([undefined]));
    expect(paths(sparkline([1, 2, undefined, 3, 4]), 'l')[0]).toMatch(/^M.*M/);
  });
});

describe('moods', () => {
  it('are five dots in a line of text', () => {
    expect(count(moodDots(4, words), 'class="k"')).toBe(4);
    expect(moodDots(4, words)).toContain('aria-label="다섯 가운데 4"');
  });

  it('ring the lowest of a year', () => {
    const svg = moodLine(
      months(10).map((month, i) => ({ span: month, mood: i === 5 ? 1 : 3 })),
      { axis: year, title: '기분', words, id: 'm' },
    );
    expect(count(svg, 'class="la kp"')).toBe(1);
    expect(texts(svg)).toEqual(['6월', '10월']);
    clean(moodLine([], { axis: year, title: '', words }));
  });
});

describe('timelineKey', () => {
  const names = {
    promised: '기간',
    stretch: '도전',
    expectedLine: '기대',
    doneMark: '한 것',
    finishedStep: '항목',
    missedStep: '못 마침',
    doneOrPromisedDay: '날',
    carriedOn: '다음',
    shortfallMark: '모자람',
  };
  const words = (...goals: Parameters<typeof progress>[0][]) =>
    timelineKey(goals.map(progress), names).map(([, meaning]) => meaning);

  it('explains only what is shown', () => {
    expect(words(books)).toEqual(['기간', '기대', '한 것', '모자람']);
    expect(words({ stretch: true, windows: [span('2026-01-01', '2026-06-30')], doneOn: '2026-06-01' })).toEqual([
      '도전',
      '날',
    ]);
    expect(words({ steps: [['a']], status: 'carried', carryTo: '2027' })).toEqual(['기간', '항목', '못 마침', '다음']);
    for (const [drawing] of timelineKey([progress({ ...books, asOf: addDays(today, 0) })], names)) clean(drawing);
  });
});
