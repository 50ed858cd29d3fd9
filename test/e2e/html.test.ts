import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { filesIn, text } from '../support/files.ts';
import { type Tag, tagsOf, textOf } from '../support/html.ts';
import { published } from '../support/sample.ts';

let dist = '';
let pages: { file: string; html: string; tags: Tag[] }[] = [];

beforeAll(() => {
  const sample = inject('sample');
  if (sample.error) throw new Error(sample.error);
  dist = sample.dist;
  pages = filesIn(dist)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: text(dist, file), tags: tagsOf(text(dist, file)) }));
});

/** What is wrong with pages, each fault with the page that it is on. */
const faults = (of: (page: (typeof pages)[number]) => string[]) =>
  pages.flatMap((page) => of(page).map((fault) => `${page.file}: ${fault}`));

describe('the HTML of every page', () => {
  test('has a language, a title and one heading of the first level', () => {
    expect(pages.length).toBeGreaterThan(80);
    expect(
      faults(({ tags }) => (tags.find(({ name }) => name === 'html')?.attributes.lang === 'ko' ? [] : ['no lang'])),
    ).toEqual([]);
    expect(faults(({ html }) => (/<title>[^<]+<\/title>/.test(html) ? [] : ['no title']))).toEqual([]);
    expect(faults(({ tags }) => (tags.filter(({ name }) => name === 'h1').length === 1 ? [] : ['not one h1']))).toEqual(
      [],
    );
  });

  test('names each id once, and refers only to ids that are there', () => {
    expect(
      faults(({ tags }) => {
        const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
        return ids.filter((id, index) => id === '' || ids.indexOf(id) !== index).map((id) => `id ${id} twice`);
      }),
    ).toEqual([]);
    const references = [
      'aria-labelledby',
      'aria-describedby',
      'aria-controls',
      'aria-owns',
      'aria-details',
      'for',
      'list',
      'headers',
    ];
    expect(
      faults(({ tags }) => {
        const ids = new Set(tags.map(({ attributes }) => attributes.id));
        return tags.flatMap(({ attributes }) =>
          references.flatMap((key) =>
            (attributes[key] ?? '')
              .split(/\s+/)
              .filter((id) => id && !ids.has(id))
              .map((id) => `${key}=${id} is nowhere`),
          ),
        );
      }),
    ).toEqual([]);
  });

  test('leaves no message unfilled', () => {
    expect(faults(({ html }) => textOf(html).match(/undefined|NaN|\[object \w+\]|\{[a-z]\}/g) ?? [])).toEqual([]);
  });

  test('holds at most one inline script, of at most 1 kB, and no handler in an attribute', () => {
    expect(
      faults(({ tags }) =>
        tags.flatMap(({ name, attributes }) =>
          Object.keys(attributes)
            .filter((key) => /^on\w+$/.test(key))
            .map((key) => `${name} ${key}`),
        ),
      ),
    ).toEqual([]);
    expect(
      faults(({ html }) =>
        [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)]
          .filter(([, code = ''], index) => index > 0 || code.length > 1024)
          .map(([all]) => all.slice(0, 80)),
      ),
    ).toEqual([]);
  });

  const policy = ({ tags }: (typeof pages)[number]) =>
    tags.find(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy')?.attributes
      .content ?? '';

  test('carries a policy that lets no text be script, and only the search compile its engine', () => {
    expect(
      faults((page) => (/script-src 'self' ('wasm-unsafe-eval' )?'sha256-/.test(policy(page)) ? [] : [policy(page)])),
    ).toEqual([]);
    expect(faults((page) => policy(page).match(/script-src[^;]*'unsafe-(inline|eval|hashes)'/g) ?? [])).toEqual([]);
    expect(pages.filter((page) => policy(page).includes("'wasm-unsafe-eval'")).map(({ file }) => file)).toEqual([
      'search/index.html',
    ]);
  });

  test('lists in it the hash of each inline script and style, and no other', () => {
    const sorted = (list: Iterable<string>) => [...new Set(list)].sort();
    expect(
      faults((page) => {
        const inline = [...page.html.matchAll(/<(script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/g)].map(
          ([, , text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
        );
        const listed = [...policy(page).matchAll(/'(sha256-[^']+)'/g)].map(([, hash = '']) => hash);
        return sorted(listed).join() === sorted(inline).join() ? [] : [`${listed.join()} for ${inline.join()}`];
      }),
    ).toEqual([]);
  });

  test('marks the body of an entry, once', () => {
    const marked = pages
      .filter(({ tags }) => tags.some(({ attributes }) => 'data-entry-body' in attributes))
      .map(({ file }) => file);
    expect(marked.length).toBeGreaterThan(25);
    expect(
      faults(({ tags }) =>
        tags.filter(({ attributes }) => 'data-entry-body' in attributes).length > 1 ? ['twice'] : [],
      ),
    ).toEqual([]);
  });
});

test('no address in the sample is dead, or without its base', () => {
  const { followed, ...found } = crawl(dist, { base: published.BASE, site: published.SITE });
  expect(found).toEqual({ dead: [], withoutBase: [], redirected: [] });
  expect(followed).toBeGreaterThan(2000);
});

describe('a page', () => {
  /** Bytes that a reader's browser fetches before it can show the page: HTML, styles, scripts, gzipped as a host does. */
  const weight = ({ html, tags }: (typeof pages)[number]) =>
    [
      html,
      ...tags.flatMap(({ name, attributes }) => {
        const address =
          name === 'link' && attributes.rel === 'stylesheet'
            ? attributes.href
            : name === 'script'
              ? attributes.src
              : undefined;
        return address === undefined ? [] : [text(dist, address.replace(`${published.BASE}/`, ''))];
      }),
    ].reduce((sum, part) => sum + gzipSync(part).length, 0);

  test('to read weighs at most 15 kB, the first one, a year and the search 25 kB', () => {
    const heavy = pages
      .map((page) => ({ file: page.file, bytes: weight(page) }))
      .filter(({ file, bytes }) => bytes > (/^(index\.html|years\/|search\/)/.test(file) ? 25_000 : 15_000));
    expect(pages.length).toBeGreaterThan(150);
    expect(heavy).toEqual([]);
  });
});
