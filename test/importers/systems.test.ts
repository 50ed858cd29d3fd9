import { describe, expect, test, vi } from 'vitest';
import { makePlace, placeWith } from './support.ts';

// Every command is a process of its own, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 });

const lines = (output: string) => output.trim().split('\n');

describe('Jekyll', () => {
  const place = placeWith('jekyll');

  test('says what every post became, and every doubt', async () => {
    const { code, output } = await place.hoego('import', 'from', '--public');
    expect(code).toBe(0);
    expect(lines(output)).toMatchInlineSnapshot(`
      [
        "_posts/2023-03-30-aug.md  retro 80 % (jekyll)",
        "  → content/retros/2022-08.md  2022-08, public",
        "  → content/plans/2022-09.md  2022-09, public",
        "  ! the year of 2022-08 is not stated: it was taken from the date",
        "_posts/2023-05-02-april.md  retro 95 % (jekyll)",
        "  → content/retros/2023-04.md  2023-04, private",
        "  ! date: there is no 2023-04-31 in the calendar",
        "  ! the year of 2023-04 is not stated: it was taken from the date",
        "  ! private, for published: false",
        "_posts/2023-06-05-may.md  retro 95 % (jekyll)",
        "  → content/retros/2023-05.md  2023-05, public",
        "  ! date: of the date "2023-06-05 21:10:00 +/-TTTT" only the day was read",
        "  ! kept as they are written: kramdown attributes, Liquid",
        "  ! keys of its frontmatter without a place here: layout, pin",
        "imported 3 of 3 files, as 3 retros, 1 plan (1 private)",
      ]
    `);
  });

  test('takes the period from the title, what was done from its list, and leaves the text as it was', () => {
    expect(place.read('retros/2023-05.md')).toMatchInlineSnapshot(`
      "---
      title: 2023년 5월 회고
      visibility: public
      period: 2023-05
      date: 2023-06-05
      tags:
        - 월간
        - 회고
      redirect_from:
        - /posts/may/
      done:
        - 알림 실패율 표 만들기
      try:
        - 금요일 오후는 문서 시간으로 비우기
      ---

      지난달은 **'결제 알림(베타)'**에 다 썼다. 월~금 저녁 8시~9시.

      ![알림 그림](./images/alarm-6b7fa434.png){: width="300" }
      {: .notice}

      ## 한 일

      - [x] 알림 실패율 표 만들기
      - [ ] 재시도 큐 정리

      ### 아쉬운 점

      - 문서를 미뤘다

      ## Try

      1. 금요일 오후는 문서 시간으로 비우기

      [지난 글]({{ site.baseurl }}/posts/april/)과 [사월](/retros/2023-04/), <클린 코드> 한 번 더. 할인은 100\\%\\% 아니다.
      "
    `);
  });

  test('keeps unpublished posts private, whatever is asked for', () => {
    expect(place.read('retros/2023-04.md')).toContain('visibility: private\n');
  });

  test('makes a retro and a plan of a post that is both', () => {
    expect(place.read('retros/2022-08.md')).not.toContain('9월 계획\n\n-');
    expect(place.read('plans/2022-09.md')).toMatchInlineSnapshot(`
      "---
      title: 2022년 9월 계획
      visibility: public
      period: 2022-09
      date: 2022-09-02
      goals:
        - id: 책-2권-읽기
          title: 책 2권 읽기
          target:
            count: 2
            unit: 권
        - id: 주-3회-달리기
          title: 주 3회 달리기
          target:
            count: 3
            unit: 회
            every: week
        - id: 이력서-고치기
          title: 이력서 고치기
      ---

      ## 9월 계획

      - [ ] 책 2권 읽기
      - [ ] 주 3회 달리기
      - [ ] 이력서 고치기
      "
    `);
  });
});

describe('Hugo', () => {
  const place = placeWith('hugo');

  test('makes twelve monthly retros, the year and a plan of one post', async () => {
    const { output } = await place.hoego('import', 'from');
    expect(lines(output).at(-1)).toBe('imported 1 of 1 files, as 13 retros, 1 plan (0 private)');
    const months = Array.from({ length: 12 }, (_, month) => `retros/2024-${String(month + 1).padStart(2, '0')}.md`);
    const [plan, ...retros] = place.log();
    expect(plan).toBe('plans/2025.md');
    expect(retros.slice(0, 13)).toEqual([...months, 'retros/2024.md']);
    expect(retros.slice(13)).toEqual([expect.stringMatching(/^retros\/images\/바다-사진-[0-9a-f]{8}\.png$/)]);
  });

  test('leaves the year its opening and its closing, with the footnote that it refers to', () => {
    expect(place.read('retros/2024.md')).toMatchInlineSnapshot(`
      "---
      title: 하루의 2024 회고
      visibility: public
      period: 2024
      date: 2025-01-04
      tags:
        - 회고
      redirect_from:
        - /posts/2024-review/
      ---

      열두 달을 달마다 적어 둔 것을 옮긴다.

      ---

      돌아보니 길었다. 내년에는 목표부터 세운다.[^1]

      [^1]: 정말로.
      "
    `);
    expect(place.read('retros/2024-03.md')).toContain('# 3월\n\n3월에는 창고 정리 도구의 3번째 판을 냈고');
    expect(place.read('retros/2024-12.md')).toMatch(/!\[바다\]\(\.\/images\/바다-사진-\w+\.png\)/);
  });

  test('gives the goals of the plan their shapes', () => {
    expect(place.read('plans/2025.md').split('\n---\n')[0]).toMatchInlineSnapshot(`
      "---
      title: 2025년 목표
      visibility: public
      period: 2025
      date: 2025-01-04
      tags:
        - 회고
      theme: 물류 회사로 이직
      goals:
        - id: 물류-회사로-이직
          title: 물류 회사로 이직
        - id: 코테
          title: 코테 (이직할 때까지 / 일주일에 두 문제)
          category: 꾸준히
          until: 물류-회사로-이직
          target:
            count: 2
            unit: 문제
            every: week
        - id: 책-12권-읽기
          title: 책 12권 읽기
          category: 꾸준히
          target:
            count: 12
            unit: 권
        - id: 쿠버네티스
          title: 쿠버네티스
          category: 상반기
          period: 2025-H1
          steps:
            - 롤링 배포
            - 오토스케일
        - id: 자바-기본기
          title: 자바 기본기 (12/28 ~ 1/4)
          category: 상반기
          period: 2024-12-28/2025-01-04
        - id: 분산-락
          title: 분산 락
          category: 상반기
          period: 2025-H1
          stretch: true
          carryTo: 2025-H2
        - id: 토익-800점
          title: 토익 800점
          category: 상반기
          period: 2025-H1
          stretch: true
          carryTo: 2025-H2
          target:
            reach: 800
            unit: 점"
    `);
  });
});

describe('Obsidian', () => {
  const place = placeWith('obsidian');

  test('links notes, shows embedded pictures, skips templates', async () => {
    const { output } = await place.hoego('import', 'from', '--public');
    expect(lines(output)).toMatchInlineSnapshot(`
      [
        "Templates/월간.md  skipped: a template: it holds placeholders",
        "면접 준비.md  questions 75 % (obsidian)",
        "  → content/questions/면접-준비.md  public",
        "회고/2024-W07.md  retro 95 % (obsidian)",
        "  → content/retros/2024-W07.md  2024-W07, public",
        "  ! kept as they are written: a callout",
        "imported 2 of 3 files, as 1 question, 1 retro (0 private), 1 skipped",
      ]
    `);
    expect(place.read('retros/2024-W07.md')).toMatchInlineSnapshot(`
      "---
      title: 2024년 W07 주간 회고
      visibility: public
      period: 2024-W07
      tags:
        - 회고
      done:
        - 책 반 권
      ---

      # 2024년 W07 주간 회고

      %% 팀장 이야기는 여기만 %%
      [[[면접 준비]]](/questions/%EB%A9%B4%EC%A0%91-%EC%A4%80%EB%B9%84/)를 시작했다. <img src="./images/창고-6b7fa434.png" alt="" width="120">

      > [!note] 메모
      > 다음 주는 쉰다

      ## 한 일

      - [x] 책 반 권

      %%
      - 비밀 목표 하나
      - 비밀 목표 둘
      %%
      "
    `);
  });

  test('makes headings of listed questions', () => {
    expect(place.read('questions/면접-준비.md')).toMatchInlineSnapshot(`
      "---
      title: 면접 준비
      visibility: public
      ---

      첫 줄.

      ## TCP와 UDP의 차이는 무엇인가요?

      연결을 맺느냐가 다르다.

      ## 스레드란 무엇인가요?

      - 문맥 교환은 왜 비싼가요?

      ## 격리 수준을 설명해 주세요
      "
    `);
  });
});

test('velog: an application with its stages, feedback and actions', async () => {
  const place = placeWith('velog');
  await place.hoego('import', 'from', '--public');
  expect(place.read('interviews/물결페이-백엔드-면접-후기.md').split('\n---\n')[0]).toMatchInlineSnapshot(`
    "---
    title: 물결페이 백엔드 면접 후기
    visibility: public
    date: 2023-11-06
    company: 물결페이
    role: 백엔드
    stages:
      - kind: document
        label: 서류 전형
        result: passed
      - kind: technical
        label: 1차 기술 면접
        minutes: 60
        format: 1:2
        questions:
          - 인덱스는 언제 타지 않나요?
          - 트랜잭션 격리 수준을 설명해주세요.
    feedback:
      positive:
        - "기록: 회고가 꾸준하다"
      unsaid:
        - 배치를 줄인 일
    actions:
      - 실행 계획 읽기 연습"
  `);
});

test('Docusaurus: a shared interview becomes an application with the stages of its process', async () => {
  const place = placeWith('docusaurus');
  await place.hoego('import', 'from');
  expect(place.read('interviews/d사.md').split('\n---\n')[0]).toMatchInlineSnapshot(`
    "---
    title: D사
    visibility: private
    redirect_from:
      - /docs/interview/D사
    company: D사
    stages:
      - kind: document
        label: 서류
      - kind: coding
        label: 코딩테스트
      - kind: technical
        label: 기술 면접
        minutes: 90
        format: 1:4
        questions:
          - HTTP와 HTTPS의 차이는?
          - 쿠키란 무엇인가요?
      - kind: culture
        label: 컬쳐핏"
  `);
});

test('Notion: what a review says of goals becomes their verdict', async () => {
  const place = placeWith('notion');
  await place.hoego('import', 'from');
  expect(place.read('plans/2024-H1.md')).toMatchInlineSnapshot(`
    "---
    title: 2024년 상반기 목표
    visibility: private
    period: 2024-H1
    goals:
      - id: 블로그-글-6개
        title: 블로그 글 6개
        target:
          count: 6
          unit: 개
        verdict:
          result: done
      - id: 새벽-기상
        title: 새벽 기상
        verdict:
          result: failed
          note: 대실패
    ---
    "
  `);
});

test('Gatsby: a draft stays private, a goal is what its heading says', async () => {
  const place = placeWith('gatsby');
  await place.hoego('import', 'from', '--public');
  expect(place.read('plans/2025.md').split('\n---\n')[0]).toMatchInlineSnapshot(`
    "---
    title: 신년 계획
    visibility: private
    period: 2025
    date: 2024-12-30
    tags:
      - life
    redirect_from:
      - /life/2025-plan/
    goals:
      - id: 글쓰기
        title: 글쓰기
        steps:
          - 매주 한 편
        why: 쓰지 않으면 잊는다.
      - id: 운동
        title: 운동
        why: 허리가 아프다."
  `);
});

describe('plain files', () => {
  const place = placeWith('markdown');

  test('a mark, Windows line ends and a doubled key do no harm', async () => {
    const { output } = await place.hoego('import', 'from');
    expect(lines(output)).toMatchInlineSnapshot(`
      [
        "posting.md  research 85 % (markdown)",
        "  → content/notes/채용-공고-분석.md  private",
        "  ! "title" stands twice in the frontmatter: the last one counts",
        "reading.md  retro 95 % (markdown)",
        "  → content/retros/2024.md  2024, private",
        "rule.md  note 50 % (markdown)",
        "  → content/notes/rule.md  private",
        "질문/운영체제 면접 질문.md  questions 95 % (markdown)",
        "  → content/questions/운영체제-면접-질문.md  private",
        "imported 4 of 4 files, as 2 notes, 1 retro, 1 question (4 private)",
      ]
    `);
    expect(place.read('notes/채용-공고-분석.md')).toMatchInlineSnapshot(`
      "---
      title: 채용 공고 분석
      visibility: private
      kind: research
      date: 2024-02-03
      asks:
        - text: 자바 3년
          section: required
      ---

      ## 자격요건

      - 자바 3년
      "
    `);
  });

  test('a reading log by months is no row of retros', () => {
    expect(place.log().filter((path) => path.startsWith('retros/'))).toEqual(['retros/2024.md']);
  });

  test('folded questions stay folded and are found as questions', () => {
    expect(place.read('questions/운영체제-면접-질문.md')).toMatchInlineSnapshot(`
      "---
      title: 운영체제 면접 질문
      visibility: private
      ---

      # 운영체제 면접 질문

      <details>
      <summary>

      ## 프로세스란 무엇인가요?

      </summary>

      실행 중인 **프로그램**.

      </details>

      <details>
      <summary>

      ## <b>Q2. 데드락의 조건은?</b> <span>✅</span>

      </summary>
      <p>네 가지.</p>
      </details>
      "
    `);
  });
});

test('a single file and a system by name', async () => {
  const place = placeWith('jekyll');
  const { output } = await place.hoego('import', 'from/_posts/2023-05-02-april.md', '--from', 'hugo');
  expect(lines(output)[0]).toBe('2023-05-02-april.md  retro 95 % (hugo)');
});

test('tells what is wrong with its own options', async () => {
  const place = makePlace();
  expect((await place.hoego('import')).output).toMatchInlineSnapshot(`
    "hoego import  names nothing to import (write: hoego import <file, folder or zip>)
    "
  `);
  expect((await place.hoego('import', 'nowhere')).output).toMatchInlineSnapshot(`
    "nowhere  there is no such file or folder
    "
  `);
  expect((await place.hoego('import', '.', '--from', 'jekyl')).output).toMatchInlineSnapshot(`
    "--from  there is no system "jekyl" (did you mean "jekyll"?)
    "
  `);
});
