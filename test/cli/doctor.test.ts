import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { entry } from '../support/log.ts';
import { run, type Run } from '../support/run.ts';
import { repository } from '../support/workspace.ts';
import { writeAll } from '../privacy/secrets.ts';

const program = join(repository, 'src/cli/index.ts');
const doctor = (root: string, ...args: string[]): Promise<Run> =>
  run(process.execPath, [program, 'doctor', ...args], root);
const visible = (frontmatter: string, body = '') => entry(`${frontmatter}\nvisibility: public`, body);

const workflow = `on: { push: { branches: [main] } }
jobs:
  deploy:
    permissions: { pages: write, id-token: write }
    steps:
      - uses: actions/setup-node@v5
        with: { node-version: 24 }
      - uses: actions/upload-pages-artifact@v4
        with: { path: dist }
      - uses: actions/deploy-pages@v5
`;

/** A log that nothing is wrong with, and its site. */
const counts = (date: string) => JSON.stringify({ schema: 1, date, role: '백엔드', vocabulary: '1', sources: [] });

const sound = {
  'astro.config.mjs': "throw new Error('run');\nexport default { site: 'https://me.github.io', base: '/log' };\n",
  'node_modules/astro/package.json': '{ "name": "astro", "version": "7.3.5" }',
  '.github/workflows/deploy.yml': workflow,
  'public/paper.pdf': '%PDF',
  'content/plans/2026.md': visible(
    'title: 올해\nperiod: 2026\ngoals:\n  - { id: books, title: 책, target: { count: 12 } }\n  - { id: later, title: 나중, period: 2026-12 }',
  ),
  'content/retros/2026-10.md': visible(
    'title: 시월\nperiod: 2026-10\ndone:\n  - { goal: books, count: 1, link: /notes/kafka/ }\nkeep: ["[책](/plans/2026/)"]',
    '[적은 것](../notes/kafka.md#처음), [같은 것](/notes/kafka), [논문](/paper.pdf), [표](/tags/x/), [밖](https://a.example/b.md)\n',
  ),
  'content/notes/kafka.md': visible(
    'title: 카프카\nkind: study\nskills: [원장]',
    '![상자 셋](./images/box%20one.png)\n\n<img src="./images/box one.png" alt="">\n\n```md\n[없는 것](./none.md) ![](./none.png)\n```\n',
  ),
  'content/notes/images/box one.png': 'x',
  'content/skills.yaml': '- { id: ledger, label: 원장 }\n',
  'content/postings/2026-11-18.json': counts('2026-11-18'),
};

/** The same, with something wrong in every place that is looked at. */
const troubled = {
  ...sound,
  'astro.config.mjs': "export default { site: 'https://me.github.io', base: '/blog', outDir: './out' };\n",
  '.github/workflows/deploy.yml': workflow
    .replace('branches: [main]', 'branches: [master]')
    .replace('node-version: 24', 'node-version: 20')
    .replace('      - uses: actions/upload', '      - run: npm ci\n      - uses: actions/upload')
    .replace('pages: write, ', ''),
  'content/plans/2025.md': visible(
    'title: 작년\nperiod: 2025\ngoals:\n  - { id: java, title: 자바, verdict: dropped }\n  - { id: run, title: 달리기 }',
  ),
  'content/retros/2026-09.md': visible(
    'title: 구월\nperiod: 2026-09\nkeep:\n  - "[없다](/notes/kafak/)"',
    '[없다](./2026-8.md)\n\n[없다](/retros/2026-1/), <a href="/notes/gone/">없다</a>, [없다](/gone.pdf)\n\n![](./images/gone.png)\n',
  ),
  'content/interviews/gamja.md': visible('title: 감자마켓\nstage: [coding]'),
  'content/notes/draft.md': visible('title: 초안\nkind: studi'),
  'content/skills.yaml': '- { id: ledger, label: 원장 }\n- { id: abacus, label: 주판 }\n',
  'content/postings/2026-11-18.json': undefined,
  'content/postings/2026-10-01.json': counts('2026-10-01'),
  'content/postings/sources.yaml': 'role: 백엔드\nrefresh: 1w\nsources: []\n',
};

interface Found {
  check: string;
  message: string;
  line?: number;
}

const roots: string[] = [];
function site(files: Record<string, string | undefined>): string {
  const root = mkdtempSync(join(tmpdir(), 'hoego-doctor-'));
  roots.push(root);
  writeAll(
    root,
    Object.fromEntries(Object.entries(files).filter((file): file is [string, string] => file[1] !== undefined)),
  );
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: 'pipe' });
  git('init', '-q', '-b', 'main');
  git('remote', 'add', 'origin', 'git@github.com:me/log.git');
  return root;
}
afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

test('a sound log: a line for each check, none of which complains', async () => {
  const { code, output } = await doctor(site(sound));
  expect(code).toBe(0);
  expect(output).toMatchInlineSnapshot(`
    "✓ content/ holds 3 entries, all of which can be built
    ✓ git tracks nothing private
    ✓ public/ holds nothing that only private entries use
    ✓ no published image says where it was taken
    ✓ Astro’s cache holds no image of a private entry
    ✓ site, base and branches fit GitHub Pages, as far as can be read
    ✓ .github/workflows/deploy.yml publishes on GitHub Pages, as an artifact (if the site stays blank or shows the README: Settings → Pages → Source: GitHub Actions)
    ✓ Astro 7.3.5
    ✓ every link inside the log leads somewhere, and every image is there
    ✓ every image says what it shows
    ✓ a retro speaks of every goal that has begun
    ✓ the log names 1 skill of content/skills.yaml, which is all
    ✓ the newest snapshot of job postings is of 2026-11-18
    "
  `);
});

describe('a troubled log', () => {
  let root = '';
  beforeAll(() => {
    root = site(troubled);
  });

  test('is told on one screen, the worst first, and what to do', async () => {
    const { code, output } = await doctor(root);
    expect(code).toBe(1);
    expect(output).toMatchInlineSnapshot(`
      "✗ content/interviews/gamja.md:3  stage: unknown key (did you mean "stages"?)
      ✗ content/notes/draft.md:3  kind: write research, diary, study, talk, post
      ! astro.config.mjs  base is "/blog", but me/log is published under /log: pages come without styles (write base: '/log')
      ! .github/workflows/deploy.yml  the job "deploy" may not publish (write under it: permissions: { pages: write })
      ! .github/workflows/deploy.yml  uploads dist/, but the site is built into out/ (write path: out)
      ! .github/workflows/deploy.yml  builds with Node 20, and Astro needs 22.12 or later (write node-version: 24)
        … and 2 more of workflow (--json tells all)
      ! content/retros/2026-09.md:8  ./2026-8.md is not there (did you mean "2026-09.md"?)
      ! content/retros/2026-09.md:10  /retros/2026-1/ leads to no entry (did you mean "/retros/2026-10/"?)
      ! content/retros/2026-09.md:10  /notes/gone/ leads to no entry
        … and 3 more of links (--json tells all)
      · content/retros/2026-09.md:12  ./images/gone.png has no description (write what it shows: ![a chart of …](…))
      · content/plans/2025.md:6  no retro ever mentioned the goal "run", which began on 2025-01-01 (say what was done: done: [{ goal: run }]; or give it a verdict)
      · content/skills.yaml  nothing names the skill "abacus" (주판): use it in skills, topic or tags, or take it out
      · content/postings/2026-10-01.json  the newest snapshot of job postings is 50 days old, and 7 are meant (hoego postings pull)
      ✓ git tracks nothing private
      ✓ public/ holds nothing that only private entries use
      ✓ no published image says where it was taken
      ✓ Astro’s cache holds no image of a private entry
      ✓ Astro 7.3.5
      "
    `);
  });

  test('--json writes one document with everything, and nothing else', async () => {
    const { code, output } = await doctor(root, '--json');
    const report = JSON.parse(output) as { ok: boolean; counts: Record<string, number>; findings: Found[] };
    expect(code).toBe(1);
    expect(report.ok).toBe(false);
    expect(report.counts).toMatchInlineSnapshot(`
      {
        "error": 2,
        "hint": 4,
        "ok": 5,
        "warning": 12,
      }
    `);
    expect(report.findings.length).toBe(Object.values(report.counts).reduce((sum, count) => sum + count, 0));
    expect(report.findings[0]).toMatchInlineSnapshot(`
      {
        "check": "content",
        "file": "content/interviews/gamja.md",
        "level": "error",
        "line": 3,
        "message": "stage: unknown key (did you mean "stages"?)",
      }
    `);
    const of = (check: string) =>
      report.findings.flatMap((one) => (one.check === check ? [`${one.line ?? ''} ${one.message}`] : []));
    expect([...of('links'), ...of('workflow')]).toMatchInlineSnapshot(`
      [
        "8 ./2026-8.md is not there (did you mean "2026-09.md"?)",
        "10 /retros/2026-1/ leads to no entry (did you mean "/retros/2026-10/"?)",
        "10 /notes/gone/ leads to no entry",
        "10 public/gone.pdf does not exist (put the file there, or beside the entry: ./…)",
        "12 ./images/gone.png is not there (put the file there, or correct the path)",
        "5 /notes/kafak/ leads to no entry (did you mean "/notes/kafka/"?)",
        " the job "deploy" may not publish (write under it: permissions: { pages: write })",
        " uploads dist/, but the site is built into out/ (write path: out)",
        " builds with Node 20, and Astro needs 22.12 or later (write node-version: 24)",
        " a push to master starts it, but the branch here is main (write branches: [main])",
        " runs npm ci, which needs package-lock.json in the repository (commit it)",
      ]
    `);
  });
});

test('--json is JSON also where there is no log', async () => {
  const { code, output } = await doctor(site(sound), '--json', '--base', 'nowhere');
  expect(code).toBe(1);
  expect(JSON.parse(output)).toMatchObject({ ok: false, findings: [{ level: 'error', file: 'nowhere/' }] });
});

test('a config in a folder of a repository, whose workflow GitHub would not read', async () => {
  const root = site(Object.fromEntries(Object.entries(sound).map(([path, text]) => [`log/${path}`, text])));
  const { output } = await doctor(join(root, 'log'));
  expect(output.split('\n').filter((line) => line.startsWith('!'))).toMatchInlineSnapshot(`
    [
      "! GitHub does not read log/.github/workflows, only .github/workflows at the top of the repository (move it there, with "working-directory: log")",
    ]
  `);
});

test('the sample has no error', async () => {
  const { code, output } = await doctor(repository);
  expect(output).not.toContain('✗');
  expect(code).toBe(0);
});
