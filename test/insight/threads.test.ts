import { describe, expect, test } from 'vitest';
import { backlinks } from '../../src/insight/backlinks.ts';
import { partsOf, seriesOf } from '../../src/insight/series.ts';
import { threads } from '../../src/insight/threads.ts';
import { traitsOf } from '../../src/insight/traits.ts';
import { type EntryName, entryName } from '../../src/model/entry.ts';
import type { Reading } from '../../src/model/reading.ts';
import { shippedSkills } from '../../src/model/vocabulary.ts';
import { makeBank, makeInterview, makeNote, makePlan, makeRecords, makeRetro } from './make.ts';

/** Readings of entries that lead to others: `{ 'notes/a': ['notes/b', 'a sentence'] }`. */
function leading(links: Record<string, [to: string, sentence?: string][]>): Map<string, Reading> {
  return new Map(
    Object.entries(links).map(([from, to]) => [
      from,
      { links: to.map(([name, sentence]) => ({ to: name as EntryName, sentence })) },
    ]),
  );
}

describe('a series', () => {
  const part = (id: string, series: unknown, date?: string) => makeNote(id, { series, date });

  test('holds its parts by their numbers, then by their days, from every collection', () => {
    const records = makeRecords({
      notes: [
        part('late', '카프카', '2026-05-01'),
        part('second', { title: '카프카', number: 2 }, '2026-01-01'),
        part('undated', '카프카'),
        part('first', { title: '카프카', number: 1 }, '2026-09-09'),
      ],
      retros: [makeRetro('2026-03', [], { series: '카프카' })],
    });
    const [series] = [...seriesOf(records).values()];
    expect(series?.parts.map(({ id }) => id)).toEqual(['first', 'second', 'undated', '2026-03', 'late']);
    const parts = partsOf(seriesOf(records));
    expect(parts.get('notes/second')).toMatchObject({ place: 2, previous: { id: 'first' }, next: { id: 'undated' } });
    expect(parts.get('notes/first')?.previous).toBeUndefined();
    expect(parts.get('notes/late')?.next).toBeUndefined();
  });

  test('counts the parts that are there, not their numbers', () => {
    const records = makeRecords({
      notes: [part('a', { title: 'C++', number: 3 }), part('b', { title: 'C++', number: 7 })],
    });
    expect(partsOf(seriesOf(records)).get('notes/b')).toMatchObject({ place: 2, series: { id: 'cplusplus' } });
  });

  test('is told apart by its title, and the latest comes first', () => {
    const records = makeRecords({
      notes: [
        part('a', 'C 회고', '2026-01-01'),
        part('b', 'c  회고', '2026-02-01'),
        part('c', 'C++ 회고', '2026-03-01'),
      ],
    });
    expect([...seriesOf(records).values()].map(({ title, parts }) => [title, parts.length])).toEqual([
      ['C++ 회고', 1],
      ['C 회고', 2],
    ]);
  });
});

describe('backlinks', () => {
  test('are one for each entry, with its first sentence that is a hint; the latest first', () => {
    const records = makeRecords({
      notes: [makeNote('a', { date: '2026-01-01' }), makeNote('b', { date: '2026-03-01' }), makeNote('c')],
      retros: [makeRetro('2026-02')],
    });
    const readings = leading({
      'notes/a': [['notes/c'], ['notes/c', '첫 문장.'], ['notes/c', '다음 문장.'], ['notes/a', '자기'], ['notes/gone']],
      'notes/b': [['notes/c']],
      'retros/2026-02': [['notes/c', '그날.']],
    });
    const found = backlinks(records, readings);
    expect([...found.keys()]).toEqual(['notes/c']);
    expect(found.get('notes/c')?.map(({ from, sentence }) => [entryName(from), sentence])).toEqual([
      ['notes/b', undefined],
      ['retros/2026-02', '그날.'],
      ['notes/a', '첫 문장.'],
    ]);
  });

  test('are not the references that pages tell by themselves', () => {
    const records = makeRecords({
      plans: [makePlan('2026', [{ id: 'books', title: '책', target: { count: 12 } }])],
      retros: [
        makeRetro('2026-02', [], { try: ['걷기'] }),
        makeRetro('2026-03', [{ goal: '2026/books' }], { reviewed: [{ try: '2026-02#1', result: 'kept' }] }),
      ],
      questions: [makeBank('network', [{ id: 'tcp', text: 'TCP' }]), makeBank('java', [])],
      notes: [makeNote('a', { asks: [{ text: '가', goal: '2026/books' }] })],
      interviews: [
        makeInterview('b', {
          stages: [
            {
              kind: 'phone',
              questions: [
                { text: '가', bank: 'network#tcp' },
                { text: '자바를 말해 보세요', bank: 'java' },
              ],
            },
          ],
          actions: [{ text: '라', goal: '2026/books' }],
        }),
      ],
    });
    // Of a bank as a whole its page says nothing.
    expect([...backlinks(records, new Map())]).toEqual([
      ['questions/java', [{ from: records.interviews[0], sentence: '자바를 말해 보세요' }]],
    ]);
  });
});

test('what entries have in common are their skills, tags, goals and links, each once', () => {
  const records = makeRecords({
    skills: [...shippedSkills],
    plans: [
      makePlan('2026', [
        { id: 'kafka', title: '카프카 배우기', steps: ['하나'], skills: ['Redis'] },
        { id: 'books', title: '책', target: { count: 12 } },
      ]),
    ],
    retros: [makeRetro('2026-03', [{ goal: 'kafka' }, { goal: 'books' }], { tags: ['이직', '카프카'] })],
    notes: [makeNote('a', { skills: ['Apache Kafka'], tags: ['kafka'], asks: [{ text: '가', goal: '2026/kafka' }] })],
    interviews: [
      makeInterview('b', {
        stages: [
          {
            kind: 'phone',
            questions: [
              { text: '가', topic: '카프카' },
              { text: '나', topic: '날씨' },
            ],
          },
        ],
      }),
    ],
  });
  const traits = traitsOf(records, leading({ 'interviews/b': [['notes/a'], ['notes/a'], ['notes/gone']] }));
  const kafka = { kind: 'skill', key: 'skill kafka', label: 'Kafka' };
  const goal = { kind: 'goal', key: 'goal 2026/kafka', label: '카프카 배우기' };
  expect(traits.get('retros/2026-03')).toEqual([{ kind: 'tag', key: 'tag 이직', label: '이직' }, kafka, goal]);
  expect(traits.get('notes/a')).toEqual([kafka, goal]);
  expect(traits.get('interviews/b')).toEqual([kafka, { kind: 'link', key: 'link notes/a', label: 'a' }]);
  expect(traits.get('plans/2026')).toBeUndefined();
});

test('nothing is related that a page leads to anyway: neighbours, its series, what leads to it, its translations', () => {
  const tags = ['아웃박스'];
  const notes = [
    makeNote('a', { tags, series: '연재', date: '2026-01-10' }),
    makeNote('before', { tags, date: '2026-01-09' }),
    makeNote('after', { tags, date: '2026-01-11' }),
    makeNote('far', { tags, date: '2026-01-12' }),
    makeNote('part', { tags, series: '연재', date: '2026-01-13' }),
    makeNote('back', { tags, date: '2026-01-14' }),
    makeNote('en', { tags, date: '2026-01-15', lang: 'en', translationOf: 'notes/a' }),
    ...Array.from({ length: 40 }, (_, index) => makeNote(`other-${index}`)),
  ];
  const read = Object.fromEntries(leading({ 'notes/back': [['notes/a']] }));
  const found = threads(makeRecords({ notes }), read).related();
  expect(found.get('notes/a')?.map(({ entry }) => entry.id)).toEqual(['far']);
  expect(found.get('notes/far')?.map(({ entry }) => entry.id)).toEqual(['en', 'a', 'before', 'back']);
});
