import { describe, expect, test } from 'vitest';
import { complaintsOf, entry } from '../support/log.ts';

const plans = {
  'plans/2026.md': entry(`
title: 2026년
period: 2026
goals:
  - { id: coding-test, title: 코딩 테스트, target: { count: 2, every: week } }
  - { id: books, title: 책, target: { count: 12 } }
  - { id: toeic, title: 토익, target: { reach: 900 } }
  - { id: java, title: 자바, steps: [제네릭, { id: stream, title: 스트림, steps: [중간 연산] }] }
  - 블로그 열기
`),
  'plans/2025.md': entry('title: 2025년\nperiod: 2025\ngoals: [{ id: books, title: 책, target: { count: 6 } }]'),
};
const bank = { 'questions/network.md': entry('title: 네트워크', '\n## TCP와 UDP {#tcp-udp}\n\n## HTTP\n') };
const retro = (frontmatter: string, more = {}) =>
  complaintsOf({ ...plans, ...more, 'retros/2026-03.md': entry(`title: 회고\nperiod: 2026-03\n${frontmatter}`) });

describe('what a retro did', () => {
  test('names goals by id, by plan and id, and steps by id or title', async () => {
    expect(
      await retro(
        'done: [{ goal: coding-test }, { goal: 2025/books, count: 1 }, { goal: java, steps: [제네릭, stream, 중간 연산] }, { goal: toeic, value: 820 }, { goal: 블로그-열기 }]',
      ),
    ).toEqual([]);
  });

  test('is refused where no plan has the goal, plan or step', async () => {
    expect(
      await retro(
        'done: [{ goal: codin-test }, { goal: 2062/books }, { goal: 2026/kafka }, { goal: java, steps: [stram] }, { count: 3 }]',
      ),
    ).toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:4  done[0].goal: no goal "codin-test" in the plan 2026 (did you mean "coding-test"?)",
        "content/retros/2026-03.md:4  done[1].goal: no plan "2062" (did you mean "2026"?)",
        "content/retros/2026-03.md:4  done[2].goal: no goal "kafka" in the plan 2026",
        "content/retros/2026-03.md:4  done[3].steps[0]: no step "stram" in 2026/java (did you mean "stream"?)",
        "content/retros/2026-03.md:4  done[4]: names neither a goal nor what was done (write goal or title)",
      ]
    `);
  });

  test('is refused in a period that no plan covers', async () => {
    expect(
      await complaintsOf({
        ...plans,
        'retros/2024-03.md': entry('title: 회고\nperiod: 2024-03\ndone: [{ goal: books }]'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "content/retros/2024-03.md:4  done[0].goal: no goal "books": no plan covers this period (name the plan too: <plan>/books)",
      ]
    `);
  });

  test('is refused where two plans of its period have the goal', async () => {
    const half = { 'plans/2026-H1.md': entry('title: 상반기\nperiod: 2026-H1\ngoals: [{ id: books, title: 책 }]') };
    expect(await retro('done: [{ goal: books }]', half)).toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:4  done[0].goal: "books" is a goal of 2026-H1 and of 2026 (write 2026-H1/books or 2026/books)",
      ]
    `);
    expect(await retro('done: [{ goal: 2026/books }, { goal: 2026-H1/books }]', half)).toEqual([]);
  });

  test('has an amount that fits the goal', async () => {
    const done = [
      '{ goal: java, count: 3 }',
      '{ goal: toeic, count: 3 }',
      '{ goal: books, value: 3, steps: [a] }',
      '{ goal: 블로그-열기, count: 1, value: 2 }',
    ];
    expect(await retro(`done:\n${done.map((one) => `  - ${one}`).join('\n')}`)).toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:5  done[0].count: 2026/java is no amount (write steps)",
        "content/retros/2026-03.md:6  done[1].count: 2026/toeic is no amount (write value)",
        "content/retros/2026-03.md:7  done[2].value: 2026/books is no level (write count)",
        "content/retros/2026-03.md:7  done[2].steps: 2026/books has no steps",
        "content/retros/2026-03.md:8  done[3].count: 2026/블로그-열기 is no amount (leave count out: it is done when a retro names it)",
        "content/retros/2026-03.md:8  done[3].value: 2026/블로그-열기 is no level (leave value out)",
      ]
    `);
  });
});

test('a review names a resolution by its id or number', async () => {
  const before = { 'retros/2026-02.md': entry('title: 2월\nperiod: 2026-02\ntry: [{ id: sleep, text: 자기 }, 걷기]') };
  expect(
    await retro('reviewed: [{ try: "2026-02#sleep", result: kept }, { try: "2026-02#2", result: half }]', before),
  ).toEqual([]);
  expect(
    await retro(
      'reviewed: [{ try: "2026-02#3", result: kept }, { try: "2026-20#1", result: half }, { try: 2026-02, result: half }]',
      before,
    ),
  ).toMatchInlineSnapshot(`
    [
      "content/retros/2026-03.md:4  reviewed[0].try: no try "3" in the retro 2026-02, which has 2 (write 2026-02#<id or number>)",
      "content/retros/2026-03.md:4  reviewed[1].try: no retro "2026-20" (did you mean "2026-02"?)",
      "content/retros/2026-03.md:4  reviewed[2].try: no try "" in the retro 2026-02, which has 2 (write 2026-02#<id or number>)",
    ]
  `);
});

test('a plan names its own goals, and earlier ones', async () => {
  const goals = [
    '{ id: a, title: 가, until: b, target: { every: week } }',
    '{ id: bb, title: 나, carriedFrom: 2025/boks }',
    '{ id: a, title: 다, carriedFrom: 2027/a, period: 2026-03 }',
    '{ id: d, title: 라, until: d }',
  ];
  const plan = entry(
    `title: 2027년\nperiod: 2027\ngoals:\n${goals.map((goal) => `  - ${goal}`).join('\n')}\namended: [{ on: 2027-01-01, goal: c, text: 바꿈 }]`,
  );
  expect(await complaintsOf({ ...plans, 'plans/2027.md': plan })).toMatchInlineSnapshot(`
    [
      "content/plans/2027.md:5  goals[0].until: no other goal "b" in this plan",
      "content/plans/2027.md:6  goals[1].carriedFrom: no goal "boks" in the plan 2025 (did you mean "books"?)",
      "content/plans/2027.md:7  goals[2].id: a second goal "a" in this plan (ids are unique in a plan)",
      "content/plans/2027.md:7  goals[2].period: 2026-03 lies outside the plan's 2027",
      "content/plans/2027.md:7  goals[2].carriedFrom: a goal cannot be carried from itself",
      "content/plans/2027.md:8  goals[3].until: no other goal "d" in this plan",
      "content/plans/2027.md:9  amended[0].goal: no goal "c" in this plan",
    ]
  `);
});

test('an interview names questions of banks, and goals', async () => {
  const interview = (questions: string, goal: string) =>
    complaintsOf({
      ...plans,
      ...bank,
      'interviews/a.md': entry(
        `title: 가\nstages: [{ kind: phone, questions: [${questions}] }]\nactions: [{ text: 나, goal: ${goal} }]`,
      ),
    });
  expect(await interview('{ text: 다, bank: network#tcp-udp }, { text: 라, bank: network }', '2026/books')).toEqual([]);
  expect(await interview('{ text: 다, bank: network#tcp }, { text: 라, bank: netwrok#http }', 'books'))
    .toMatchInlineSnapshot(`
    [
      "content/interviews/a.md:3  stages[0].questions[0].bank: no question "tcp" in network",
      "content/interviews/a.md:3  stages[0].questions[1].bank: no question bank "netwrok" (did you mean "network"?)",
      "content/interviews/a.md:4  actions[0].goal: "books" is a goal of 2025 and of 2026 (write 2025/books or 2026/books)",
    ]
  `);
});

test('a bank reviews its own headings, and a note names goals', async () => {
  const files = {
    'questions/network.md': entry(
      'title: 네트워크\nreview: { http: { confidence: 1, on: 2026-01-01 }, tcp: { confidence: 4, on: 2026-01-01 } }',
      '\n## HTTP\n',
    ),
  };
  expect(await complaintsOf(files)).toMatchInlineSnapshot(`
    [
      "content/questions/network.md:3  review.tcp.confidence: write a whole number from 0 to 3",
    ]
  `);
  expect(await complaintsOf({ 'questions/network.md': files['questions/network.md'].replace('4', '3') }))
    .toMatchInlineSnapshot(`
    [
      "content/questions/network.md:3  review.tcp: no heading has this id",
    ]
  `);
  expect(
    await complaintsOf({
      ...plans,
      'notes/a.md': entry('title: 가\nkind: post\nasks: [{ text: 나, goal: 2026/kafak }]'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/notes/a.md:4  asks[0].goal: no goal "kafak" in the plan 2026",
    ]
  `);
});

test('all of it is told at once, file by file and line by line', async () => {
  const told = await retro('done:\n  - { goal: nope1 }\n  - { goal: nope2 }', {
    'interviews/a.md': entry('title: 가\nactions: [{ text: 나, goal: x }]'),
    'notes/z.md': entry('titel: 다'),
  });
  expect(told.map((line) => line.split('  ')[0])).toEqual([
    'content/interviews/a.md:3',
    'content/notes/z.md:2',
    'content/notes/z.md:2',
    'content/notes/z.md:2',
    'content/retros/2026-03.md:5',
    'content/retros/2026-03.md:6',
  ]);
});

test('a plan that cannot be read is told, and not everything that names its goals', async () => {
  expect(
    await retro('done: [{ goal: 2027/a }]', {
      'plans/2027.md': entry('title: 2027년\nperiod: 2027\ngoals: [{ id: a }]'),
    }),
  ).toMatchInlineSnapshot(`
    [
      "content/plans/2027.md:4  goals[0].title: is missing (write text here (put quotes around a value that looks like a number))",
    ]
  `);
});

test('private entries are checked, and found, as all others are', async () => {
  const secret = {
    'plans/secret.md': entry('title: 비밀\nvisibility: private\nperiod: 2026-Q1\ngoals: [{ id: move, title: 이직 }]'),
  };
  expect(await retro('visibility: public\ndone: [{ goal: move }]', secret)).toEqual([]);
  expect(await retro('visibility: private\ndone: [{ goal: mvoe }]', secret)).toHaveLength(1);
});

test('what a goal promised before is of its kind, and of a goal', async () => {
  const amended = [
    '{ on: 2027-02-01, goal: books, text: 줄임, was: { count: 24, reach: 3 } }',
    '{ on: 2027-02-01, goal: toeic, text: 낮춤, was: { count: 950 } }',
    '{ on: 2027-02-01, goal: java, text: 뺌, was: { steps: 9 } }',
    '{ on: 2027-02-01, goal: books, text: 뺌, was: { steps: 9 } }',
    '{ on: 2027-02-01, text: 그냥, was: { count: 3 } }',
    '{ on: 2027-02-01, goal: books, text: 그냥, was: {} }',
  ];
  const tell = (some: string[]) =>
    complaintsOf({
      'plans/2027.md': entry(
        `title: 2027년\nperiod: 2027\ngoals: [{ id: books, title: 책, target: { count: 12 } }, { id: toeic, title: 토익, target: { reach: 900 } }, { id: java, title: 자바, steps: [가] }]\namended:\n${some.map((one) => `  - ${one}`).join('\n')}`,
      ),
    });
  expect(await tell(amended.slice(0, 5))).toMatchInlineSnapshot(`
    [
      "content/plans/2027.md:6  amended[0].was.reach: books is not promised so (write count)",
      "content/plans/2027.md:7  amended[1].was.count: toeic is not promised so (write reach)",
      "content/plans/2027.md:9  amended[3].was.steps: books is not promised so (write count)",
      "content/plans/2027.md:10  amended[4].was: belongs to a goal: write goal too",
    ]
  `);
  expect(await tell(amended.slice(5))).toMatchInlineSnapshot(`
    [
      "content/plans/2027.md:6  amended[0].was: says nothing (write what was promised before: count, reach, steps or period)",
    ]
  `);
});
