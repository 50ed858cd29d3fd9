import { describe, expect, test } from 'vitest';
import { complaintsOf, entry } from '../support/log.ts';
import { desk, under } from '../support/drafts.ts';

const { begin, drafted, text, write, sample, problems } = desk();

test('a year is computed from its months, and its sentences are left to the writer', async () => {
  sample();
  const { output } = await begin(['year']);
  expect(output).toMatchInlineSnapshot(`
    "content/retros/2026.md
      달마다 쓴 회고 10편, 이행률 90%, 숫자는 figures에 · 비공개입니다. 공개하려면 visibility: public
    "
  `);
  expect(text('content/retros/2026.md')).toMatchInlineSnapshot(`
    "---
    title: 2026년 회고
    period: 2026
    visibility: private # 공개하려면 public으로
    # date: 2026-11-20 # 공개한 날
    # tags: [회고]
    # summary: 목록에 보일 한두 문장
    # mood: 3 # 1(낮음) … 5(높음)
    # 2026년 11월 20일에 셈. 이 숫자는 나중에 목표가 바뀌어도 그대로 남는다
    # 비공개 글 1편까지 센 숫자. 공개할 회고라면 --public으로 다시 만들 것: 공개한 글만 센다
    figures:
      asOf: 2026-11-20
      executionRate: 0.9
      goals:
        - { goal: 2026/books, fate: open } # 기술 서적 12권
        - { goal: 2026/kafka, fate: done } # 카프카를 운영할 줄 알기
        - { goal: 2026/k8s, fate: carried } # 물때판을 쿠버네티스로 옮기기
        - { goal: 2026/coding-test, fate: open } # 이직할 때까지 일주일에 2문제
        - { goal: 2026/log, fate: open } # 월간 회고를 달마다
        - { goal: 2026/batch, fate: done } # 정산 배치 94분을 20분 아래로
        - { goal: 2026/side, fate: done } # '물때판' 1.0 공개
        - { goal: 2026/english, fate: done } # 영어 말하기 시험 140점
        - { goal: 2026/move, fate: open } # 다음 자리 정하기
      unplannedShare: 0.23
      longestTry: { try: 2025-05#draft-early, months: 17 } # 매주 금요일 퇴근 전에 회고 초안 다섯 줄 적기
      applications:
        count: 5
        reached:
          - { stage: document, count: 4 }
          - { stage: coding, count: 2 }
          - { stage: assignment, count: 1 }
          - { stage: phone, count: 1 }
          - { stage: technical, count: 5 }
          - { stage: technical, nth: 2, count: 1 }
          - { stage: culture, count: 1 }
          - { stage: final, count: 1 }
          - { stage: offer, count: 1 }
          - { stage: accepted, count: 1 }
        results: { pending: 2, accepted: 1, rejected: 1, withdrawn: 1 }
      skills:
        - { id: kafka, count: 32 }
        - { id: settlement, count: 26 }
        - { id: algorithms, count: 20 }
        - { id: mysql, count: 14 }
        - { id: outbox, count: 12 }
      written: { entries: 34, days: 33 }
    keep:
      # - 이어갈 것
    problem:
      # - 걸린 것
    try:
      # - 다음에 해 볼 것
    # reviewed: [{ try: "2026-09#2", result: kept }] # kept | half | dropped
    # 달마다 쓴 회고
    # - 2026년 1월, 옆 팀 문을 두드리다
    # - 2026년 2월, 3년 반 만의 이사
    # - 2026년 3월, 94분을 일곱 토막으로 나눠 보다
    # - 2026년 4월, OFFSET에게 작별을
    # - 2026년 5월, 짧게
    # - 2026년 6월, 사용자 다섯 명짜리 출시
    # - 2026년 7월, 그림은 잘 그렸는데 숫자가 없었다
    # - 2026년 8월, 느린 달
    # - 2026년 9월, 94분이 18분이 됐다
    # - 2026년 10월, 마이크와 브로커와 10km
    ---

    ## 올해의 장면 셋

    <!--
    무엇이 가장 먼저 떠오르나? 왜 그것인가?
    -->

    ## 지킨 것과 놓친 것

    <!--
    지킨 목표는 무엇이 지켜 줬나? 놓친 목표는 지금도 하고 싶은가?
    -->

    ## 바뀐 생각

    <!--
    한 해 전의 나와 다르게 믿게 된 것은?
    -->

    ## 내년의 나에게

    <!--
    내년 이맘때 무엇을 묻고 싶은가?
    -->
    "
  `);
  expect(await problems()).toEqual([]);
});

test('its figures are those of the records', async () => {
  write({
    'plans/2025.md': entry(`
title: 올해
period: 2025
goals:
  - { id: kept, title: 한 일 }
  - { id: missed, title: 못한 일 }
  - { id: part, title: 일부, verdict: partial }
  - { id: dropped, title: 그만둔 일, verdict: dropped }
  - { id: carried, title: 넘긴 일, carryTo: 2026 }
  - { id: extra, title: 덤, stretch: true }`),
    'retros/2025-03.md': entry('title: 삼월\nperiod: 2025-03\ndone: [{ goal: kept }, 뜻밖의 일]\ntry: [오래갈 다짐]'),
    'retros/2025-12.md': entry(
      'title: 섣달\nperiod: 2025-12\ndone: [또 뜻밖의 일]\nreviewed: [{ try: "2025-03#1", result: kept }]',
    ),
    'interviews/a.md': entry(
      'title: 가\ncompany: 가\nappliedOn: 2025-05-01\nresult: accepted\nstages: [{ kind: coding, result: passed }, { kind: technical, date: 2025-05-09, result: passed }]',
    ),
    'interviews/b.md': entry(
      'title: 나\ncompany: 나\nappliedOn: 2025-06-01\nstages: [{ kind: document, result: failed }]',
    ),
    'interviews/c.md': entry('title: 다\ncompany: 다\nappliedOn: 2026-06-01'),
    'notes/n.md': entry('title: 글\nkind: study\ndate: 2025-07-01\nskills: [카프카, Kafka Streams, 새 기술]'),
    'notes/m.md': entry('title: 글\nkind: study\ndate: 2025-07-01\nskills: [Kafka]'),
  });
  expect(under(await drafted(['year', '2025']), 'figures')).toMatchInlineSnapshot(`
    "  asOf: 2026-11-20
      executionRate: 0.2
      goals:
        - { goal: 2025/kept, fate: done } # 한 일
        - { goal: 2025/missed, fate: missed } # 못한 일
        - { goal: 2025/part, fate: partial } # 일부
        - { goal: 2025/dropped, fate: dropped } # 그만둔 일
        - { goal: 2025/carried, fate: carried } # 넘긴 일
      unplannedShare: 0.67
      longestTry: { try: 2025-03#1, months: 9 } # 오래갈 다짐
      applications:
        count: 2
        reached:
          - { stage: document, count: 1 }
          - { stage: coding, count: 1 }
          - { stage: technical, count: 1 }
          - { stage: offer, count: 1 }
          - { stage: accepted, count: 1 }
        results: { accepted: 1, rejected: 1 }
      skills:
        - { id: kafka, count: 2 }
        - { id: kafka-streams, count: 1 }
        - { id: 새-기술, count: 1 }
      written: { entries: 4, days: 3 }"
  `);
});

describe('the figures of a retro', () => {
  const complaints = (figures: string) =>
    complaintsOf({ 'retros/2026.md': entry(`title: 해\nperiod: 2026\nfigures: ${figures}`) });

  test('need no more than their day', async () => {
    expect(await complaints('{ asOf: 2026-12-31 }')).toEqual([]);
  });

  test.each([
    ['{}', 'asOf: is missing (write a date such as 2026-11-20)'],
    ['{ asOf: 2026-12-31, executionRat: 0.9 }', 'executionRat: unknown key (did you mean "executionRate"?)'],
    ['{ asOf: 2026-12-31, executionRate: 90 }', 'executionRate: write a share from 0 to 1'],
    [
      '{ asOf: 2026-12-31, goals: [{ goal: 2026/a, fate: kept }] }',
      'goals[0].fate: write one of done, partial, carried, missed, dropped, open',
    ],
    ['{ asOf: 2026-12-31, written: { entries: 1.5, days: 1 } }', 'written.entries: write a whole number'],
  ])('%s is refused', async (figures, complaint) => {
    expect(await complaints(figures)).toEqual([`content/retros/2026.md:4  figures.${complaint}`]);
  });
});

test.each([
  ['2026-03-31', '2025'],
  ['2026-04-01', '2026'],
])('on %s it is that of %s', async (today, year) => {
  const { output } = await begin(['year'], { HOEGO_TODAY: today });
  expect(output.split('\n')[0]).toBe(`content/retros/${year}.md`);
});

test('a retro of a year is a year in review', async () => {
  expect(await drafted(['retro', '2026'])).toContain('figures:\n');
});
