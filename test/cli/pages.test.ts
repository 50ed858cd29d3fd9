import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pagesFindings } from '../../src/cli/checks-pages.ts';
import { readableConfig } from '../../src/cli/config.ts';
import { isShallow, type Workflow, workflowFindings } from '../../src/cli/workflow.ts';

describe('a config is read without being run', () => {
  test.each([
    ["{ site: 'https://a.b', base: '/log' }", { site: 'https://a.b', base: '/log', computed: false }],
    [
      '{ // site: \'https://no.no\',\n site: "https://a.b", }',
      { site: 'https://a.b', base: undefined, computed: false },
    ],
    ["{ /* base: '/no' */ outDir: './out/' }", { site: undefined, base: undefined, outDir: 'out', computed: false }],
    ['{ site: process.env.SITE }', { site: undefined, computed: true }],
    ['{ ...githubPages(process.env) }', { site: undefined, computed: true }],
    [`{ site: \`https://\${owner}.github.io\` }`, { site: undefined, computed: true }],
    ['{ integrations: [hoego({ title: "my site: a log" })] }', { site: undefined, computed: false }],
  ])('%s', (text, expected) => {
    expect(readableConfig(`export default defineConfig(${text});`)).toMatchObject(expected);
  });
});

const config = (options: string) => ({ file: 'astro.config.mjs', text: `export default { ${options} };` });
const found = (
  options: string,
  remote = 'github.com/me/log',
  more: { branches?: string[]; tracked?: string[]; domain?: string; hasNoJekyll?: boolean } = {},
) =>
  pagesFindings({
    config: config(options),
    repository: { remotes: [remote], branches: new Set(more.branches), tracked: new Set(more.tracked) },
    domain: more.domain,
    hasNoJekyll: more.hasNoJekyll ?? false,
  }).map(({ level, message }) => `${level}: ${message}`);

describe('site and base', () => {
  test.each([
    ["site: 'https://me.github.io', base: '/log'", undefined],
    ["site: 'https://Me.github.io', base: 'log/'", 'github.com/Me/Log'],
    ["site: 'https://me.github.io'", 'github.com/me/me.github.io'],
    ["site: 'https://log.example'", undefined],
    ['...githubPages()', undefined],
    ["site: 'https://me.gitlab.io'", 'gitlab.com/me/log'],
  ])('%s of %s fits', (options, remote) => {
    expect(found(options, remote)).toEqual([]);
  });

  test('that do not', () => {
    expect([
      found("site: 'https://me.github.io'"),
      found("site: 'https://me.github.io', base: '/blog'"),
      found("site: 'https://me.github.io', base: '/log'", 'github.com/me/me.github.io'),
      found("site: 'https://log.example', base: '/log'"),
      found("site: 'https://log.example'", undefined, { domain: 'blog.example' }),
      found("base: '/log'"),
      found("site: 'me.github.io', base: '/log'"),
    ]).toMatchInlineSnapshot(`
      [
        [
          "warning: base is "/", but me/log is published under /log: pages come without styles (write base: '/log')",
        ],
        [
          "warning: base is "/blog", but me/log is published under /log: pages come without styles (write base: '/log')",
        ],
        [
          "warning: base is "/log", but me/me.github.io is published at the root of me.github.io: pages come without styles (leave base out)",
        ],
        [
          "hint: base: '/log' stands for a repository on me.github.io; on log.example leave it out",
        ],
        [
          "warning: public/CNAME says blog.example, site says log.example (write site: 'https://blog.example')",
        ],
        [
          "hint: no site is set: feeds, the sitemap and previews have no address (write site: 'https://me.github.io')",
        ],
        [
          "warning: site "me.github.io" is not an address (write it with https://)",
        ],
      ]
    `);
  });

  test('what publishing from a branch leaves behind', () => {
    const options = "site: 'https://log.example'";
    expect([
      found(options, undefined, { branches: ['main', 'gh-pages'] }),
      found(options, undefined, { branches: ['main', 'gh-pages'], hasNoJekyll: true }),
      found(options, undefined, { tracked: ['docs/index.html', 'docs/_astro/a.css'] }),
      found(options, undefined, { tracked: ['docs/frontmatter.md'] }),
    ]).toMatchInlineSnapshot(`
      [
        [
          "hint: there is a branch gh-pages: if the site is blank or old, set Settings → Pages → Source to GitHub Actions, or Jekyll takes _astro/ with all styles out of it (an empty public/.nojekyll stops that)",
        ],
        [
          "hint: there is a branch gh-pages: if the site is blank or old, set Settings → Pages → Source to GitHub Actions",
        ],
        [
          "warning: git tracks the built site in docs/, which is as old as its last commit (git rm -r --cached docs, then .gitignore; set Settings → Pages → Source to GitHub Actions)",
        ],
        [],
      ]
    `);
  });
});

const deploy = `on: { push: { branches: [main] } }
permissions: { contents: read, pages: write, id-token: write }
jobs:
  build:
    steps:
      - uses: actions/setup-node@v5
        with: { node-version: 24 }
      - uses: actions/upload-pages-artifact@v4
        with: { path: ./dist/ }
  deploy:
    steps: [{ uses: actions/deploy-pages@v5 }]
`;
const told = (text: string, branch: string | undefined = 'main', outDir = 'dist') =>
  workflowFindings(parse(text) as Workflow, { branch, outDir });

describe('a workflow', () => {
  test.each([
    ['as hoego ships it', deploy],
    ['of any push', deploy.replace('{ push: { branches: [main] } }', 'push')],
    ['of branches by a pattern', deploy.replace('[main]', '["ma*"]')],
    [
      'of the action of Astro',
      deploy.replace(/ {6}- uses: actions\/upload[\s\S]*?dist\/ }\n/, '      - uses: withastro/action@v6\n'),
    ],
    ['with the newest 22', deploy.replace('24', '22')],
    ['that may all', deploy.replace(/permissions: .*/, 'permissions: write-all')],
  ])('%s publishes', (_, text) => {
    expect(told(text)).toEqual([]);
  });

  test.each([
    [
      'permissions',
      deploy.replace('pages: write, id-token: write', 'pages: read'),
      'the job "deploy" may not publish (write under it: permissions: { pages: write, id-token: write })',
    ],
    [
      'permissions of the job, which count alone',
      deploy.replace('  deploy:\n', '  deploy:\n    permissions: {}\n'),
      'the job "deploy" may not publish (write under it: permissions: { pages: write, id-token: write })',
    ],
    [
      'the path',
      deploy.replace('./dist/', 'public'),
      'uploads public/, but the site is built into dist/ (write path: dist)',
    ],
    [
      'no path',
      deploy.replace('        with: { path: ./dist/ }\n', ''),
      'uploads _site/, but the site is built into dist/ (write path: dist)',
    ],
    [
      'an old Node',
      deploy.replace('24', '"22.11"'),
      'builds with Node 22.11, and Astro needs 22.12 or later (write node-version: 24)',
    ],
    [
      'another branch',
      deploy.replace('[main]', '[master, "release/*"]'),
      'a push to master, release/* starts it, but the branch here is main (write branches: [main])',
    ],
    [
      'no push',
      deploy.replace('{ push: { branches: [main] } }', 'workflow_dispatch'),
      'no push starts it (write on: { push: { branches: [main] } })',
    ],
    [
      'no upload',
      deploy.replace('actions/upload-pages-artifact@v4', 'actions/checkout@v5'),
      'uploads nothing (add actions/upload-pages-artifact with path: dist)',
    ],
  ])('does not, for %s', (_, text, message) => {
    expect(told(text)).toEqual([message]);
  });
});

test('a workflow sees the whole history, or it is told that it does not', () => {
  const shipped = readFileSync(new URL('../../.github/workflows/deploy.yml', import.meta.url), 'utf8');
  const read = (text: string) => isShallow(parse(text) as Workflow);
  expect(read(shipped)).toBe(false);
  expect(read(shipped.replace('fetch-depth: 0', 'fetch-depth: 1'))).toBe(true);
  expect(read(shipped.replace(/ +fetch-depth: 0\n/, ''))).toBe(true);
});
