import { isHangul, letters } from './jamo.ts';
import { likeness, skeletonOf, soundMatch, soundOf } from './sound.ts';
import type { Group } from './synonyms.ts';

const alike = 0.74;
const together = 0.1;
const bracketed = /([^\n()[\]{}.,:;"'?!]{2,40}?)\s?\(\s?([^\n()]{2,40}?)\s?\)/g;

/**
 * Two names of one thing as writers give them, one behind the other in brackets: `가비지 컬렉션(Garbage Collection)`,
 * `Garbage Collection(GC)`. How much of what stands before belongs to the name is told by its sound, by what stands there
 * elsewhere too, or by there being nothing else.
 * @param texts of the pages, by section
 */
export function learnPairs(texts: readonly string[]): Group[] {
  const seen = new Map<string, { left: string; right: string; times: number; whole: number }>();
  for (const text of texts)
    for (const [, before = '', inside = ''] of text.matchAll(bracketed)) {
      if (!name.test(inside)) continue;
      const words = before.trim().split(/\s+/);
      for (let count = 1; count <= Math.min(4, words.length); count++) {
        const left = words.slice(-count).join(' ');
        if (!isName(left, inside)) continue;
        const key = `${left}|${inside}`.toLowerCase();
        const one = seen.get(key) ?? { left, right: inside.trim(), times: 0, whole: 0 };
        one.times++;
        if (count === words.length) one.whole++;
        seen.set(key, one);
      }
    }
  const longest = new Map<string, { left: string; right: string; times: number }>();
  for (const one of seen.values()) {
    if (!sureOf(one)) continue;
    const key = `${one.left.split(' ').at(-1)}|${one.right}`.toLowerCase();
    const before = longest.get(key);
    if (!before || (one.left.length > before.left.length && one.times >= before.times * 0.6)) longest.set(key, one);
  }
  return [...longest.values()].map(({ left, right }) => [left, right]);
}

const name = /^([A-Za-z][A-Za-z0-9 .+#/&-]*|[가-힣]+( [가-힣]+)*)$/;
const latin = /^[A-Za-z][A-Za-z0-9 .+#/&-]*$/;
const korean = /^[가-힣]+( [가-힣]+)*$/;

/** One name is Korean and the other Latin, or one the first letters of the other. */
function isName(left: string, right: string): boolean {
  if (korean.test(left) && latin.test(right))
    return left.length > 1 && right.length > 1 && right.split(' ').length <= 4;
  if (latin.test(left) && korean.test(right)) return right.split(' ').length <= 3 && left.length > 1;
  return latin.test(left) && latin.test(right) && (initials(left) === plain(right) || initials(right) === plain(left));
}

function sureOf({ left, right, times, whole }: { left: string; right: string; times: number; whole: number }): boolean {
  if (latin.test(left) && latin.test(right)) return true;
  const [native, foreign] = korean.test(left) ? [left, right] : [right, left];
  if (soundsLike(native, foreign)) return true;
  return (
    foreign.split(' ').length >= native.split(' ').length - 1 && (times >= 2 || (whole >= 1 && native.length <= 12))
  );
}

/** Whether a Korean name is a foreign one as Koreans hear it. */
export function soundsLike(native: string, foreign: string): boolean {
  return soundMatch(native, foreign) >= alike;
}

/**
 * Korean words that are English ones by their sound, where both stand on the site: 컨슈머, consumer. Short words sound
 * alike by chance, and so do long ones that never stand on one page.
 * @param pages of each word, the pages it stands on
 */
export function soundPairs(pages: ReadonlyMap<string, ReadonlySet<number>>): Group[] {
  const foreign = new Map<string, { word: string; sound: string }[]>();
  for (const [word, on] of pages) {
    if (!/^[a-z]{4,}$/.test(word) || on.size < 2) continue;
    const sound = soundOf(word);
    const start = sound[0] ?? '';
    foreign.set(start, [...(foreign.get(start) ?? []), { word, sound }]);
  }
  const groups: Group[] = [];
  for (const [word, on] of pages) {
    if (!isHangul(word) || word.length < 2 || on.size < 2) continue;
    const sound = soundOf(word);
    const skeleton = skeletonOf(sound);
    if (skeleton.length < 3) continue;
    for (const other of foreign.get(sound[0] ?? '') ?? []) {
      if (skeletonOf(other.sound) !== skeleton || likeness(sound, other.sound) < alike) continue;
      const on2 = pages.get(other.word) ?? new Set();
      const both = [...on2].filter((page) => on.has(page)).length;
      if (both >= Math.max(2, together * (on.size + on2.size - both))) groups.push([word, other.word]);
    }
  }
  return groups;
}

/** Loan words spelled in two ways: 메소드, 메서드; 스레드, 쓰레드; 콘텐츠, 컨텐츠. */
export function spellingPairs(words: readonly string[]): Group[] {
  const bySpelling = new Map<string, string[]>();
  for (const word of words) {
    if (!isHangul(word) || word.length < 3) continue;
    const rough = letters(word).replace(/[ㅐㅔㅒㅖㅓㅗㅜㅠㅆ]/g, (letter) => sameInLoans[letter] ?? letter);
    bySpelling.set(rough, [...(bySpelling.get(rough) ?? []), word]);
  }
  return [...bySpelling.values()].filter((group) => group.length > 1 && group.length < 4);
}

const sameInLoans: Record<string, string> = { ㅔ: 'ㅐ', ㅖ: 'ㅐ', ㅒ: 'ㅐ', ㅗ: 'ㅓ', ㅠ: 'ㅜ', ㅆ: 'ㅅ' };

function initials(name: string): string {
  return name.split(/[\s-]+/).length < 2
    ? ''
    : name
        .split(/[\s-]+/)
        .map((word) => word[0] ?? '')
        .join('')
        .toLowerCase();
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
