import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as cheerio from 'cheerio';
import { inject, beforeAll, describe, expect, test } from 'vitest';
import { filesIn, text } from '../support/files.ts';
import { run } from '../support/run.ts';
import { type Build, makeSite, type Site } from '../support/site.ts';
import { repository } from '../support/workspace.ts';

/** All that a reader sees of an entry's body, without spaces. */
function bodyText(dist: string, entry: string): string {
  const $ = cheerio.load(text(dist, `${entry}/index.html`));
  return $('[data-entry-body]').text().replace(/\s+/g, '');
}

const words = (source: string) => source.replace(/\s+/g, '');

describe('a site made of imported posts of every system', () => {
  let site: Site;
  let build: Build;
  beforeAll(async () => {
    site = makeSite({ astro: { site: 'https://eden.example', base: '/log' } });
    const cli = join(inject('workspace'), 'node_modules/hoego/lib/cli/index.js');
    cpSync(join(repository, 'test/importers/fixtures'), join(site.root, 'old'), { recursive: true });
    for (const system of ['jekyll', 'hugo', 'obsidian', 'velog', 'notion', 'gatsby', 'docusaurus', 'markdown']) {
      const imported = await run(process.execPath, [cli, 'import', join('old', system), '--public'], site.root);
      expect(imported.output).toMatch(/\nimported \d of \d files, as /);
      expect(imported.code).toBe(0);
    }
    build = await site.built();
  });

  test('builds without a warning', () => {
    expect(build.output).not.toMatch(/WARN(?!.*links to an entry that is private)|ERROR/);
  });

  test('shows the text of a post as it was, what was not understood included', () => {
    expect(bodyText(build.dist, 'retros/2023-05')).toBe(
      words(
        `지난달은 '결제 알림(베타)'에 다 썼다. 월~금 저녁 8시~9시. {: width="300" } {: .notice} 한 일 알림 실패율 표 만들기
        재시도 큐 정리 아쉬운 점 문서를 미뤘다 Try 금요일 오후는 문서 시간으로 비우기 [지난 글]({{ site.baseurl }}/posts/april/)과
        사월, <클린 코드> 한 번 더. 할인은 100%% 아니다.`,
      ),
    );
    expect(bodyText(build.dist, 'questions/운영체제-면접-질문')).toBe(
      words('운영체제 면접 질문 프로세스란 무엇인가요? 실행 중인 프로그램. Q2. 데드락의 조건은? ✅ 네 가지.'),
    );
  });

  test('shows what stands between two rules at the top of a post', () => {
    expect(bodyText(build.dist, 'notes/rule')).toBe(words('첫머리는 줄 사이에 있다. 그리고 나머지.'));
  });

  test('shows pictures, those of raw HTML and of embeds too', () => {
    for (const [entry, count] of [
      ['retros/2023-05', 1],
      ['retros/2024-12', 1],
      ['retros/2024-W07', 1],
    ] as const) {
      const sources = cheerio
        .load(text(build.dist, `${entry}/index.html`))('[data-entry-body] img')
        .map((_, image) => image.attribs.src)
        .get();
      expect(sources.filter((source) => source.startsWith('/log/_astro/'))).toHaveLength(count);
    }
  });

  test('publishes nothing of what was private', () => {
    const all = filesIn(build.dist)
      .filter((path) => /\.(html|xml|json|txt)$/.test(path))
      .map((path) => text(build.dist, path))
      .join('\n');
    expect(all).not.toMatch(/4월은 짧게|팀장 이야기|비밀 목표|쓰지 않으면 잊는다/);
  });

  test('leads from where public entries were to where they are, and lists those addresses nowhere', () => {
    const page = text(build.dist, 'posts/may/index.html');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/log/retros/2023-05/">');
    expect(page).toContain('<link rel="canonical" href="https://eden.example/log/retros/2023-05/">');
    expect(page).not.toContain('<script');
    expect(text(build.dist, 'aug/index.html')).toContain('/log/retros/2022-08/');
    expect(filesIn(build.dist).filter((path) => /april|2025-plan/.test(path))).toEqual([]);
    for (const list of ['sitemap-0.xml', 'rss.xml', 'feed.json', 'retros/index.html', 'index.html'])
      expect(text(build.dist, list)).not.toMatch(/posts\/may|\/aug\//);
  });

  test('finds the questions of a bank', () => {
    const $ = cheerio.load(text(build.dist, 'questions/index.html'));
    expect($('main').text()).toContain('운영체제 면접 질문');
    expect(readFileSync(join(build.dist, 'questions/면접-준비/index.html'), 'utf8')).toContain('3');
  });
});

test('an old address that is a page’s own, or another entry’s, is told', async () => {
  const note = (from: string) => `---\ntitle: 글\nkind: post\nvisibility: public\nredirect_from: ${from}\n---\n`;
  const site = makeSite({
    files: {
      'content/notes/a.md': note('/retros/'),
      'content/notes/b.md': note('[/x/, /notes/a]'),
      'content/notes/c.md': note('/x.html'),
    },
  });
  mkdirSync(join(site.root, 'public'), { recursive: true });
  const { code, output } = await site.build();
  expect(code).toBe(1);
  expect(output).toContain('content/notes/a.md:5  redirect_from[0]: /retros/ is the address of a page of the site');
  expect(output).toContain('content/notes/b.md:5  redirect_from[1]: /notes/a is the address of content/notes/a.md');
  expect(output).toContain('content/notes/c.md:5  redirect_from[0]: /x.html is the address of content/notes/b.md');
});
