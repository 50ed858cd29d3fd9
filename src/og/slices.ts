import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFolder } from './packages.ts';

/** The two families that cards are set in, cut by their publisher into files of a hundred or so characters each. */
export const families = {
  serif: '@fontsource-variable/noto-serif-kr',
  sans: '@fontsource-variable/noto-sans-kr',
} as const;
export type Family = keyof typeof families;

/** Where in a family a character may be found. */
export interface Slices {
  /** Files that say they hold it, the likeliest first; not all of them do. */
  filesOf(sign: string): readonly string[];
}

const read = new Map<Family, Slices>();

/** Read once; about 5 ms. */
export function slicesOf(family: Family): Slices {
  const known = read.get(family) ?? readSlices(family);
  read.set(family, known);
  return known;
}

/** The file of `unicode.json`, by which the family is found and of which its version is known. */
export function familyEntry(family: Family): string {
  return `${families[family]}/unicode.json`;
}

function readSlices(family: Family): Slices {
  const folder = packageFolder(families[family], familyEntry(family));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  const name = families[family].split('/')[1];
  const files = new Map<number, string[]>();
  // The last of the list are `latin` and its kin: as in a style sheet, the last that holds a character sets it.
  for (const [slice, list] of Object.entries(ranges).reverse()) {
    const file = join(folder, 'files', `${name}-${slice.replace(/[[\]]/g, '')}-wght-normal.woff2`);
    for (const range of list.split(',')) {
      const [from = 0, to = from] = range
        .slice(2)
        .split('-')
        .map((hex) => Number.parseInt(hex, 16));
      for (let code = from; code <= to; code++) files.set(code, [...(files.get(code) ?? []), file]);
    }
  }
  return { filesOf: (sign) => files.get(sign.codePointAt(0) ?? 0) ?? [] };
}
