import { describe, expect, test } from 'vitest';
import { complaintsOf, entry } from '../support/log.ts';

/** What is wrong with one entry, as its writer is told. */
const plan = (frontmatter: string) =>
  complaintsOf({ 'plans/2026.md': entry(`title: 목표\nperiod: 2026\n${frontmatter}`) });
const retro = (frontmatter: string) => complaintsOf({ 'retros/2026-03.md': entry(frontmatter) });

describe('an entry', () => {
  test('needs little', async () => {
    expect(
      await complaintsOf({
        'plans/2026.md': entry('title: 목표\nperiod: 2026'),
        'interviews/a.md': entry('title: 가'),
        'questions/b.md': entry('title: 나'),
        'notes/c.md': entry('title: 다\nkind: post'),
      }),
    ).toEqual([]);
  });

  test('says what is missing', async () => {
    expect([...(await retro('visibility: public')), ...(await complaintsOf({ 'notes/a.md': entry('title: "  "') }))])
      .toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:2  title: is missing (write text here (put quotes around a value that looks like a number))",
        "content/retros/2026-03.md:2  period: is missing (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)",
        "content/notes/a.md:2  title: must not be empty",
        "content/notes/a.md:2  kind: is missing (write research, diary, study, talk, post)",
      ]
    `);
  });

  test('refuses a key that it does not know, and names the nearest', async () => {
    expect(await retro('title: 가\nperiod: 2026-03\nvisibilty: public\nmoood: 3\ndone: [{ gaol: books, 분량: 3 }]'))
      .toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:4  visibilty: unknown key (did you mean "visibility"?)",
        "content/retros/2026-03.md:5  moood: unknown key (did you mean "mood"?)",
        "content/retros/2026-03.md:6  done[0].gaol: unknown key (did you mean "goal"?)",
        "content/retros/2026-03.md:6  done[0].분량: unknown key (known: title, goal, count, steps, value, on, note, link, visibility)",
      ]
    `);
  });

  test('is never published by the word of another system', async () => {
    expect(await retro('title: 가\nperiod: 2026-03\ndraft: true\npublished: false\nhidden: yes'))
      .toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:4  draft: unknown key (write "visibility: public" or "visibility: private")",
        "content/retros/2026-03.md:5  published: unknown key (write "visibility: public" or "visibility: private")",
        "content/retros/2026-03.md:6  hidden: unknown key (write "visibility: public" or "visibility: private")",
      ]
    `);
    expect(await retro('title: 가\nperiod: 2026-03\nvisibility: draft')).toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:4  visibility: write public or private",
      ]
    `);
  });

  test('has dates that exist, and no clock', async () => {
    expect(
      await retro(
        'title: 가\nperiod: 2026-03\ndate: 2026-02-30\nupdated: 2026-04-02T09:00:00+09:00\ndone: [{ title: 나, on: 4월 2일 }]',
      ),
    ).toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:4  date: "2026-02-30": there is no such day in the calendar",
        "content/retros/2026-03.md:5  updated: "2026-04-02T09:00:00+09:00" is a date with a time (write 2026-04-02: dates are days, in the site's time zone)",
        "content/retros/2026-03.md:6  done[0].on: "4월 2일" is not a date (write it as 2026-11-20)",
      ]
    `);
  });

  test('speaks of a period', async () => {
    expect(
      (
        await Promise.all(
          ['2026-13', '2026-W54', '2026-3', '3월', '2026-05/2026-04', 'true'].map((period) =>
            retro(`title: 가\nperiod: ${period}`),
          ),
        )
      ).flat(),
    ).toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:3  period: "2026-13" is not a period (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)",
        "content/retros/2026-03.md:3  period: "2026-W54" is not a period (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)",
        "content/retros/2026-03.md:3  period: "2026-3" is not a period (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)",
        "content/retros/2026-03.md:3  period: "3월" is not a period (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)",
        "content/retros/2026-03.md:3  period: "2026-05/2026-04" is not a period (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)",
        "content/retros/2026-03.md:3  period: write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05",
      ]
    `);
  });

  test('has a mood from 1 to 5, links that lead somewhere, text that is text', async () => {
    expect(
      await retro(
        'title: 2026\nperiod: 2026-03\nmood: 6\ntags: [1]\ndone: [{ title: 나, link: "javascript:alert(1)" }, { title: 다, link: example.com }]',
      ),
    ).toMatchInlineSnapshot(`
      [
        "content/retros/2026-03.md:2  title: write text here (put quotes around a value that looks like a number)",
        "content/retros/2026-03.md:4  mood: write a whole number from 1 to 5",
        "content/retros/2026-03.md:5  tags[0]: write text here (put quotes around a value that looks like a number)",
        "content/retros/2026-03.md:6  done[0].link[0]: write an address that begins with https:// or with / for a page of this site",
        "content/retros/2026-03.md:6  done[1].link[0]: write an address that begins with https:// or with / for a page of this site",
      ]
    `);
  });
});

describe('a goal', () => {
  test('has a target or steps, and a target that says one thing', async () => {
    const goals = [
      '{ id: a, title: 가, target: { count: 3 }, steps: [하나] }',
      '{ id: b, title: 나, target: { reach: 900, count: 3 } }',
      '{ id: c, title: 다, target: { unit: 권 } }',
      '{ id: d, title: 라, target: { from: 3 } }',
      '{ id: e, title: 마, target: { reach: 3, from: 3 } }',
      '{ id: f, title: 바, target: { count: 0, every: weekly } }',
      '{ id: "g h", title: 사, within: 3개월 }',
      '{ title: 아, verdict: okay }',
    ];
    expect(await plan(`goals:\n${goals.map((goal) => `  - ${goal}`).join('\n')}`)).toMatchInlineSnapshot(`
      [
        "content/plans/2026.md:5  goals[0].steps: a goal has a target or steps, not both",
        "content/plans/2026.md:6  goals[1].target: is either a level (reach) or an amount (count), not both",
        "content/plans/2026.md:7  goals[2].target: needs count (an amount), every (a habit) or reach (a level)",
        "content/plans/2026.md:8  goals[3].target.from: belongs to a level: write reach too",
        "content/plans/2026.md:9  goals[4].target.from: is the same as reach: nothing is left to do",
        "content/plans/2026.md:10  goals[5].target.count: must be more than 0",
        "content/plans/2026.md:10  goals[5].target.every: write day, week, month, quarter",
        "content/plans/2026.md:11  goals[6].id: an id holds letters, digits, "-", "_" and "." only",
        "content/plans/2026.md:11  goals[6].within: is not a duration (write P10D, P2W, P3M or P1Y)",
        "content/plans/2026.md:12  goals[7].id: is missing (write an id such as coding-test)",
        "content/plans/2026.md:12  goals[7].verdict.result: write done, partial, failed or dropped",
      ]
    `);
  });

  test('a comma that tears a title apart is told as such', async () => {
    expect(await plan('goals:\n  - { id: a, title: 하나, 둘 그리고 셋 }')).toMatchInlineSnapshot(`
      [
        "content/plans/2026.md:5  goals[0].둘 그리고 셋: a comma inside { } begins a new key (put the text before it and this into quotes)",
      ]
    `);
  });
});

describe('a file', () => {
  test('that is not UTF-8 or has no frontmatter is told with the others', async () => {
    expect(
      await complaintsOf({
        'notes/euckr.md': Uint8Array.from([0x2d, 0x2d, 0x2d, 0x0a, 0xc8, 0xb8, 0xb0, 0xed]),
        'notes/none.md': '그냥\n',
        'notes/toml.md': '+++\n+++\n',
        'notes/tag.mdx': entry('title: 가\nkind: study', '\n하나\n\n<Callout>\n'),
        'notes/expression.mdx': entry('title: 가\nkind: study', '{1 +}\n'),
        'skills.yaml': '- id: kafka\n  labels: [Kafka]\n',
      }),
    ).toMatchInlineSnapshot(`
      [
        "content/notes/euckr.md:2  is not UTF-8 text (save it as UTF-8)",
        "content/notes/expression.mdx:5  not MDX: Could not parse expression with oxc: Unexpected token (write plain Markdown in a .md file, where this is allowed)",
        "content/notes/none.md:1  no frontmatter (begin the file with a line of ---, then "title: …", then a line of ---)",
        "content/notes/tag.mdx:8  not MDX: Expected a closing tag for \`<Callout>\` (write plain Markdown in a .md file, where this is allowed)",
        "content/notes/toml.md:1  TOML frontmatter is not read (write YAML between two lines of ---)",
        "content/skills.yaml:1  [0].label: is missing (write text here (put quotes around a value that looks like a number))",
        "content/skills.yaml:2  [0].labels: unknown key (did you mean "label"?)",
      ]
    `);
  });

  test('of skills may be empty, or hold comments only', async () => {
    expect(await complaintsOf({ 'skills.yaml': '' })).toEqual([]);
    expect(await complaintsOf({ 'skills.yaml': '# 아직\n' })).toEqual([]);
    expect(await complaintsOf({ 'skills.yaml': 'kafka: Kafka\n' })).toMatchInlineSnapshot(`
      [
        "content/skills.yaml:1  write a list: - { id: kafka, label: Kafka }",
      ]
    `);
  });
});
