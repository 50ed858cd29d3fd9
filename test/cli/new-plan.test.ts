import { expect, test } from 'vitest';
import { desk, under } from '../support/drafts.ts';
import { entry } from '../support/log.ts';

const { begin, drafted, text, write, sample, problems } = desk();

test('a plan carries over what the last one left open', async () => {
  sample();
  const { output } = await begin(['plan']);
  expect(output).toMatchInlineSnapshot(`
    "content/plans/2027.md
      이어 갈 목표 6개 · 비공개입니다. 공개하려면 visibility: public
    "
  `);
  expect(text('content/plans/2027.md')).toMatchInlineSnapshot(`
    "---
    title: 2027년 목표
    period: 2027
    visibility: private # 공개하려면 public으로
    # date: 2026-11-20 # 공개한 날
    # tags: [목표]
    # summary: 목록에 보일 한두 문장
    # theme: 한 줄로 말하면 어떤 때로 만들고 싶은가
    goals:
      # 「2026년 목표, 붙일 데를 먼저 찾기」에서 남은 것 (2026년 11월 20일 기준). 이어 가지 않을 것은 지우기
      # 8/12권, 4권 남음 · 12월 31일까지 기대 12권
      - id: books
        title: 기술 서적 12권
        category: 기본기
        carriedFrom: 2026/books
        target: { count: 4, unit: 권 }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 5단계 가운데 2단계, 남은 것: 부하에 따라 늘고 줄기, 노드 비우기 연습, 한 달 비용 적어 보기
      - id: k8s
        title: 물때판을 쿠버네티스로 옮기기
        category: 기본기
        period: 2027-H1
        carriedFrom: 2026/k8s
        skills: [Kubernetes, Docker]
        steps:
          - { id: hpa, title: 부하에 따라 늘고 줄기 }
          - { id: drain, title: 노드 비우기 연습 }
          - { id: cost, title: 한 달 비용 적어 보기 }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 지금까지 84문제, 이 기간의 몫 104.3문제
      - id: coding-test
        title: 이직할 때까지 일주일에 2문제
        category: 습관
        carriedFrom: 2026/coding-test
        until: move
        skills: [알고리즘]
        target: { count: 2, unit: 문제, every: week }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 지금까지 10편, 이 기간의 몫 12편
      - id: log
        title: 월간 회고를 달마다
        category: 습관
        carriedFrom: 2026/log
        target: { count: 1, unit: 편, every: month }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 지금까지 283km, 적기만 함
      - id: run
        title: 달리기는 적기만 하기
        category: 습관
        carriedFrom: 2026/run
        target: { unit: km, every: week }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 12월 31일까지, 아직
      - id: move
        title: 다음 자리 정하기
        category: 커리어
        carriedFrom: 2026/move
        # why: 왜 이어 가나? 무엇이 막았나?
      # 모양마다 하나씩. 쓸 것만 #을 지우기
      # - id: coding-test
      #   title: 일주일에 두 문제
      #   target: { count: 2, unit: 문제, every: week } # day | week | month | quarter
      # - id: books
      #   title: 기술 서적 12권
      #   category: 기본기
      #   target: { count: 12, unit: 권 }
      # - id: english
      #   title: 영어 말하기 140점
      #   period: 2027 # within: P3M | until: <goal id>
      #   target: { from: 120, reach: 140, unit: 점 }
      # - id: kafka
      #   title: 카프카를 운영할 줄 알기
      #   skills: [Kafka]
      #   steps: [설정을 말로 설명하기, 랙 알림 만들기]
      # - id: talk
      #   title: 회사 밖에서 발표 한 번
      #   stretch: true
    # amended:
    #   - { on: 2026-11-20, goal: books, text: 무엇을 왜 고쳤나 }
    ---

    <!--
    - 무엇에 붙여서 하나? (출근길, 회사 일, 미리 낸 돈)
    - 하지 않기로 한 것은?
    -->
    "
  `);
  expect(await problems()).toEqual([]);
});

const goals = `
  - { id: done, title: 끝난 일 }
  - { id: dropped, title: 그만둔 일, verdict: dropped }
  - { id: failed, title: 못한 일, verdict: { result: failed, note: 바빴다 } }
  - { id: inside, title: 하반기로 넘긴 일, period: 2026-H1, carryTo: 2026-H2 }
  - { id: beyond, title: 내후년의 일, carryTo: 2028 }
  - { id: half, title: 내년 상반기의 일, carryTo: 2027-H1 }
  - { id: level, title: 점수, target: { from: 700, reach: 900, unit: 점 } }
  - { id: unknown, title: 처음 재는 수준, target: { reach: 5 } }
  - { id: list, title: 점검표, steps: [하나, { id: two, title: 둘, note: 메모, steps: [둘의 하나, 둘의 둘] }, { title: 셋, visibility: private }] }
  - { id: books, title: "책: 12권,\\n천천히", category: '1.5', target: { count: 1, unit: 권 }, skills: [C++, 'on'], stretch: true, visibility: private }
  - { id: habit, title: 버릇, target: { count: 1, unit: 번, every: day }, until: done }
  - { id: until, title: 그때까지, target: { every: week }, until: half }`;

test('each shape goes on with what is left of it', async () => {
  write({
    'plans/2026.md': entry(`title: 올해\nperiod: 2026\ngoals:${goals}`),
    'plans/2026-H2.md': entry('title: 하반기\nperiod: 2026-H2\ngoals: [{ id: failed, title: 같은 이름 }]'),
    'plans/2025.md': entry('title: 작년\nperiod: 2025\ngoals: [{ id: old, title: 작년의 일 }]'),
    'retros/2026-10.md': entry(`
title: 시월
period: 2026-10
done:
  - { goal: done }
  - { goal: level, value: 800 }
  - { goal: list, steps: [하나, 둘의 하나] }
  - { goal: books, count: 0.1 }
  - { goal: books, count: 0.2 }`),
  });
  expect(under(await drafted(['plan']), 'goals').split('  # 모양마다')[0]).toMatchInlineSnapshot(`
    "  # 「하반기」에서 남은 것 (2026년 11월 20일 기준). 이어 가지 않을 것은 지우기
      # 12월 31일까지, 아직
      - id: failed
        title: 같은 이름
        carriedFrom: 2026-H2/failed
        # why: 왜 이어 가나? 무엇이 막았나?
      # 「올해」에서 남은 것 (2026년 11월 20일 기준). 이어 가지 않을 것은 지우기
      # 12월 31일까지, 아직
      - id: failed-2
        title: 못한 일
        carriedFrom: 2026/failed
        # why: 왜 이어 가나? 무엇이 막았나?
      # 12월 31일까지, 아직
      - id: half
        title: 내년 상반기의 일
        period: 2027-H1
        carriedFrom: 2026/half
        # why: 왜 이어 가나? 무엇이 막았나?
      # 지금 800점, 목표 900점 · 12월 31일까지 기대 900점
      - id: level
        title: 점수
        carriedFrom: 2026/level
        target: { from: 800, reach: 900, unit: 점 }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 목표 5
      - id: unknown
        title: 처음 재는 수준
        carriedFrom: 2026/unknown
        target: { reach: 5 }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 4단계 가운데 2단계, 남은 것: 둘의 둘, 셋
      - id: list
        title: 점검표
        carriedFrom: 2026/list
        steps:
          - { id: two, title: 둘, note: 메모, steps: [둘의 둘] }
          - { title: 셋, visibility: private }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 0.3/1권, 0.7권 남음 · 12월 31일까지 기대 1권
      - id: books
        title: "책: 12권,\\n천천히"
        category: "1.5"
        carriedFrom: 2026/books
        skills: [C++, on]
        stretch: true
        target: { count: 0.7, unit: 권 }
        visibility: private
        # why: 왜 이어 가나? 무엇이 막았나?
      # 지금까지 0번, 이 기간의 몫 304번
      - id: habit
        title: 버릇
        carriedFrom: 2026/habit
        target: { count: 1, unit: 번, every: day }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 지금까지 0, 적기만 함
      - id: until
        title: 그때까지
        carriedFrom: 2026/until
        until: half
        target: { every: week }
        # why: 왜 이어 가나? 무엇이 막았나?
      # 2026년 하반기로 이미 넘긴 것: 하반기로 넘긴 일 (2026/inside)
      # 2028년으로 이미 넘긴 것: 내후년의 일 (2026/beyond)
    "
  `);
  expect(await problems()).toEqual([]);
});

test('what a later plan goes on with already is not carried again', async () => {
  write({
    'plans/2026.md': entry('title: 올해\nperiod: 2026\ngoals: [{ id: a, title: 하나 }, { id: b, title: 둘 }]'),
    'plans/2027-H1.md': entry('title: 상반기\nperiod: 2027-H1\ngoals: [{ id: a, title: 하나, carriedFrom: 2026/a }]'),
  });
  const draft = await drafted(['plan', '2027']);
  expect(draft.match(/carriedFrom: .*/g)).toEqual(['carriedFrom: 2026/b']);
});

test('every model of a goal is valid once it is taken', async () => {
  // The later one first, so that the other finds nothing to carry.
  for (const [period, lang] of [
    ['2026-H2', 'en'],
    ['2026-H1', 'ko'],
  ]) {
    const draft = await drafted(['plan', `${period}`, '--lang', `${lang}`]);
    const taken = draft.replace(/^ {2}# (?=- id| {2})/gm, '  ').replace(/^# ?(?=amended|theme| {2}-)/gm, '');
    expect(taken.match(/^ {2}- id: /gm)).toHaveLength(5);
    write({ [`plans/${period}.md`]: taken });
  }
  expect(await problems()).toEqual([]);
});

test.each([
  ['2026-09-30', [], '2026'],
  ['2026-10-01', [], '2027'],
  ['2026-10-01', ['2027'], '2028'],
])('on %s, with plans of %j, it is that of %s', async (today, years, year) => {
  for (const one of years) write({ [`plans/${one}.md`]: entry(`title: 목표\nperiod: ${one}`) });
  const { output } = await begin(['plan'], { HOEGO_TODAY: today });
  expect(output.split('\n')[0]).toBe(`content/plans/${year}.md`);
});
