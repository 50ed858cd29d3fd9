import { describe, expect, test } from 'vitest';
import { filesIn } from '../support/files.ts';
import { makeSite, messages } from '../support/site.ts';

/** What a failed build says to its writer, without Astro's own progress. */
const told = (run: { code: number | null; output: string }) =>
  messages(run).filter((line) => !/^\[(content|vite|types)\]/.test(line));

describe('a build that fails', () => {
  test('tells all that is wrong with the content at once, in order of place, and writes nothing', async () => {
    const site = makeSite({ from: 'problems' });
    const build = await site.build();
    expect(build.code).toBe(1);
    expect(told(build)).toMatchInlineSnapshot(`
      [
        "content/interviews/gamja.md:6  stages[0].questions[0].bank: no question "tpc" in network (did you mean "tcp"?)",
        "content/interviews/gamja.md:7  actions[0].goal: no goal "kafka" in the plan 2026",
        "content/interviews/hobak.md:3  stages[0].kind: write one of document, coding, assignment, phone, technical, culture, executive, final, offer, other",
        "content/notes/no-frontmatter.md:1  no frontmatter (begin the file with a line of ---, then "title: …", then a line of ---)",
        "content/notes/unclosed.mdx:9  not MDX: Expected a closing tag for \`<Callout>\` (write plain Markdown in a .md file, where this is allowed)",
        "content/plans/2026.md:9  goals[3].until: no other goal "javva" in this plan (did you mean "java"?)",
        "content/questions/network.md:4  review.udp: no heading has this id",
        "content/retros/2026-03.md:7  done[1].goal: no goal "codin-test" in the plan 2026 (did you mean "coding-test"?)",
        "content/retros/2026-03.md:8  done[2].steps[0]: no step "스트립" in 2026/java (did you mean "스트림"?)",
        "content/retros/2026-03.md:9  done[3].goal: no plan "2025" (did you mean "2026"?)",
        "content/retros/2026-04.md:3  visibilty: unknown key (did you mean "visibility"?)",
        "content/retros/2026-04.md:4  period: "2026-4" is not a period (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)",
        "content/retros/2026-04.md:5  date: "2026-02-30": there is no such day in the calendar",
        "content/retros/2026-04.md:6  draft: unknown key (write "visibility: public" or "visibility: private")",
        "content/skills.yaml:1  [0].label: is missing (write text here (put quotes around a value that looks like a number))",
        "content/skills.yaml:1  [0].lable: unknown key (did you mean "label"?)",
      ]
    `);
    expect(filesIn(build.dist)).toEqual([]);
  });

  test('says how to begin when there is no content config', async () => {
    const build = await makeSite({ from: 'log', files: { 'src/content.config.ts': undefined } }).build();
    expect(build.code).toBe(1);
    expect(told(build)).toMatchInlineSnapshot(`
      [
        "[ERROR] [hoego] An unhandled error occurred while running the "astro:config:setup" hook",
        "src/content.config.ts  is missing (create it with: import { hoegoCollections } from 'hoego/content'; export const collections = hoegoCollections();)",
      ]
    `);
  });

  test('says which folder is missing', async () => {
    const site = makeSite({});
    site.write('content', undefined);
    const build = await site.build();
    expect(build.code).toBe(1);
    expect(told(build)).toMatchInlineSnapshot(`
      [
        "content/  there is no such folder (create it with plans, retros, interviews, questions, notes inside, or name yours: hoegoCollections({ base: '…' }) in src/content.config.ts)",
      ]
    `);
  });

  test('names the folder that the site chose', async () => {
    const content =
      "import { hoegoCollections } from 'hoego/content';\nexport const collections = hoegoCollections({ base: './log' });\n";
    const build = await makeSite({ files: { 'src/content.config.ts': content } }).build();
    expect(build.code).toBe(1);
    expect(told(build)).toMatchInlineSnapshot(`
      [
        "log/  there is no such folder (create it with plans, retros, interviews, questions, notes inside, or name yours: hoegoCollections({ base: '…' }) in src/content.config.ts)",
      ]
    `);
  });

  test('names each wrong option and what to write', async () => {
    const build = await makeSite({
      hoego: { titel: '회고', accent: 'red', pages: { skill: false }, timeZone: 'Seoul' },
    }).build();
    expect(build.code).toBe(1);
    expect(told(build)).toMatchInlineSnapshot(`
      [
        "[ERROR] [hoego] An unhandled error occurred while running the "astro:config:setup" hook",
        "astro.config.mjs  hoego({ timeZone }): is not an IANA time zone (write one such as Asia/Seoul)",
        "astro.config.mjs  hoego({ accent }): write a colour such as '#b0341b'",
        "astro.config.mjs  hoego({ pages.skill }): unknown key (did you mean "skills"?)",
        "astro.config.mjs  hoego({ titel }): unknown key (did you mean "title"?)",
      ]
    `);
  });

  test('refuses a HOEGO_TODAY that is no day', async () => {
    const build = await makeSite({}).build({ HOEGO_TODAY: '2026-02-30' });
    expect(build.code).toBe(1);
    expect(told(build)).toMatchInlineSnapshot(`
      [
        "[ERROR] [hoego] An unhandled error occurred while running the "astro:config:setup" hook",
        "HOEGO_TODAY  "2026-02-30": there is no such day in the calendar",
      ]
    `);
  });
});
