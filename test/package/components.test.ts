import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeInBrowser, read } from '../support/browser.ts';
import { crawl } from '../support/crawl.ts';
import { dev, type DevServer } from '../support/dev.ts';
import { filesIn, text } from '../support/files.ts';
import { textOf } from '../support/html.ts';
import { serve, type Server } from '../support/server.ts';
import { type Build, makeSite, messages, type Site } from '../support/site.ts';
import { repository } from '../support/workspace.ts';

/** One component for each part that may be replaced: most go on with hoego's own, as one would write it. */
const files = {
  'src/HeadExtras.astro': `---
import type { HeadExtrasProps } from 'hoego/types';
type Props = HeadExtrasProps;
const { title, description, entry } = Astro.props;
Astro.csp?.insertScriptResource('https://counter.example');
Astro.csp?.insertDirective("connect-src 'self' https://counter.example");
---
<meta name="seen" content={[title, description, entry?.collection, entry?.id].join(' | ')} />
`,
  'src/Header.astro': `---
import Default from 'hoego/components/Header.astro';
import { absolute, href, sections, siteTitle } from 'hoego/site';
import type { HeaderProps } from 'hoego/types';
type Props = HeaderProps;
const all = await sections();
---
<p class="motto">{siteTitle}, {Astro.props.section}: <a href={href('/retros/')}>{absolute(href('/'))}</a></p>
<p class="all">{all.map(({ name, label }) => name + '=' + label).join(' ')}</p>
<Default {...Astro.props} />
<style>
  .motto { color: rgb(1, 2, 3); }
</style>
<script>
  const motto = document.querySelector<HTMLElement>('.motto');
  if (motto) motto.dataset.ran = 'yes';
</script>
`,
  'src/Seal.astro': '<b class="mark">回</b>\n',
  'src/EntryHead.astro': `---
import Default from 'hoego/components/EntryHead.astro';
import type { EntryHeadProps } from 'hoego/types';
type Props = EntryHeadProps;
---
<Default {...Astro.props}>
  <slot name="hang" slot="hang" />
  <slot name="title" slot="title" />
  <slot name="badge" slot="badge" />
  <slot />
  <p class="told">{Astro.props.entry.data.title}, {Astro.props.entry.id}</p>
</Default>
`,
  'src/EntryFoot.astro': `---
import Default from 'hoego/components/EntryFoot.astro';
import type { EntryFootProps } from 'hoego/types';
type Props = EntryFootProps;
---
<Default {...Astro.props} />
<p class="thanks">읽어 주셔서 고맙습니다.</p>
`,
  'src/Comments.astro': `---
import type { CommentsProps } from 'hoego/types';
type Props = CommentsProps;
---
<p class="own-comments">{Astro.props.entry.collection}에 댓글</p>
`,
  'src/Timeline.astro': '<div class="timeline"><slot /></div>\n',
  'src/Callout.astro': '<div class="own-callout"><slot /></div>\n',
  // A package that knows nothing of Astro's peers, with what only importers may read.
  'node_modules/my-parts/package.json':
    '{ "name": "my-parts", "type": "module", "exports": { "./*": { "import": "./*" } } }\n',
  'node_modules/my-parts/Footer.astro': '<footer class="from-a-package">꾸러미에서 온 발</footer>\n',
  'content/plans/2027.mdx':
    '---\ntitle: 내년\nvisibility: public\nperiod: 2027\n---\n\n<Timeline>하나, 둘</Timeline>\n\n<Callout>다른 알림</Callout>\n',
};

const components = {
  HeadExtras: './src/HeadExtras.astro',
  Header: './src/Header.astro',
  Seal: './src/Seal.astro',
  EntryHead: './src/EntryHead.astro',
  EntryFoot: './src/EntryFoot.astro',
  Comments: './src/Comments.astro',
  Footer: 'my-parts/Footer.astro',
  mdx: { Timeline: './src/Timeline.astro', Callout: './src/Callout.astro' },
};

describe('a site with components of its own', () => {
  let site: Site;
  let build: Build;
  const page = (path: string) => text(build.dist, `${path}index.html`);
  beforeAll(async () => {
    site = makeSite({ from: 'log', astro: { base: '/log' }, hoego: { components }, files });
    build = await site.build();
  });

  test('builds without a warning, and no link is dead', () => {
    expect(build.output).not.toMatch(/WARN|ERROR/);
    expect(build.code).toBe(0);
    expect(crawl(build.dist, { base: '/log' })).toMatchObject({ dead: [], withoutBase: [], redirected: [] });
  });

  test('has them on every page, with what they are given', () => {
    for (const file of filesIn(build.dist).filter((name) => name.endsWith('.html'))) {
      const html = text(build.dist, file);
      if (/http-equiv="refresh"/.test(html)) continue;
      for (const sign of ['class="motto', '<b class="mark">回</b>', 'class="top"', 'from-a-package', 'name="seen"'])
        expect(html, `${file} ${sign}`).toContain(sign);
      expect(html).not.toMatch(/class="seal"|class="foot"/);
    }
    const retro = page('retros/2026-03/');
    expect(retro).toMatch(/<meta name="seen" content="[^"|]+ \| [^"|]+ \| retros \| 2026-03">/);
    expect(page('retros/')).toMatch(/<meta name="seen" content="[^"|]+ \| [^"|]+ \|\s+\| ">/);
    expect(textOf(retro)).toContain('회고, retros: /log/');
    // What it is told of the sections is what the header of hoego lists.
    const told = /class="all [^>]*>([^<]+)/.exec(retro)?.[1]?.split(' ') ?? [];
    expect(told).toContain('retros=회고');
    const [, nav = ''] = /<nav[^>]*>([\s\S]*?)<\/nav>/.exec(retro) ?? [];
    expect(told.map((one) => one.split('=')[1])).toEqual(
      [...nav.matchAll(/<a [^>]*>([^<]+)/g)].map(([, label = '']) => label.trim()),
    );
  });

  test('has them on every entry, with the entry', () => {
    for (const path of ['plans/2026/', 'retros/2026-03/', 'interviews/gamja/', 'questions/network/', 'notes/outbox/']) {
      const [, collection = '', id = ''] = /(\w+)\/(.*)\//.exec(path) ?? [];
      const html = page(path);
      expect(html.match(/<h1/g)?.length, path).toBe(1);
      expect(textOf(/class="told"[^>]*>([^<]+)/.exec(html)?.[1] ?? ''), path).toMatch(new RegExp(`., ${id}$`));
      expect(textOf(/class="hang"[^>]*>([\s\S]*?)<\/div>/.exec(html)?.[1] ?? ''), path).not.toBe('');
      expect(html).toContain('읽어 주셔서 고맙습니다.');
      // A plan has none unless the options say so.
      expect(html.includes(`${collection}에 댓글`), path).toBe(collection !== 'plans');
    }
    expect(page('retros/')).not.toMatch(/class="(told|thanks|own-comments)"/);
  });

  test('has its own comments without giscus, and nothing of that', () => {
    expect(page('retros/2026-03/')).not.toMatch(/giscus|data-reach|IntersectionObserver/);
    expect(filesIn(build.dist).filter((file) => /comments/.test(file))).toEqual([]);
  });

  test('gives them to MDX, over those of hoego and beside them', () => {
    const plan = page('plans/2027/');
    expect(plan).toMatch(/<div class="timeline"[^>]*>하나, 둘<\/div>/);
    expect(plan).toMatch(/<div class="own-callout"[^>]*>다른 알림<\/div>/);
    // What the site did not replace is there as before.
    expect(page('retros/2026-04/')).toContain('<details class="answer"');
    expect(text(build.dist, 'rss.xml')).toContain('own-callout');
  });

  test('may let more into the policy of a page', () => {
    const policy = /content-security-policy" content="([^"]+)/.exec(page('retros/2026-03/'))?.[1];
    expect(policy).toMatch(/script-src 'self' [^;]*https:\/\/counter\.example/);
    expect(policy).toContain("connect-src 'self' https://counter.example");
  });

  test('passes astro check but for what no part is given', async () => {
    site.write(
      'src/EntryFoot.astro',
      files['src/EntryFoot.astro'].replace('{...Astro.props}', 'entry={Astro.props.enrty}'),
    );
    site.write('src/Header.astro', files['src/Header.astro'].replace('{...Astro.props}', 'year="2026"'));
    const bad = await site.check();
    expect(bad.output).toContain("Property 'enrty' does not exist");
    expect(bad.output).toContain("Type 'string' is not assignable to type 'number'");
    // And nothing else in all the components.
    expect(messages(bad)).toContain('- 2 errors');
  });
});

describeInBrowser('components of a site in a browser', (browser) => {
  let server: Server;
  beforeAll(async () => {
    const site = makeSite({ from: 'log', hoego: { components }, files });
    server = await serve((await site.built()).dist);
  });
  afterAll(() => server?.close());

  test('bring their own styles and scripts, which the policy lets pass', async () => {
    const { page, open, faults, close } = read(await browser().newPage(), server.origin);
    await open('/retros/2026-03/');
    const motto = page.locator('.motto');
    expect(await motto.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(1, 2, 3)');
    await expect.poll(() => motto.getAttribute('data-ran')).toBe('yes');
    expect(faults).toEqual([]);
    await close();
  });
});

describe('a component that changes while one writes', () => {
  let server: DevServer;
  let site: Site;
  const html = async (path: string) => textOf(await (await fetch(server.origin + path)).text());
  beforeAll(async () => {
    site = makeSite({
      from: 'log',
      hoego: { components: { EntryFoot: './src/EntryFoot.astro', Comments: './src/Comments.astro' } },
      files,
    });
    server = await dev(site.root);
  });
  afterAll(() => server?.stop());

  test('is shown anew', async () => {
    expect(await html('/retros/2026-03/')).toContain('읽어 주셔서 고맙습니다.');
    site.write('src/EntryFoot.astro', files['src/EntryFoot.astro'].replace('고맙습니다', '반갑습니다'));
    await expect
      .poll(() => html('/retros/2026-03/'), { timeout: 15_000, interval: 200 })
      .toContain('읽어 주셔서 반갑습니다.');
  });

  test('is shown for what is private, but for the comments', async () => {
    site.write('content/retros/2026-05.md', '---\ntitle: 오월\nperiod: 2026-05\n---\n\n비밀\n');
    await expect.poll(() => html('/retros/2026-05/'), { timeout: 15_000, interval: 200 }).toContain('오월');
    const page = await html('/retros/2026-05/');
    expect(page).toContain('읽어 주셔서');
    expect(page).not.toContain('에 댓글');
    expect(await html('/retros/2026-03/')).toContain('retros에 댓글');
  });
});

test('the examples of docs/components.md work as they stand', async () => {
  const examples = [...text(repository, 'docs/components.md').matchAll(/```astro\n([\s\S]*?)```/g)].map(
    ([, code = '']) => [/\/\/ (src\/\w+\.astro)/.exec(code)?.[1] ?? '', code] as const,
  );
  expect(examples.map(([path]) => path)).toEqual(['src/Footer.astro', 'src/EntryHead.astro']);
  const site = makeSite({
    from: 'log',
    hoego: { components: { Footer: './src/Footer.astro', EntryHead: './src/EntryHead.astro' } },
    files: Object.fromEntries(examples),
  });
  const { dist } = await site.built();
  const page = text(dist, 'retros/2026-03/index.html');
  expect(page).toMatch(/class="foot"[\s\S]*class="licence[^"]*">글은 CC BY 4.0/);
  expect(page).toMatch(/class="hang"[^>]*><p class="s"/);
});

test('a wrong component is told with the nearest one', async () => {
  const site = makeSite({
    hoego: {
      components: {
        Haeder: './src/Header.astro',
        Header: './src/Haeder.astro',
        Seal: 'src/Seal.astro',
        Footer: 'some-parts/Footer.astro',
        EntryFoot: 'my-parts/Foot/er.astro',
        EntryHead: './src',
        mdx: { Timeline: './src/Timelin.astro' },
      },
    },
    files: { ...files, 'node_modules/my-parts/package.json': '{ "name": "my-parts" }\n' },
  });
  const told = async () => {
    const build = await site.build();
    expect(build.code).toBe(1);
    expect(build.output).not.toMatch(/\n\s+at /);
    return messages(build).filter((line) => line.startsWith('astro.config'));
  };
  expect(await told()).toMatchInlineSnapshot(`
    [
      "astro.config.mjs  hoego({ components.Haeder }): unknown key (did you mean "Header"?)",
    ]
  `);
  site.write('astro.config.mjs', text(site.root, 'astro.config.mjs').replace('"Haeder":"./src/Header.astro",', ''));
  expect(await told()).toMatchInlineSnapshot(`
    [
      "astro.config.mjs  hoego({ components.Header }): there is no file "./src/Haeder.astro" (did you mean "./src/Header.astro"?)",
      "astro.config.mjs  hoego({ components.Seal }): is read as a package (write "./src/Seal.astro")",
      "astro.config.mjs  hoego({ components.EntryHead }): there is no file "./src"",
      "astro.config.mjs  hoego({ components.EntryFoot }): my-parts has no "Foot/er.astro"",
      "astro.config.mjs  hoego({ components.Footer }): no package "some-parts" is installed (npm install some-parts, or begin a path of the site with ./)",
      "astro.config.mjs  hoego({ components.mdx.Timeline }): there is no file "./src/Timelin.astro" (did you mean "./src/Timeline.astro"?)",
    ]
  `);
  expect(filesIn(join(site.root, 'dist'))).toEqual([]);
});

test('a component of MDX has a name that MDX knows as one, and no option is left without meaning', async () => {
  const build = await makeSite({
    hoego: { components: { Header: '', mdx: { timeline: './src/Timeline.astro' } }, comments: { on: ['retros'] } },
  }).build();
  expect(build.code).toBe(1);
  expect(messages(build).filter((line) => line.startsWith('astro.config'))).toMatchInlineSnapshot(`
    [
      "astro.config.mjs  hoego({ components.Header }): write the path of a component, such as './src/Header.astro'",
      "astro.config.mjs  hoego({ components.mdx.timeline }): begin the name with a capital letter, as MDX wants it",
    ]
  `);
});
