import { z } from 'zod';
import { type Entry, entryFields } from './entry.ts';
import {
  civilDate,
  id,
  itemOf,
  link,
  listOf,
  mapOf,
  number,
  period,
  reference,
  scale,
  strings,
  text,
} from './fields.ts';
import { figures } from './figures.ts';
import { field } from './written.ts';

/** Something done: towards a goal, or (with a title and no goal) work that nobody had planned. */
const done = itemOf('title', {
  title: field(
    text.optional(),
    '제목',
    'What it was. Without a `goal` it is work that nobody had planned.',
    '사내 발표',
  ),
  goal: field(
    reference.optional(),
    '목표',
    "The goal it was done for: `<plan>/<id>`, or the bare id of a goal in a plan whose period overlaps the retro's.",
    '2026/books',
  ),
  count: field(
    number.min(0, 'must not be below 0').optional(),
    '횟수·양',
    "Habits and quantities: how many more, in the goal's unit. Left out, 1.",
    3,
  ),
  steps: field(strings, '끝낸 단계', 'Checklists: the steps that were finished, by id or title.', ['rebalance']),
  value: field(number.optional(), '값', "Levels: what was reached, in the goal's unit.", 820),
  on: field(civilDate.optional(), '날짜', "The day. Left out, the end of the retro's period.", '2026-10-17'),
  note: field(text.optional(), '메모', 'A sentence on how it went.', '세 번째 장이 좋았다'),
  link: field(listOf(link), '근거 링크', 'Evidence: web addresses, or pages of this site (`/notes/outbox/`).', [
    'https://github.com/me/log/pull/12',
  ]),
});

/** A resolution for the next period. Its id is its own or its number, counted from 1. */
const attempt = itemOf('text', {
  id: field(id.optional(), 'ID', 'A name of its own, by which a later retro reviews it.', 'early-bed'),
  text: field(text, '내용', 'What to try.', '열한 시에 눕기'),
});

const reviewed = mapOf({
  try: field(reference, '다짐', '`<retro>#<id or number>`, counted from 1.', '2026-09#2'),
  result: field(
    z.enum(['kept', 'half', 'dropped'], { error: 'write kept, half or dropped' }),
    '결과',
    'Whether it was kept, kept half, or dropped.',
    'half',
  ),
  note: field(text.optional(), '메모', 'Why.', '둘째 주까지만'),
});

const line = itemOf('text', { text: field(text, '내용', 'A sentence.', '아침 산책') });

const problem = itemOf('text', {
  text: field(text, '내용', 'A sentence.', '회의가 길었다'),
  topic: field(
    text.optional(),
    '주제',
    'What keeps coming back: problems of one topic are told as one. Left out, those of nearly the same words are.',
    '책',
  ),
});

/** A look back at a period. Its kind (week, month, quarter, half, year, project) follows from the period. */
export const retro = mapOf({
  ...entryFields,
  period: field(
    period,
    '기간',
    'What it looks back at: `2026`, `2026-H1`, `2026-Q3`, `2026-11`, `2026-W45`, `2026-11-20` or `2025-12-29/2026-01-05`. Its kind (week, month, quarter, half, year, project) follows from it.',
    '2026-10',
  ),
  done: field(listOf(done), '한 일', 'What was done, planned or not.', [
    { goal: 'books', count: 1, note: '데이터 중심 애플리케이션 설계' },
    '사내 발표',
  ]),
  keep: field(listOf(line), '좋았던 점 (Keep)', 'What to go on with.', ['아침 산책']),
  problem: field(listOf(problem), '아쉬웠던 점 (Problem)', 'What went badly.', [
    '회의가 길었다',
    { text: '한 권도 못 읽었다', topic: '책' },
  ]),
  try: field(listOf(attempt), '시도할 점 (Try)', 'What to try next; a later retro reviews it.', ['열한 시에 눕기']),
  reviewed: field(listOf(reviewed), '다짐 돌아보기', 'What became of what earlier retros wanted to try.', [
    { try: '2026-09#2', result: 'half', note: '둘째 주까지만' },
  ]),
  mood: field(scale(1, 5).optional(), '기분', 'How it felt: 1 low … 5 high.', 4),
  figures: field(
    figures.optional(),
    '수치',
    'What the period came to, as it was counted then: hoego new year writes it.',
    { asOf: '2026-12-31', executionRate: 0.82 },
  ),
});

export type Retro = z.output<typeof retro>;
export type Done = Retro['done'][number];
export type Problem = Retro['problem'][number];
export type Try = Retro['try'][number];
export type Reviewed = Retro['reviewed'][number];
export type RetroEntry = Entry<Retro, 'retros'>;
