import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { funnel } from '../../src/insight/funnel.ts';
import { questions } from '../../src/insight/questions.ts';
import { results, stageKinds } from '../../src/model/interview.ts';
import { day, makeBank, makeInterview, makeRecords } from './make.ts';

const today = day('2026-11-20');

function paths(...interviews: Record<string, unknown>[]): string[] {
  const records = makeRecords({ interviews: interviews.map((data, index) => makeInterview(String(index), data)) });
  return funnel(records, today).applications.map(
    ({ path, result }) =>
      `${path.map(({ column, outcome }) => `${column ?? 'other'}:${outcome}`).join(' ')} = ${result}`,
  );
}

describe('the path of an application', () => {
  it('begins with applying, even when nothing followed', () => {
    expect(paths({})).toEqual(['applied:waiting = pending']);
    expect(paths({ result: 'rejected' })).toEqual(['applied:rejected = rejected']);
  });

  it('has passed a stage when another followed', () => {
    expect(paths({ stages: ['document', { kind: 'technical' }, { kind: 'technical' }] })).toEqual([
      'applied:passed document:passed technical:passed technical-2:waiting = pending',
    ]);
  });

  it('ends where a stage failed', () => {
    expect(paths({ stages: ['document', { kind: 'coding', result: 'failed' }] })).toEqual([
      'applied:passed document:passed coding:rejected = rejected',
    ]);
    expect(paths({ stages: [{ kind: 'coding', result: 'failed' }, 'technical'] })).toEqual([
      'applied:passed coding:rejected = rejected',
    ]);
    expect(
      paths({
        stages: [
          { kind: 'technical', result: 'failed' },
          { kind: 'document', result: 'passed' },
        ],
      }),
    ).toEqual(['applied:passed document:passed technical:rejected = rejected']);
  });

  it('goes by date where every stage has one', () => {
    const stages = [
      { kind: 'culture', date: '2026-05-20' },
      { kind: 'document', date: '2026-05-01' },
    ];
    expect(paths({ stages })).toEqual(['applied:passed document:passed culture:waiting = pending']);
    expect(paths({ stages: [...stages, 'other'] })).toEqual([
      'applied:passed culture:passed document:passed other:waiting = pending',
    ]);
  });

  it('waits at an undecided stage, whatever lies ahead', () => {
    expect(
      paths({
        stages: [{ kind: 'document', result: 'passed' }, { kind: 'coding', result: 'pending' }, 'technical', 'final'],
      }),
    ).toEqual(['applied:passed document:passed coding:waiting = pending']);
    expect(
      paths({
        stages: [
          { kind: 'coding', result: 'pending' },
          { kind: 'technical', date: '2026-11-24' },
        ],
      }),
    ).toEqual(['applied:passed coding:passed technical:waiting = pending']);
  });

  it('holds the offer of whoever was taken', () => {
    expect(paths({ stages: ['technical'], result: 'accepted' })).toEqual([
      'applied:passed technical:passed offer:passed accepted:passed = accepted',
    ]);
    expect(paths({ stages: ['technical', 'offer'], result: 'offer' })).toEqual([
      'applied:passed technical:passed offer:waiting = offer',
    ]);
    expect(paths({ stages: ['technical', 'offer'], result: 'withdrawn' })).toEqual([
      'applied:passed technical:passed offer:withdrawn = withdrawn',
    ]);
  });
});

describe('the funnel', () => {
  it('has the columns that occur, in their order, and says who ended where', () => {
    const records = makeRecords({
      interviews: [
        makeInterview('가나', { stages: ['coding', { kind: 'technical', result: 'failed' }] }),
        makeInterview('다라', { stages: ['document', 'technical', { kind: 'technical', date: '2026-11-24' }] }),
        makeInterview('마바', { stages: ['document', { kind: 'other', result: 'failed' }] }),
        makeInterview('사아', { result: 'withdrawn' }),
      ],
    });
    const { columns, results: counts } = funnel(records, today);
    expect(
      columns.map(({ key, numbered, reached, passed, waiting, rejected, withdrawn }) => [
        key,
        numbered,
        reached,
        passed,
        waiting,
        rejected,
        withdrawn,
      ]),
    ).toEqual([
      ['applied', false, 4, 3, 0, 0, 1],
      // 가나 was never asked for papers, and 다라 never for code: what one skips counts as passed.
      ['document', false, 3, 2, 0, 1, 0],
      ['coding', false, 2, 2, 0, 0, 0],
      ['technical', true, 2, 1, 0, 1, 0],
      ['technical-2', true, 1, 0, 1, 0, 0],
    ]);
    expect(counts).toEqual({ pending: 1, offer: 0, accepted: 0, rejected: 2, withdrawn: 1 });
  });

  it('names the next stage, the latest application first', () => {
    const records = makeRecords({
      interviews: [
        makeInterview('a', {
          appliedOn: '2026-10-01',
          stages: [
            { kind: 'technical', date: '2026-11-20' },
            { kind: 'final', date: '2026-12-01' },
          ],
        }),
        makeInterview('b', { appliedOn: '2026-10-02', stages: [{ kind: 'technical', date: '2026-11-19' }] }),
        makeInterview('c', { result: 'rejected', stages: [{ kind: 'technical', date: '2026-11-21' }] }),
        makeInterview('d'),
      ],
    });
    const { applications } = funnel(records, today);
    expect(applications.map(({ interview, next, passed }) => [interview.id, next?.daysLeft, passed])).toEqual([
      ['a', 0, 1],
      ['c', undefined, 0],
      ['b', undefined, 0],
      ['d', undefined, 0],
    ]);
  });

  it('is empty without applications', () => {
    expect(funnel(makeRecords(), today)).toMatchObject({ columns: [], applications: [] });
  });

  it('accounts for every application in every column, whatever the stages', () => {
    const stage = fc.record(
      {
        kind: fc.constantFrom(...stageKinds),
        result: fc.constantFrom('pending', 'passed', 'failed'),
        date: fc.constantFrom('2026-05-01', '2026-11-20', '2026-12-05'),
      },
      { requiredKeys: ['kind'] },
    );
    const application = fc.record(
      { stages: fc.array(stage, { maxLength: 6 }), result: fc.constantFrom(...results) },
      { requiredKeys: ['stages'] },
    );
    fc.assert(
      fc.property(fc.array(application, { maxLength: 6 }), (all) => {
        const { columns, applications } = funnel(
          makeRecords({ interviews: all.map((data, index) => makeInterview(String(index), data)) }),
          today,
        );
        for (const { reached, passed, waiting, rejected, withdrawn } of columns) {
          expect(passed + waiting + rejected + withdrawn).toBe(reached);
          expect(passed).toBeGreaterThanOrEqual(0);
        }
        for (const [index, { reached }] of columns.slice(1).entries()) expect(reached).toBe(columns[index]?.passed);
        expect(columns[0]?.reached ?? 0).toBe(applications.length);
        const ended = columns.reduce(
          (sum, { waiting, rejected, withdrawn }) => sum + waiting + rejected + withdrawn,
          0,
        );
        expect(ended).toBe(applications.filter(({ result }) => result !== 'accepted').length);
        for (const { path, last } of applications) expect(path.at(-1)).toBe(last);
      }),
    );
  });
});

describe('questions', () => {
  const records = makeRecords({
    questions: [
      makeBank(
        'network',
        [
          { id: 'tcp-udp', text: 'TCP와 UDP' },
          { id: 'tls', text: 'TLS' },
        ],
        { review: { tls: { confidence: 2, on: '2026-10-01' } } },
      ),
      makeBank('db', [{ id: 'index', text: '인덱스' }]),
    ],
    interviews: [
      makeInterview('b', {
        stages: [
          {
            kind: 'technical',
            questions: [
              { text: 'UDP는 언제?', topic: '네트워크', answered: 'missed', bank: 'network#tcp-udp' },
              '자기소개',
            ],
          },
        ],
      }),
      makeInterview('a', {
        stages: [
          'document',
          {
            kind: 'phone',
            questions: [
              { text: 'TCP란?', topic: '네트워크', answered: 'well', bank: 'network#tcp-udp' },
              { text: '인덱스는?', topic: 'DB', answered: 'partly', bank: 'db#index' },
            ],
          },
        ],
      }),
    ],
  });

  it('know where each of a bank was asked and how it went', () => {
    const { banked, mostMissed } = questions(records);
    expect([...banked.keys()]).toEqual(['db#index', 'network#tcp-udp', 'network#tls']);
    expect(banked.get('network#tcp-udp')?.asked.map(({ interview, stageIndex }) => [interview.id, stageIndex])).toEqual(
      [
        ['a', 1],
        ['b', 0],
      ],
    );
    expect(banked.get('network#tls')).toMatchObject({ asked: [], counts: { total: 0 }, review: { confidence: 2 } });
    expect(mostMissed.map(({ key }) => key)).toEqual(['network#tcp-udp', 'db#index']);
  });

  it('are counted by topic, the most asked first, those without last', () => {
    const { topics, totals } = questions(records);
    expect(topics.map(({ topic, counts }) => [topic, counts.total, counts.missed])).toEqual([
      ['네트워크', 2, 1],
      ['DB', 1, 0],
      [undefined, 1, 0],
    ]);
    expect(totals).toEqual({ well: 1, partly: 1, missed: 1, unanswered: 1, total: 4 });
  });
});
