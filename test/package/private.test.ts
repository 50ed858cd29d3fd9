import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../support/workspace.ts';
import { cardsIn, cardsLeftBehind, cardsNamed } from '../support/cards.ts';
import { differingFiles, filesIn } from '../support/files.ts';
import { type Build, makeSite, type Site } from '../support/site.ts';

// In the fixture whatever is private says SECRET or has an id in secret-…, and a line of a public entry that is private ends in "# private".
const fixture = join(repository, 'test/sites/private');
const files = filesIn(fixture).filter((file) => !file.endsWith('.png'));

/** The same log as if nothing private had ever been written. */
const publicOnly = Object.fromEntries(
  files.map((file) => [
    file,
    /secret/.test(file)
      ? undefined
      : readFileSync(join(fixture, file), 'utf8')
          .split('\n')
          .filter((line) => !/# private(?: -->)?$/.test(line))
          .map(withoutSecretLinks)
          .join('\n'),
  ]),
);

/** Links to private entries as one who never wrote those would have written their words. */
function withoutSecretLinks(line: string): string {
  return line
    .replace(/^\[s\]: .*$|%%.*?%%/, '')
    .replace(/\[([^\]]+)\](?:\([^)]*secret[^)]*\)|\[s\])/g, '$1')
    .replace(/ href="[^"]*secret[^"]*"/g, '');
}

function bytesIn(folder: string, file: string): Buffer {
  const bytes = readFileSync(join(folder, file));
  return /\.pf_|\.pagefind$/.test(file) ? gunzipSync(bytes) : bytes;
}

const secret = /SECRET|secret-/;
const leaks = (folder: string) =>
  filesIn(folder).filter((file) => secret.test(file) || secret.test(bytesIn(folder, file).toString('utf8')));

describe('a log with private entries and items', () => {
  let site: Site;
  let build: Build;
  let other: Build;
  beforeAll(async () => {
    site = makeSite({ from: 'private' });
    build = await site.built();
    other = await makeSite({ from: 'private', files: publicOnly }).built();
  });

  test('publishes the others', () => {
    expect(filesIn(build.dist)).toContain('notes/open/index.html');
  });

  test('has nothing of them in any file that it publishes', () => {
    expect(leaks(build.dist)).toEqual([]);
  });

  test('has nothing of them in what Astro keeps between builds', () => {
    expect(leaks(join(site.root, 'node_modules'))).toEqual([]);
    expect(leaks(join(site.root, '.astro'))).toEqual([]);
  });

  test('has a social card for what it publishes and for nothing else', () => {
    expect(cardsIn(build.dist)).toContain('og/notes/open.png');
    expect(cardsIn(build.dist)).toEqual(cardsNamed(build.dist));
    expect(cardsLeftBehind(site.root, build.dist)).toEqual([]);
  });

  test('is, byte for byte, the site of a log in which they were never written', () => {
    expect(differingFiles(build.dist, other.dist)).toEqual([]);
  });

  test('counts and lists only what is public, where entries hang together', () => {
    const page = readFileSync(join(build.dist, 'notes/open/index.html'), 'utf8');
    expect(page).toContain('2편 중 1편');
    const linked = (title: string) =>
      new RegExp(`<h2>${title}</h2>.*?</section>`, 's').exec(page)?.[0].match(/href="\/[^"]+"/g);
    expect(linked('함께 읽을 글')).toEqual(['href="/retros/2026-03/"']);
    expect(linked('이 글을 가리키는 글')).toEqual(['href="/retros/2026-05/"']);
    expect(page).not.toContain('hreflang');
  });

  test('says where it leaves out a link to them', () => {
    for (const place of ['notes/open.md:17', 'retros/2026-05.mdx:8'])
      expect(build.output).toMatch(new RegExp(`content/${place}.*links to an entry that is private`));
  });

  test('keeps what only looks like a comment', () => {
    expect(readFileSync(join(build.dist, 'notes/open/index.html'), 'utf8')).toContain('글자 그대로');
  });

  test('says how much it held back, in numbers only', () => {
    expect(build.output).toContain('held back as private: 1 plan, 1 retro, 1 interview, 1 question, 1 note');
    expect(build.output).not.toMatch(secret);
  });

  test('takes back what was public before, warm caches or not', async () => {
    const note = readFileSync(join(fixture, 'content/notes/secret-note.md'), 'utf8');
    site.write('content/notes/secret-note.md', note.replace('kind:', 'visibility: public\nkind:'));
    expect(leaks((await site.built()).dist)).toEqual(
      expect.arrayContaining(['notes/secret-note/index.html', 'og/notes/secret-note.png']),
    );
    site.write('content/notes/secret-note.md', note);
    const again = await site.built();
    expect(leaks(again.dist)).toEqual([]);
    expect(leaks(join(site.root, 'node_modules/.astro')).filter((file) => !file.startsWith('assets/'))).toEqual([]);
    expect(cardsLeftBehind(site.root, again.dist)).toEqual([]);
  });
});
