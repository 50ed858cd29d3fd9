import { beforeAll, describe, expect, test } from 'vitest';
import { allOptions } from '../../scripts/options-tree.ts';
import { pageNames } from '../../src/options.ts';
import { replaceableNames } from '../../src/replaceable.ts';
import { filesIn, text } from '../support/files.ts';
import { tagsOf, textOf } from '../support/html.ts';
import { type Build, makeSite, messages } from '../support/site.ts';
import { linkPackages } from '../support/workspace.ts';

/**
 * Every option that `docs/options.md` tells of, and every part that `docs/components.md` lets a site replace, is used by a
 * site here, and what it does is seen in what the site becomes. A new option wants a line here.
 */
const giscus = {
  repo: 'me/log',
  repoId: 'R_own',
  category: 'Talk',
  categoryId: 'DIC_own',
  mapping: 'title',
  strict: false,
  reactions: false,
  input: 'top',
  lang: 'ja',
  host: 'https://giscus.example.org',
};
/** A component that shows its name, and hoego's own after it. */
const around = (name: string) => `---
import Default from 'hoego/components/${name}.astro';
---
<b data-mine="${name}"></b><Default {...Astro.props}><slot /></Default>
`;
const everything = {
  title: '나의 기록장',
  description: '느려도 끝까지 적은 것',
  author: '지은이',
  locale: 'en',
  today: '2026-10-07',
  look: 'instrument',
  accent: '#0a6b5e',
  og: false,
  privacy: { csp: false },
  font: 'pretendard',
  comments: { giscus, on: ['plans', 'notes'] },
  components: {
    ...Object.fromEntries(replaceableNames.map((name) => [name, `./src/${name}.astro`])),
    HeadExtras: './src/HeadExtras.astro',
    mdx: { Timeline: './src/Timeline.astro' },
  },
  edit: 'https://git.example/edit/{path}',
  markdown: { math: false, mermaid: false },
};
const files = {
  ...Object.fromEntries(replaceableNames.map((name) => [`src/${name}.astro`, around(name)])),
  'src/HeadExtras.astro': '<meta name="mine" content="HeadExtras" />\n',
  'src/Timeline.astro': '<b data-mine="Timeline"></b>\n',
  'content/notes/drawn.mdx':
    '---\ntitle: 그리지 않은 것\nvisibility: public\nkind: study\ndate: 2026-05-04\nseries: 한 줄\n---\n\n' +
    '질량은 $x^2$ 꼴이다.\n\n```mermaid\nflowchart LR\n  a --> b\n```\n\n<Timeline />\n',
  'content/postings/2026-10-05.json': JSON.stringify({
    schema: 1,
    date: '2026-10-05',
    role: 'Backend',
    vocabulary: '1',
    sources: [
      {
        source: 'greenhouse',
        name: '가나',
        outcome: 'ok',
        reportedTotal: 40,
        fetched: 40,
        withSections: 40,
        experience: {},
        skills: { kafka: { required: 10, preferred: 0, either: 10, tagOnly: 0 } },
      },
    ],
  }),
};

/** Where each page lies. */
const places: Record<(typeof pageNames)[number], string> = {
  home: 'index.html',
  plans: 'plans/2026/index.html',
  retros: 'retros/2026-03/index.html',
  years: 'years/2026/index.html',
  tries: 'tries/index.html',
  export: 'export/index.html',
  interviews: 'interviews/gamja/index.html',
  questions: 'questions/network/index.html',
  review: 'review/index.html',
  notes: 'notes/outbox/index.html',
  postings: 'postings/index.html',
  skills: 'skills/kafka/index.html',
  series: 'series/한-줄/index.html',
  tags: 'tags/index.html',
  search: 'search/index.html',
  feeds: 'rss.xml',
  notFound: '404.html',
};

/** The tests' own day would win over the option. */
const itsOwnDay = { HOEGO_TODAY: undefined };

/** Elsewhere than in Seoul it is another day for 21 hours of 24. */
const zone = 'Etc/GMT+12';
const dayThere = () => new Intl.DateTimeFormat('ko', { timeZone: zone, month: 'long', day: 'numeric' }).format();

/** A site whose entry names a company that goes by an alias, and in which another integration draws. */
const guarded: Record<string, string> = {
  'astro.config.mjs': `import { mkdirSync, writeFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import hoego from 'hoego';

const charts = {
  name: 'charts',
  hooks: {
    'astro:build:done': ({ dir }) => {
      mkdirSync(new URL('charts/', dir), { recursive: true });
      writeFileSync(new URL('charts/one.svg', dir), '<svg xmlns="http://www.w3.org/2000/svg"/>');
    },
  },
};
export default defineConfig({
  integrations: [charts, hoego({ timeZone: '${zone}', privacy: { names: 'error', drawn: ['charts/'] } })],
});
`,
  'content/notes/named.md':
    '---\ntitle: 지나가는 말\nvisibility: public\nkind: diary\ndate: 2026-05-04\n---\n\n감자마켓에서 물었다.\n',
};

describe('the option', () => {
  let all: Build;
  let withoutPages: Build;
  let refused: Build;
  let allowed: Build;
  let days: string[];
  const page = (path: string) => text(all.dist, `${path}index.html`);
  const styles = () =>
    filesIn(all.dist)
      .filter((file) => /\.(css|html)$/.test(file))
      .map((file) => text(all.dist, file))
      .join('\n');
  const widget = () => {
    const scripts = filesIn(all.dist).filter((file) => file.endsWith('.js'));
    const [, address = ''] =
      /"?(https:\/\/giscus\.example\.org[^"'\`]*)/.exec(scripts.map((file) => text(all.dist, file)).join('\n')) ?? [];
    return new URL(address);
  };
  const asked = (name: string) => widget().searchParams.get(name);

  beforeAll(async () => {
    const site = makeSite({ from: 'log', hoego: everything, files });
    linkPackages(site.root, ['pretendard']);
    all = await site.built(itsOwnDay);
    const pages = Object.fromEntries(pageNames.map((name) => [name, false]));
    withoutPages = await makeSite({ from: 'log', hoego: { pages }, files }).built();
    const guardedSite = makeSite({ from: 'log', files: guarded });
    refused = await guardedSite.build();
    guardedSite.write('content/notes/named.md', undefined);
    days = [dayThere()];
    allowed = await guardedSite.built(itsOwnDay);
    days.push(dayThere());
  });

  const effects: Record<string, () => void> = {
    title: () => expect(page('')).toMatch(/<title>[^<]*나의 기록장/),
    description: () =>
      expect(tagsOf(page('')).find(({ attributes }) => attributes.name === 'description')?.attributes.content).toBe(
        '느려도 끝까지 적은 것',
      ),
    author: () => expect(textOf(page(''))).toContain('지은이'),
    locale: () => expect(page('')).toContain('<html lang="en"'),
    timeZone: () => expect(days.some((day) => textOf(text(allowed.dist, 'index.html')).includes(day))).toBe(true),
    today: () => expect(textOf(page(''))).toMatch(/Oct(ober)? 7/),
    look: () => expect(page('')).toContain('data-look="instrument"'),
    accent: () => expect(styles()).toMatch(/#0a6b5e/i),
    og: () => {
      expect(filesIn(all.dist).filter((file) => file.startsWith('og/'))).toEqual([]);
      expect(page('')).not.toContain('og:image');
    },
    'privacy.names': () => {
      expect(refused.code).toBe(1);
      expect(messages(refused).join('\n')).toMatch(/notes\/named\.md:8 .*names the company/);
    },
    'privacy.drawn': () => expect(filesIn(allowed.dist)).toContain('charts/one.svg'),
    'privacy.csp': () => expect(page('')).not.toMatch(/content-security-policy/i),
    font: () => expect(filesIn(all.dist).filter((file) => file.endsWith('.woff2'))).toHaveLength(2),
    'comments.giscus.repo': () => expect(asked('repo')).toBe(giscus.repo),
    'comments.giscus.repoId': () => expect(asked('repoId')).toBe(giscus.repoId),
    'comments.giscus.category': () => expect(asked('category')).toBe(giscus.category),
    'comments.giscus.categoryId': () => expect(asked('categoryId')).toBe(giscus.categoryId),
    'comments.giscus.mapping': () =>
      expect(
        filesIn(all.dist).some((file) => file.endsWith('.js') && /mapping:[^,]*title/.test(text(all.dist, file))),
      ).toBe(true),
    'comments.giscus.strict': () => expect(asked('strict')).toBe('0'),
    'comments.giscus.reactions': () => expect(asked('reactionsEnabled')).toBe('0'),
    'comments.giscus.input': () => expect(asked('inputPosition')).toBe('top'),
    'comments.giscus.lang': () => expect(widget().pathname).toBe('/ja/widget'),
    'comments.giscus.host': () => expect(widget().host).toBe('giscus.example.org'),
    'comments.on': () =>
      expect(
        ['plans/2026/', 'notes/outbox/', 'retros/2026-03/'].map((path) => page(path).includes('id="_comments"')),
      ).toEqual([true, true, false]),
    edit: () => expect(page('notes/outbox/')).toContain('href="https://git.example/edit/content/notes/outbox.md"'),
    'markdown.math': () => expect(textOf(page('notes/drawn/'))).toContain('$x^2$'),
    'markdown.mermaid': () => expect(textOf(page('notes/drawn/'))).toContain('flowchart LR'),
    'components.mdx': () => expect(page('notes/drawn/')).toContain('data-mine="Timeline"'),
    ...Object.fromEntries(
      replaceableNames.map((name) => [
        `components.${name}`,
        () => expect(page('notes/outbox/')).toMatch(new RegExp(`(data-mine|name="mine" content)="${name}"`)),
      ]),
    ),
    ...Object.fromEntries(
      pageNames.map((name) => [
        `pages.${name}`,
        () => {
          expect(filesIn(all.dist)).toContain(places[name]);
          expect(filesIn(withoutPages.dist)).not.toContain(places[name]);
        },
      ]),
    ),
  };

  const paths = allOptions().map(({ path }) => path);
  const named = [...replaceableNames.map((name) => `components.${name}`), ...pageNames.map((name) => `pages.${name}`)];
  // Of a map, what is in it says what it does.
  const single = [...new Set([...paths, ...named])].filter(
    (path) => ![...paths, ...named].some((other) => other.startsWith(`${path}.`)),
  );

  test.each(single)('%s does what its page says', (path) => {
    expect(Object.keys(effects)).toContain(path);
    effects[path]?.();
  });
});
