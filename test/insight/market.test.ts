import { describe, expect, it } from 'vitest';
import { demandIn, market } from '../../src/insight/demand.ts';
import { practices } from '../../src/insight/practice.ts';
import { skills } from '../../src/insight/skills.ts';
import { learnNext, standings } from '../../src/insight/standing.ts';
import { movers, trends } from '../../src/insight/trend.ts';
import type { Records } from '../../src/model/records.ts';
import { skills as skillList } from '../../src/model/skill.ts';
import { type Snapshot, type SourceCounts, snapshot } from '../../src/model/snapshot.ts';
import { day, makeInterview, makeNote, makePlan, makeRecords, makeRetro } from './make.ts';

const today = day('2026-11-20');
const known = skillList.parse([
  { id: 'java', label: 'Java', aliases: ['자바'] },
  { id: 'spring', label: 'Spring', implies: ['java'] },
  { id: 'docker', label: 'Docker' },
  { id: 'kubernetes', label: 'Kubernetes', aliases: ['쿠버네티스'], implies: ['docker'] },
  { id: 'kafka', label: 'Kafka', aliases: ['카프카'] },
  { id: 'go', label: 'Go' },
]);

/** One source on one day; a number stands for how many postings name the skill. */
function source(
  name: string,
  fetched: number,
  counts: Record<string, number | Partial<SourceCounts['skills'][string]>>,
  more: Partial<SourceCounts> = {},
): unknown {
  const all = Object.entries(counts).map(([id, demand]) => [
    id,
    { required: 0, preferred: 0, tagOnly: 0, ...(typeof demand === 'number' ? { either: demand } : demand) },
  ]);
  return {
    source: 'greenhouse',
    name,
    outcome: 'ok',
    reportedTotal: fetched,
    fetched,
    withSections: fetched,
    experience: {},
    skills: Object.fromEntries(all),
    ...more,
  };
}

function snap(date: string, sources: unknown[], more: Partial<Snapshot> = {}): Snapshot {
  return snapshot.parse({ schema: 1, date, role: '백엔드', vocabulary: '1', sources, ...more });
}

const make = (snapshots: Snapshot[], more: Partial<Records> = {}) => makeRecords({ skills: known, snapshots, ...more });

describe('what is asked for now', () => {
  it('is nothing without a snapshot, and none of a day to come', () => {
    expect(market(make([]), today)).toBeUndefined();
    expect(market(make([snap('2026-11-21', [source('가나', 10, { java: 5 })])]), today)).toBeUndefined();
  });

  it('stands source by source, the largest first, by its last good day', () => {
    const records = make([
      snap('2026-11-09', [
        source('다라', 200, { java: 90 }),
        source('가나', 40, { kafka: { required: 6, preferred: 6, either: 10 }, go: { either: 0, tagOnly: 3 } }),
      ]),
      snap('2026-11-16', [
        source('가나', 50, { java: 25, kafka: 20 }, { outcome: 'partial', note: '둘째 쪽까지' }),
        source('다라', 0, {}, { outcome: 'suspect', note: '절반 넘게 줄었다' }),
        source('마바', 0, {}, { outcome: 'blocked', note: '403' }),
      ]),
    ]);
    const found = market(records, today);
    expect(found?.on).toBe('2026-11-16');
    expect(found?.sources.map(({ name, on, latest, stale, note }) => [name, on, latest, stale, note])).toEqual([
      ['다라', '2026-11-09', 'suspect', true, '절반 넘게 줄었다'],
      ['가나', '2026-11-16', 'partial', false, '둘째 쪽까지'],
    ]);
    expect(found?.sources[1]?.skills.map(({ skill, either, share }) => [skill.id, either, share])).toEqual([
      ['java', 25, 0.5],
      ['kafka', 20, 0.4],
    ]);
    // Never zero: what was not read is told by its name.
    expect(found?.silent.map(({ name, outcome }) => [name, outcome])).toEqual([['마바', 'blocked']]);
  });

  it('lets figures by hand and from boards fall on different days, and forgets what is asked no more', () => {
    const records = make([
      snap('2026-04-16', [source('자차', 10, { java: 5 })]),
      snap('2026-05-17', [source('라마', 20, { java: 5 })]),
      snap('2026-11-04', [source('마바', 0, {}, { outcome: 'failed' }), source('사아', 30, { java: 5 })]),
      snap('2026-11-16', [source('가나', 40, { java: 10 })]),
      snap('2026-11-18', [source('손판', 90, { java: 60 }, { manual: true })]),
    ]);
    const found = market(records, today);
    expect(found?.sources.map(({ name, stale }) => [name, stale])).toEqual([
      ['손판', false],
      ['가나', false],
      ['사아', false],
      // 185 days before, just forgotten: 라마; 216: 자차.
    ]);
    expect(found?.silent.map(({ name }) => name)).toEqual(['마바']);
    expect(market(records, day('2026-11-16'))?.sources.map(({ name, stale }) => [name, stale])).toEqual([
      ['가나', false],
      ['사아', false],
      // 183 days before: still told, as of then.
      ['라마', true],
    ]);
  });

  it('forgets other roles, and sample figures as soon as there are real ones', () => {
    const records = make([
      snap('2026-09-16', [source('예시', 900, { java: 600 })], { sample: true }),
      snap('2026-10-16', [source('다라', 90, { java: 60 })], { role: '데이터' }),
      snap('2026-11-09', [source('가나', 40, { java: 10 })]),
      snap('2026-11-16', [source('가나', 40, { java: 20 })]),
    ]);
    expect(market(records, today)).toMatchObject({ sample: false, role: '백엔드', sources: [{ name: '가나' }] });
    expect(market(records, day('2026-09-30'))).toMatchObject({ sample: true, sources: [{ name: '예시' }] });
    expect(trends(records, 'greenhouse/가나', today).get('java')?.points).toHaveLength(2);
    expect(trends(records, 'greenhouse/다라', today).size).toBe(0);
  });

  it('keeps tags apart, and orders years of experience', () => {
    const [only] =
      market(
        make([
          snap('2026-11-16', [
            source(
              '가나',
              40,
              { kafka: { required: 6, preferred: 6, either: 10 }, go: { either: 0, tagOnly: 3 } },
              { experience: { any: 4, '4-6': 20, junior: 2, '0': 10 } },
            ),
          ]),
        ]),
        today,
      )?.sources ?? [];
    expect(only?.skills.map(({ skill, share, tagOnly }) => [skill.id, share, tagOnly])).toEqual([
      ['kafka', 0.25, 0],
      ['go', 0, 3],
    ]);
    expect(only?.experience.map(({ level, share }) => [level, share])).toEqual([
      ['0', 0.25],
      ['4-6', 0.5],
      ['any', 0.1],
      ['junior', 0.05],
    ]);
  });

  it('knows none from not counted', () => {
    const { sources = [] } =
      market(
        make([snap('2026-11-16', [source('가나', 40, { java: 8 }), source('손판', 9, { java: 3 }, { manual: true })])]),
        today,
      ) ?? {};
    const [pulled, typed] = sources;
    const kafka = known[4];
    if (!pulled || !typed || !kafka) throw new Error('two sources');
    expect(demandIn(pulled, kafka)).toMatchObject({ either: 0, share: 0 });
    expect(demandIn(typed, kafka)).toBeUndefined();
  });
});

it('a source that shows only tags is counted by these', () => {
  const tagged = (count: number) => ({ either: 0, tagOnly: count });
  const records = make([
    snap('2026-10-16', [source('a', 10, { kafka: tagged(2), go: tagged(1) }, { withSections: 0 })]),
    snap('2026-11-16', [source('a', 10, { kafka: tagged(5) }, { withSections: 0 })]),
  ]);
  const [first] = market(records, today)?.sources ?? [];
  expect(first?.byTags).toBe(true);
  expect(first?.skills.map(({ skill, share }) => [skill.id, share])).toEqual([['kafka', 0.5]]);
  expect(
    trends(records, 'greenhouse/a', today)
      .get('kafka')
      ?.points.map(({ share }) => share),
  ).toEqual([0.2, 0.5]);
});

describe('how it moved', () => {
  const key = 'greenhouse/가나';
  const shares = (records: Records, id: string) =>
    trends(records, key, today)
      .get(id)
      ?.points.map(({ on, share, breaks }) => [on.slice(5), share, breaks]);

  it('has gaps where nothing was counted, and breaks where other words were', () => {
    const records = make([
      snap('2026-04-16', [source('가나', 100, { java: 50 })]),
      snap('2026-05-16', [source('가나', 100, { java: 60 })]),
      snap('2026-06-16', [source('가나', 0, {}, { outcome: 'failed' })]),
      snap('2026-07-16', [source('가나', 200, { java: 100, kafka: 20 })], { vocabulary: '2' }),
      snap('2026-08-16', [source('다라', 10, {})], { vocabulary: '2' }),
      snap('2026-09-16', [source('가나', 100, { java: 60, kafka: 30 })], { vocabulary: '2' }),
    ]);
    expect(shares(records, 'java')).toEqual([
      ['04-16', 0.5, undefined],
      ['05-16', 0.6, undefined],
      ['06-16', undefined, undefined],
      ['07-16', 0.5, 'vocabulary'],
      ['09-16', 0.6, undefined],
    ]);
    expect(shares(records, 'kafka')?.[0]).toEqual(['04-16', 0, undefined]);
    // From July on: 0.1 to 0.3; 1.96 √(0.1·0.9/200 + 0.3·0.7/100) = 0.0990.
    const change = trends(records, key, today).get('kafka')?.change;
    expect([change?.from.on, change?.to.on, change?.clear]).toEqual(['2026-07-16', '2026-09-16', true]);
    expect(change?.by).toBeCloseTo(0.2);
    expect(change?.error).toBeCloseTo(0.099, 3);
    // 0.5 to 0.6 of 200 and 100: the error is 0.1184, so that it is no change.
    expect(movers(trends(records, key, today).values()).map(({ skill }) => skill.id)).toEqual(['kafka']);
  });

  it('breaks over a long silence, and begins where the source does', () => {
    const on = (date: string) => snap(date, [source('가나', 10, { java: 5 })]);
    const records = make([
      snap('2026-03-01', [source('다라', 10, {})]),
      on('2026-04-01'),
      on('2026-05-01'),
      on('2026-06-01'),
      on('2026-10-01'),
    ]);
    expect(shares(records, 'java')?.map(([date, , breaks]) => [date, breaks])).toEqual([
      ['04-01', undefined],
      ['05-01', undefined],
      ['06-01', undefined],
      ['10-01', 'silence'],
    ]);
  });

  it('says nothing after one day, and nothing of a skill that was not typed', () => {
    expect(trends(make([snap('2026-11-16', [source('가나', 10, { java: 5 })])]), key, today).size).toBe(0);
    const typed = make([
      snap('2026-10-16', [source('가나', 10, { java: 5 }, { manual: true })]),
      snap('2026-11-16', [source('가나', 10, { java: 5, kafka: 2 }, { manual: true })]),
    ]);
    expect(shares(typed, 'kafka')?.map(([, share]) => share)).toEqual([undefined, 0.2]);
  });

  it('thins many days to the last good one of each month', () => {
    const weekly = Array.from({ length: 20 }, (_, week) => {
      const date = new Date(Date.UTC(2026, 3, 6 + week * 7)).toISOString().slice(0, 10);
      return snap(date, [source('가나', 10, { java: week % 10 }, { outcome: week === 3 ? 'blocked' : 'ok' })]);
    });
    // April 6, 13, 20, 27 (blocked); May 25; June 29; July 27; August 17.
    expect(shares(make(weekly), 'java')).toEqual([
      ['04-20', 0.2, undefined],
      ['05-25', 0.7, undefined],
      ['06-29', 0.2, undefined],
      ['07-27', 0.6, undefined],
      ['08-17', 0.9, undefined],
    ]);
  });
});

describe('you against it', () => {
  const log = {
    plans: [
      makePlan('2026', [
        { id: 'k8s', title: '옮기기', skills: ['쿠버네티스'], steps: ['가', '나', '다'] },
        { id: 'side', title: '만들기', skills: ['Spring'], target: { count: 3 } },
      ]),
    ],
    retros: [
      makeRetro(
        '2026-08',
        [
          { goal: 'k8s', steps: ['가'] },
          { goal: 'side', count: 1 },
        ],
        { tags: ['Spring', '쿠버네티스'] },
      ),
      makeRetro('2026-09', [{ goal: 'side', count: 1 }, '이사']),
    ],
    notes: [
      makeNote('spring', { skills: ['Spring'], date: '2026-05-01' }),
      makeNote('posting', {
        kind: 'research',
        date: '2026-10-01',
        skills: ['Kafka', 'Go'],
        asks: [
          { text: '카프카', skills: ['카프카'], state: 'never' },
          { text: '고', skills: ['Go'], state: 'done' },
        ],
      }),
    ],
    interviews: [
      makeInterview('x', {
        stages: [
          {
            kind: 'technical',
            date: '2026-10-20',
            questions: [
              { text: '?', topic: '카프카', answered: 'missed' },
              { text: '??', topic: 'Spring', answered: 'well' },
              { text: '???', topic: '쿠버네티스', answered: 'partly' },
            ],
          },
        ],
      }),
    ],
  };
  const records = make(
    [snap('2026-11-16', [source('가나', 100, { java: 70, docker: 40, kubernetes: 30, kafka: 25, spring: 60 })])],
    log,
  );
  const practised = practices(records, skills(records));

  it('counts what was done and written, not what was promised or weighed', () => {
    const told = Object.fromEntries(
      [...practised].map(([id, { records: count, well, missed, partly, unmet, goals }]) => [
        id,
        [count, well, missed.length, partly.length, unmet.length, goals.length],
      ]),
    );
    expect(told).toEqual({
      // Two things done for the goal, the note, the question; the tag of August says nothing new.
      spring: [4, 1, 0, 0, 0, 1],
      java: [4, 0, 0, 0, 0, 1],
      // One step done; the tag stands in the same retro.
      kubernetes: [1, 0, 0, 1, 0, 1],
      docker: [1, 0, 0, 0, 0, 1],
      // A survey of postings is no practice.
      kafka: [0, 0, 1, 0, 1, 0],
      go: [1, 0, 0, 0, 0, 0],
    });
    expect(practised.get('spring')?.last).toBe('2026-10-20');
  });

  it('falls in four fields', () => {
    const found = market(records, today);
    if (!found) throw new Error('no market');
    const all = standings(found, practised, records);
    expect(all.map(({ skill, field }) => [skill.id, field])).toEqual([
      ['java', 'keep'],
      ['spring', 'keep'],
      ['docker', 'learn'],
      ['kubernetes', 'learn'],
      ['kafka', 'learn'],
      // Read by the source and named by no posting.
      ['go', 'watch'],
    ]);
    // Kafka: 0.25 × (1 + 2 met) / 1 = 0.75; Kubernetes: 0.3 × (1 + 1 met) / (1 + 1/3) = 0.45. Docker is asked for more,
    // but comes with Kubernetes, which was begun.
    expect(learnNext(all, records).map(({ skill }) => skill.id)).toEqual(['kafka', 'kubernetes']);
  });

  it('names a parent whose child nobody touched', () => {
    const untouched = make([snap('2026-11-16', [source('가나', 100, { docker: 40, kubernetes: 30 })])]);
    const found = market(untouched, today);
    if (!found) throw new Error('no market');
    expect(learnNext(standings(found, new Map(), untouched), untouched).map(({ skill }) => skill.id)).toEqual([
      'docker',
      'kubernetes',
    ]);
  });

  it('takes each figure from the largest source that speaks of the skill', () => {
    const two = make([
      snap('2026-11-16', [
        source('손판', 900, { java: 600 }, { manual: true }),
        source('가나', 100, { java: 10, kafka: 25 }),
      ]),
    ]);
    const found = market(two, today);
    if (!found) throw new Error('no market');
    expect(
      standings(found, new Map(), two).map(({ skill, source: of, demand }) => [skill.id, of.name, demand.either]),
    ).toEqual([
      ['java', '손판', 600],
      ['kafka', '가나', 25],
    ]);
  });
});
