import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { desk, under } from '../support/drafts.ts';
import { entry } from '../support/log.ts';
import { run } from '../support/run.ts';

const { path, begin, drafted, text, write, sample, problems } = desk();

test('it opens with the month filled in', async () => {
  sample();
  const { output } = await begin(['retro']);
  expect(output).toMatchInlineSnapshot(`
    "content/retros/2026-11.md
      이 기간의 목표 5개, 돌아볼 것 3개, 남긴 기록 5개 · 비공개입니다. 공개하려면 visibility: public
    "
  `);
  expect(text('content/retros/2026-11.md')).toMatchInlineSnapshot(`
    "---
    title: 2026년 11월 회고
    period: 2026-11
    visibility: private # 공개하려면 public으로
    # date: 2026-11-20 # 공개한 날
    # tags: [회고]
    # summary: 목록에 보일 한두 문장
    # mood: 3 # 1(낮음) … 5(높음)
    done:
      # 이 기간의 목표. 한 것만 #을 지우고 숫자를 고치기 (날짜 on, 메모 note, 증거 link)
      # 기술 서적 12권 · 8/12권, 4권 남음 · 11월 30일까지 기대 11권
      # - { goal: 2026/books, count: 0 }
      # 이직할 때까지 일주일에 2문제 · 지금까지 84문제, 이 기간의 몫 8.6문제
      # - { goal: 2026/coding-test, count: 0 }
      # 월간 회고를 달마다 · 지금까지 10편, 이 기간의 몫 1편
      # - { goal: 2026/log, count: 0 }
      # 달리기는 적기만 하기 · 지금까지 283km, 적기만 함
      # - { goal: 2026/run, count: 0 }
      # 다음 자리 정하기 · 12월 31일까지, 아직
      # - { goal: 2026/move }
      # 계획에 없던 일
      # - { title: 무엇을, note: 어떻게 됐나 }
    keep:
      # - 이어갈 것
    problem:
      # - 걸린 것
    try:
      # - 다음에 해 볼 것
    reviewed:
      # 「2026년 10월, 마이크와 브로커와 10km」에서 해 보기로 한 것. kept(지킴), half(반쯤), dropped(그만둠) 가운데 하나로
      # 발표는 일주일 전에 한 번 소리 내어 해 보기
      # - { try: 2026-10#rehearse, result: kept }
      # 11월과 12월에 책 두 권씩
      # - { try: 2026-10#two-books, result: kept }
      # 처우 이야기는 적어 보고 하루 뒤에 말하기
      # - { try: 2026-10#3, result: kept }
      # 그보다 먼저 하기로 하고 아직 열려 있는 것 12개
    # 쓰는 사람만 보는 메모. 빌드에는 들어가지 않고, 다 쓰면 지워도 된다
    # 2026년 11월에 남긴 것
    # - 기록: 처우 이야기 전에 적어 두는 것
    # - 면접: 물결페이, 4초라고 대답했다 · 1차 기술 11월 5일 · 최종 (CTO) 11월 26일
    # - 면접: 여울목게임즈, 게임은 못하지만 · 1차 기술 11월 24일
    # - 질문: 데이터베이스, 느린 쿼리와 1원 사이 · 4문항 복습
    # - 질문: 카프카, 써 보긴 했던 사람의 오답 노트 · 6문항 복습
    # 지난해 이맘때
    # - 2025년 11월, 써 보긴 했습니다 · 이어간 것: 면접 끝나고 나오자마자 근처 카페에서 질문 열 개를 다 적었다. 한 시간만 늦었어도 절반은 잊었을 것이다. · 해 보기로 한 것: 모르면 모른다고 하고 어디까지 아는지 말하기
    ---

    <!--
    - 가장 기억나는 장면 하나는?
    - 숫자로 말할 수 있는 일은?
    - 걸린 것은 왜 걸렸나?
    -->
    "
  `);
});

test('its ready lines are valid when they are taken as they are', async () => {
  sample();
  for (const period of ['2026-11', '2026-W47', '2025-H2']) {
    const lines = (await drafted(['retro', period])).replace(/^ {2}# (?=- )/gm, '  ');
    expect(lines.match(/^ {2}- \{ (?:goal|try): /gm)?.length).toBeGreaterThan(3);
    write({ [`retros/${period}.md`]: lines });
  }
  expect(await problems()).toEqual([]);
});

test('it holds every shape of goal against its promise, and leaves out what is done or given up', async () => {
  write({
    'plans/2026.md': entry(`
title: 올해
period: 2026
goals:
  - { id: done, title: 끝난 일 }
  - { id: dropped, title: 그만둔 일, verdict: dropped }
  - { id: later, title: 12월의 일, period: 2026-12 }
  - { id: level, title: 점수, target: { from: 700, reach: 900, unit: 점 } }
  - { id: list, title: 점검표, steps: [하나, { id: two, title: 둘, steps: [둘의 하나, 둘의 둘] }, 셋] }
  - { id: first, title: "두 줄\\n- { goal: 2026/x }", target: { count: 10, unit: 번 } }
  - { id: habit, title: 버릇, target: { count: 1, unit: 번, every: day } }
  - { id: talk, title: 발표, period: 2026-H2 }`),
    'retros/2026-10.md': entry(`
title: 시월
period: 2026-10
done:
  - { goal: done }
  - { goal: level, value: 800 }
  - { goal: list, steps: [하나, 둘의 하나] }
  - { goal: first, count: 2.5 }
  - { goal: habit, count: 20 }`),
  });
  expect(under(await drafted(['retro']), 'done')).toMatchInlineSnapshot(`
    "  # 이 기간의 목표. 한 것만 #을 지우고 숫자를 고치기 (날짜 on, 메모 note, 증거 link)
      # 점수 · 지금 800점, 목표 900점 · 11월 30일까지 기대 883점
      # - { goal: 2026/level, value: 800 }
      # 점검표 · 4단계 가운데 2단계, 남은 것: 둘의 둘, 셋
      # - { goal: 2026/list, steps: [둘의 둘, 셋] }
      # 두 줄 - { goal: 2026/x } · 2.5/10번, 7.5번 남음 · 11월 30일까지 기대 9.2번
      # - { goal: 2026/first, count: 0 }
      # 버릇 · 지금까지 20번, 이 기간의 몫 30번
      # - { goal: 2026/habit, count: 0 }
      # 발표 · 12월 31일까지, 아직
      # - { goal: 2026/talk }
      # 계획에 없던 일
      # - { title: 무엇을, note: 어떻게 됐나 }"
  `);
  expect(await problems()).toEqual([]);
});

test('one of an earlier time is begun with what was known then', async () => {
  sample();
  const draft = await drafted(['retro', '2026-W12']);
  expect(draft.split('\n').find((line) => line.includes('기술 서적'))).toMatchInlineSnapshot(
    `"  # 기술 서적 12권 · 6/12권, 6권 남음 · 3월 22일까지 기대 2.7권"`,
  );
  expect(under(draft, 'reviewed')).toMatchInlineSnapshot(`
    "  # 「9주차, 새 팀에서는 용어부터 모르겠다」에서 해 보기로 한 것. kept(지킴), half(반쯤), dropped(그만둠) 가운데 하나로
      # 첫 달은 정시에 퇴근하기
      # - { try: 2026-W09#1, result: kept }
      # 그보다 먼저 하기로 하고 아직 열려 있는 것 5개"
  `);
});

test('of very much that was written it tells the first, and how many more', async () => {
  for (let day = 1; day <= 30; day++)
    for (const half of ['a', 'b'])
      write({
        [`notes/${day}${half}.md`]: entry(`title: 글\nkind: post\ndate: 2026-09-${String(day).padStart(2, '0')}`),
      });
  const draft = await drafted(['retro', '2026-09']);
  expect(draft.match(/^# - 기록: 글$/gm)).toHaveLength(40);
  expect(draft).toContain('\n# - 그 밖에 20개\n');
});

test('of retros that end on the same day, the tries of all are to be looked back on', async () => {
  write({
    'retros/2025-12.md': entry('title: 섣달\nperiod: 2025-12\ntry: [달의 다짐]'),
    'retros/2025.md': entry('title: 한 해\nperiod: 2025\ntry: [해의 다짐, { id: b, text: 둘째 }]'),
    'retros/2025-11.md': entry('title: 동짓달\nperiod: 2025-11\ntry: [먼저 한 다짐]'),
  });
  expect(under(await drafted(['retro', '2026-01']), 'reviewed')).toMatchInlineSnapshot(`
    "  # 「한 해」에서 해 보기로 한 것. kept(지킴), half(반쯤), dropped(그만둠) 가운데 하나로
      # 해의 다짐
      # - { try: 2025#1, result: kept }
      # 둘째
      # - { try: 2025#b, result: kept }
      # 「섣달」에서 해 보기로 한 것. kept(지킴), half(반쯤), dropped(그만둠) 가운데 하나로
      # 달의 다짐
      # - { try: 2025-12#1, result: kept }
      # 그보다 먼저 하기로 하고 아직 열려 있는 것 1개"
  `);
});

describe('without a period', () => {
  test.each([
    ['2026-11-10', {}, '2026-10'],
    ['2026-11-11', {}, '2026-11'],
    ['2026-11-10', { 'retros/2026-10.md': entry('title: 시월\nperiod: 2026-10') }, '2026-11'],
    ['2026-01-03', {}, '2025-12'],
  ])('on %s with %j it is that of %s', async (today, files, period) => {
    write(files);
    const { output } = await begin(['retro'], { HOEGO_TODAY: today });
    expect(output.split('\n')[0]).toBe(`content/retros/${period}.md`);
  });
});

test('it counts one’s own commits of the period, by the days of the time zone', async () => {
  const folder = path('일터');
  mkdirSync(folder);
  const git = (args: string[], day = '', email = 'me+git@example.com') =>
    run('git', ['-c', 'user.name=na', '-c', `user.email=${email}`, '-c', 'commit.gpgsign=false', ...args], folder, {
      GIT_COMMITTER_DATE: day,
      GIT_AUTHOR_DATE: day,
      GIT_CONFIG_GLOBAL: '/dev/null',
    });
  const commit = (day: string, email?: string) => git(['commit', '-q', '--allow-empty', '-m', 'SECRET'], day, email);
  const env = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null' };
  await git(['init', '-q'], '2026-01-01T00:00:00Z');
  const nameless = await begin(['retro', '2026-09', '--git', '일터'], env);
  expect(nameless.output).toBe(
    '--git 일터  git does not know which commits are yours (git config user.email you@example.com)\n',
  );
  await git(['config', 'user.email', 'me+git@example.com'], '2026-01-01T00:00:00Z');
  expect(await drafted(['retro', '2026-08', '--git', '일터'], env)).toContain('# - 커밋 0개 (일터)\n');
  await commit('2026-08-31T14:59:59Z');
  await commit('2026-08-31T15:00:00Z');
  await commit('2026-09-15T00:00:00Z', 'other@example.com');
  await commit('2026-09-30T14:59:59Z');
  await commit('2026-09-30T15:00:00Z');
  const draft = await drafted(['retro', '2026-09', '--git', '일터', '--git', path('일터')], env);
  expect(draft.match(/# - 커밋 .*/g)).toEqual(['# - 커밋 2개 (일터)', '# - 커밋 2개 (일터)']);
  expect(draft).not.toContain('SECRET');
  const utc = await drafted(['retro', '2026-10', '--git', '일터', '--time-zone', 'UTC', '--lang', 'en'], env);
  expect(utc).toContain('# - 0 commits (일터)');
});
