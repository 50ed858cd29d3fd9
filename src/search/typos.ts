import { isHangul, letters } from './jamo.ts';

/**
 * How many letters must be put in, taken out, changed or swapped with the next to make one word of another; more than
 * `most` is told as Infinity. Korean is compared by the letters of its syllables.
 */
export function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return Number.POSITIVE_INFINITY;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(
        (back[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (back[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return Number.POSITIVE_INFINITY;
    twoBack = back;
    back = row;
  }
  const found = back[b.length] ?? 0;
  return found > most ? Number.POSITIVE_INFINITY : found;
}

/**
 * The words nearest to one that is not known, nearest and most common first.
 * @param frequency on how many pages a word stands
 */
export function nearest(word: string, words: Iterable<string>, frequency: (word: string) => number): string[] {
  const hangul = /[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(word);
  const written = letters(word);
  const most = written.length >= 8 ? 2 : 1;
  if (written.length < 4) return [];
  const found: { word: string; cost: number }[] = [];
  for (const other of words) {
    if (Math.abs(other.length - word.length) > most || isHangul(other) !== hangul) continue;
    const away = distance(written, letters(other), most);
    if (away === Number.POSITIVE_INFINITY || away === 0) continue;
    const first = written[0] === letters(other)[0] ? 0 : 0.3;
    found.push({ word: other, cost: away + first - Math.min(0.8, Math.log10(1 + frequency(other)) * 0.4) });
  }
  return found.sort((a, b) => a.cost - b.cost).map((one) => one.word);
}
