import { describe, expect, test } from 'vitest';
import { shortfalls } from '../../src/insight/answers.ts';
import { questions } from '../../src/insight/questions.ts';
import type { Records } from '../../src/model/records.ts';
import { day, makeBank, makeInterview, makeNote, makeRecords } from './make.ts';

const kafka = { id: 'kafka', label: 'Kafka', aliases: ['카프카', '아파치 카프카'], implies: ['mq'] };
const mq = { id: 'mq', label: '메시지 큐', aliases: [], implies: [] };
const spring = { id: 'spring-kafka', label: 'Spring Kafka', aliases: [], implies: ['kafka'] };

const found = (some: Partial<Records>, today = '2026-12-31') => {
  const records = makeRecords({ skills: [kafka, mq, spring], ...some });
  return shortfalls(records, questions(records), day(today));
};

const asked = (id: string, date: string | undefined, ...list: object[]) =>
  makeInterview(id, { stages: [{ kind: 'technical', date, questions: list }] });

const miss = { text: '리밸런싱은?', topic: '카프카', answered: 'missed' };
const since = (some: Partial<Records>, today?: string) => {
  const [first] = found({ interviews: [asked('i', '2026-03-10', miss)], ...some }, today);
  return first?.since.map(({ id }) => id);
};

test('only what went wrong is listed, the latest first', () => {
  const list = found({
    interviews: [
      asked('a', '2026-03-01', { ...miss, text: '하나' }, { text: '잘', answered: 'well' }, { text: '모름' }),
      asked('b', '2026-05-01', { ...miss, text: '둘', answered: 'partly' }),
      asked('c', undefined, { ...miss, text: '셋' }),
    ],
  });
  expect(list.map(({ asked: one }) => one.question.text)).toEqual(['둘', '하나', '셋']);
  expect(list.every(({ isAnswered }) => !isAnswered)).toBe(true);
});

describe('a bank that is named', () => {
  const bank = makeBank('kafka', [{ id: 'rebalance', text: '리밸런싱' }]);
  const named = (name: string) =>
    found({ questions: [bank], interviews: [asked('i', '2026-03-10', { ...miss, bank: name })] })[0];

  test('answers, by its heading or as a whole', () => {
    expect(named('kafka#rebalance')).toMatchObject({ isAnswered: true, answer: { key: 'kafka#rebalance' }, since: [] });
    expect(named('kafka')).toMatchObject({ isAnswered: true, answer: undefined, bank: { id: 'kafka' } });
  });

  test('and a question that went well later says so', () => {
    const list = found({
      questions: [bank],
      interviews: [
        asked('before', '2026-01-01', { ...miss, answered: 'well', bank: 'kafka#rebalance' }),
        asked('i', '2026-03-10', { ...miss, bank: 'kafka#rebalance' }),
        asked('after', '2026-07-01', { ...miss, answered: 'well', bank: 'kafka#rebalance' }),
      ],
    });
    expect(list[0]?.well.map(({ interview }) => interview.id)).toEqual(['after']);
  });
});

describe('what was written since about the same topic', () => {
  test('in any spelling of it, by skills or by tags, the latest first', () => {
    expect(
      since({
        notes: [
          makeNote('skill', { date: '2026-04-01', skills: ['아파치 카프카'] }),
          makeNote('tag', { date: '2026-06-01', tags: ['kafka'] }),
        ],
        questions: [makeBank('bank', [], { date: '2026-05-01', tags: ['카프카'] })],
      }),
    ).toEqual(['tag', 'bank', 'skill']);
  });

  test('not what was written before, on the day, or is yet to come; but what was changed since', () => {
    expect(
      since({
        notes: [
          makeNote('before', { date: '2026-03-09', skills: ['Kafka'] }),
          makeNote('same day', { date: '2026-03-10', skills: ['Kafka'] }),
          makeNote('undated', { skills: ['Kafka'] }),
          makeNote('ahead', { date: '2027-01-01', skills: ['Kafka'] }),
          makeNote('changed', { date: '2026-01-01', updated: '2026-08-01', skills: ['Kafka'] }),
        ],
      }),
    ).toEqual(['changed']);
  });

  test('not what only implies it or is implied by it, nor a weighed posting', () => {
    expect(
      since({
        notes: [
          makeNote('more', { date: '2026-04-01', skills: ['Spring Kafka'] }),
          makeNote('less', { date: '2026-04-01', skills: ['메시지 큐'] }),
          makeNote('posting', { kind: 'research', date: '2026-04-01', skills: ['Kafka'] }),
        ],
      }),
    ).toEqual([]);
  });

  test('also where the vocabulary does not know the topic', () => {
    const list = found({
      interviews: [asked('i', '2026-03-10', { ...miss, topic: '협업' })],
      notes: [makeNote('a', { date: '2026-04-01', tags: ['협업'] })],
    });
    expect(list[0]?.since.map(({ id }) => id)).toEqual(['a']);
  });
});
