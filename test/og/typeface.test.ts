import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packageFolder } from '../../src/og/packages.ts';
import { families, type Family, familyEntry } from '../../src/og/slices.ts';
import { typeface } from '../../src/og/typeface.ts';

const names = Object.keys(families) as Family[];
const hangul = Array.from({ length: 11_172 }, (_, index) => String.fromCodePoint(0xac00 + index)).join('');

describe.each(names)('the family %s', (family) => {
  test('sets every Hangul syllable, Latin letter and mark that Korean is written with', async () => {
    const all = `${hangul}ABCXYZabcxyz0189.,:;!?()[]{}<>+-−–—=/\\|@#$%^&*_~"'“”‘’「」『』〈〉《》【】·…→←★☆①②℃₩€™`;
    expect((await typeface(family, 700, [all])).settable(all)).toBe(all);
  });

  test('draws an outline for each letter, and never the box of a missing glyph', async () => {
    const text = '회고는 2026년 10월의 “카프카” 回顧와 C++';
    const face = await typeface(family, 400, [text]);
    const count = [...face.outline(face.settable(text), 0, 0, 20).matchAll(/<path [^>]*d="M/g)].length;
    expect(count).toBe([...text.replaceAll(' ', '')].length);
  });

  test('is bolder at 700 than at 400', async () => {
    const [plain, bold] = [await typeface(family, 400, ['gm']), await typeface(family, 700, ['gm'])];
    expect(bold.outline('g', 0, 0, 20)).not.toBe(plain.outline('g', 0, 0, 20));
    expect(bold.width('gm', 20)).toBeGreaterThan(plain.width('gm', 20));
  });

  test('measures what it draws: longer text is wider, twice the size twice as wide', async () => {
    const face = await typeface(family, 700, ['카프카를 찾는 시장 AV']);
    expect(face.width('카프카를 찾는', 40)).toBeCloseTo(2 * face.width('카프카를 찾는', 20));
    expect(face.width('카프카를 찾는', 40)).toBeGreaterThan(face.width('카프카를', 40) + face.width('찾는', 40));
    // Kerned: closer than the two alone.
    expect(face.width('AV', 1000)).toBeLessThan(face.width('A', 1000) + face.width('V', 1000));
  });

  test('says what it can set of any text, and can set that', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 30 }), async (text) => {
        const face = await typeface(family, 400, [text]);
        const set = face.settable(text);
        expect(set).toBe(set.trim());
        expect(set).not.toMatch(/ {2}|[\n\t]/);
        expect(face.settable(set)).toBe(set);
        expect(face.outline(set, 0, 0, 20)).not.toMatch(/NaN|undefined/);
        expect(face.width(set, 20)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 200 },
    );
  });

  test('closes the blanks around what it leaves out', async () => {
    const face = await typeface(family, 400, ['배포 🎉 완료 👩‍💻']);
    expect(face.settable('배포 🎉 완료 👩‍💻')).toBe('배포 완료');
  });

  test('sets a letter without its accent rather than not at all', async () => {
    const face = await typeface(family, 400, ['Dvořák', 'Dvorák']);
    expect(face.outline('Dvořák', 0, 0, 20)).toBe(face.outline('Dvorák', 0, 0, 20));
  });
});

test('the package of a family is found whichever file it lets others read', () => {
  for (const family of names) {
    const folder = packageFolder(families[family], familyEntry(family));
    expect(JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))).toMatchObject({ name: families[family] });
  }
});
