import fc from 'fast-check';
import { bases, type Collection, collections, fileOf, withKey } from './bases.ts';
import { mdxBodies, wholeFiles } from './files.ts';
import { hostile, values } from './values.ts';

/** A file to be read: its path in the log, and what it holds. */
export type Malformed = readonly [path: string, content: string | Uint8Array];

/** Every file, in an order that does not change from run to run. */
export function malformedFiles(): Malformed[] {
  const files: Malformed[] = [];
  const add = (collection: Collection, content: string | Uint8Array, extension = 'md') =>
    files.push([`${collection}/f${files.length}.${extension}`, content]);
  for (const content of Object.values(wholeFiles)) add('notes', content);
  for (const body of Object.values(mdxBodies)) add('notes', fileOf(bases.notes, body), 'mdx');
  for (const collection of collections) {
    const keys = bases[collection].map((line) => line.slice(0, line.indexOf(':')));
    for (const key of keys) for (const value of values) add(collection, withKey(collection, key, value));
    for (const key of keys.filter((_, index) => index === 0))
      for (const value of hostile) add(collection, withKey(collection, key, value));
    for (const value of hostile) add(collection, withKey(collection, 'unknown', value));
    for (const key of [
      'draft',
      'visibilty',
      '__proto__',
      'constructor',
      'prototype',
      '😀',
      '"\\u202Eabc"',
      '"a\\nb"',
      'k'.repeat(900),
    ])
      for (const value of ['true', '1', '{ polluted: 1 }', 'null']) add(collection, withKey(collection, key, value));
  }
  for (const content of mutations(3600)) add(...content);
  return files;
}

/** Valid files in which a few stretches are cut, doubled or overwritten; many are malformed, some are not. */
function mutations(count: number): [Collection, string][] {
  const edit = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(12),
    fc.oneof(
      fc.constantFrom(...values),
      fc.string({ maxLength: 6, unit: 'binary' }),
      fc.constantFrom('\n', '---\n', ':', '%%', '\0', '"', '{', '- '),
    ),
  );
  const mutation = fc.tuple(fc.constantFrom(...collections), fc.array(edit, { minLength: 1, maxLength: 4 }));
  return fc.sample(mutation, { numRuns: count, seed: 20261120 }).map(([collection, edits]) => {
    let text = fileOf(bases[collection]);
    for (const [where, length, instead] of edits) {
      const at = Math.floor(where * (text.length - 30));
      text = text.slice(0, at) + instead + text.slice(at + length);
    }
    return [collection, text];
  });
}
