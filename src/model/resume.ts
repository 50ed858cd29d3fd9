import { z } from 'zod';
import type { CivilDate } from './date.ts';
import { itemOf, listOf, mapOf, period, reference, shortFor, text, visibility } from './fields.ts';
import { periodSpan, type Span } from './period.ts';
import { field } from './written.ts';

const webAddress = z
  .url({ protocol: /^https?$/, error: 'write a web address that begins with https://' })
  .meta({ $comment: 'web address' });

const location = shortFor(
  'city',
  mapOf({
    city: field(text.optional(), '도시', 'The town.', '서울'),
    region: field(text.optional(), '지역', 'The region around it.', '서울특별시'),
    countryCode: field(
      text.refine((value) => /^[A-Z]{2}$/.test(value), 'write two capital letters (ISO 3166-1) such as KR').optional(),
      '나라',
      'The country, by the two letters of ISO 3166-1.',
      'KR',
    ),
  }),
);

const profile = itemOf('url', {
  network: field(text.optional(), '서비스', 'Where it is.', 'GitHub'),
  username: field(text.optional(), '이름', 'How one is called there.', 'seoyun'),
  url: field(webAddress, '주소', 'Its address. Plain text in the list is one.', 'https://github.com/seoyun'),
});

const basics = mapOf({
  name: field(text.optional(), '이름', 'Who one is. Left out, the `author` of the site.', '한서윤'),
  label: field(text.optional(), '직함', 'What one is, in a few words.', '백엔드 개발자'),
  email: field(
    z.email({ error: 'write an address such as me@example.com' }).optional(),
    '이메일',
    'Where one is reached. It is published as it stands.',
    'me@example.com',
  ),
  url: field(webAddress.optional(), '홈페이지', "One's own site. Left out, this one.", 'https://me.example.com'),
  summary: field(text.optional(), '소개', 'Two or three sentences.', '재고 나서 고치는 백엔드 개발자입니다.'),
  location: field(location.optional(), '사는 곳', 'Where one lives.', '서울', { city: '서울', countryCode: 'KR' }),
  profiles: field(listOf(profile), '다른 곳의 나', 'Where else one is found.', [
    { network: 'GitHub', username: 'seoyun', url: 'https://github.com/seoyun' },
  ]),
});

/** A line under a job: written by hand, or a goal of the log by its name, whose figures are then told as they are. */
const highlight = itemOf('text', {
  text: field(
    text.optional(),
    '내용',
    "A sentence. Beside a `goal` it stands in place of the goal's title.",
    '정산 배치를 판매자별로 나눴다',
  ),
  goal: field(
    reference.optional(),
    '목표',
    'A goal whose figures are told: `<plan>/<id>`, or the bare id of a goal in a plan of that time.',
    '2026/batch',
  ),
});

const job = itemOf('name', {
  name: field(text, '회사', 'Where one worked.', '감자마켓'),
  position: field(text.optional(), '맡은 일', 'As what.', '백엔드 개발자, 정산팀'),
  start: field(period, '시작', 'When one began: a month, a year or a day.', '2023-03'),
  end: field(period.optional(), '끝', 'When one left. Left out, one is still there.', '2026-02'),
  url: field(webAddress.optional(), '주소', 'Its address.', 'https://gamja.example'),
  summary: field(text.optional(), '소개', 'What one did there, in a sentence or two.', '판매자 정산을 맡았다.'),
  highlights: field(
    listOf(highlight).unwrap().optional(),
    '내세울 일',
    'What one is proud of: sentences, or goals of the log. Left out, the log tells what was done in that time; `[]` is none.',
    ['예약 목록을 1.9초에서 0.43초로', { goal: '2026/batch' }],
  ),
});

/** `content/resume.yaml`: who writes the log and where one worked, for the documents that are made of it. */
export const resume = mapOf({
  visibility: field(
    visibility.default('private'),
    '공개 여부',
    '`public` puts it into the documents. Anything else, and a file that says nothing, stays out of every build.',
    'public',
  ),
  basics: field(basics.prefault({}), '나', 'Who one is and how one is reached.', {
    name: '한서윤',
    label: '백엔드 개발자',
  }),
  work: field(listOf(job), '일한 곳', 'Where one worked. The documents tell the latest first.', [
    { name: '감자마켓', position: '백엔드 개발자', start: '2023-03' },
  ]),
});

export type Resume = z.output<typeof resume>;
export type Job = Resume['work'][number];
export type Highlight = NonNullable<Job['highlights']>[number];

/** The days of a job; one that has no end goes on for ever. */
export function jobSpan({ start, end }: Pick<Job, 'start' | 'end'>): Span {
  return { start: periodSpan(start).start, end: end === undefined ? forever : periodSpan(end).end };
}

const forever = '9999-12-31' as CivilDate;
