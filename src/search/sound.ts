import { apart, isSyllable, leads, tails, vowels } from './jamo.ts';

// How a word sounds, whatever it is written in, as far as Korean ears and spelling tell: 래빗엠큐 and rabbitmq.

const leadSound: Record<string, string> = {
  ㄱ: 'k', ㄲ: 'k', ㅋ: 'k', ㄴ: 'n', ㄷ: 't', ㄸ: 't', ㅌ: 't', ㄹ: 'l', ㅁ: 'm', ㅂ: 'p', ㅃ: 'p', ㅍ: 'p',
  ㅅ: 's', ㅆ: 's', ㅇ: '', ㅈ: 's', ㅉ: 's', ㅊ: 's', ㅎ: 'h',
}; // prettier-ignore
const tailSound: Record<string, string> = {
  ㄱ: 'k', ㄲ: 'k', ㅋ: 'k', ㄴ: 'n', ㄷ: 't', ㅅ: 't', ㅆ: 't', ㅈ: 't', ㅊ: 't', ㅌ: 't', ㄹ: 'l', ㅁ: 'm', ㅂ: 'p', ㅍ: 'p', ㅇ: 'n',
}; // prettier-ignore
const vowelSound: Record<string, string> = {
  ㅏ: 'a', ㅐ: 'e', ㅑ: 'a', ㅒ: 'e', ㅓ: 'o', ㅔ: 'e', ㅕ: 'o', ㅖ: 'e', ㅗ: 'o', ㅘ: 'a', ㅙ: 'e', ㅚ: 'e', ㅛ: 'o',
  ㅜ: 'u', ㅝ: 'o', ㅞ: 'e', ㅟ: 'i', ㅠ: 'u', ㅡ: '', ㅢ: 'i', ㅣ: 'i',
}; // prettier-ignore

// Letters of the alphabet as they are read one by one in Korean, so that 엠큐 is mq.
const spelled: [RegExp, string][] = [
  ['에이치', 'h'], ['더블유', 'w'], ['아이', 'i'], ['에이', 'a'], ['에프', 'f'], ['제이', 'j'], ['케이', 'k'], ['에스', 's'], ['엑스', 'x'], ['와이', 'y'], ['브이', 'v'],
  ['엠', 'm'], ['엔', 'n'], ['엘', 'l'], ['큐', 'q'], ['알', 'r'], ['비', 'b'], ['씨', 'c'], ['시', 'c'], ['디', 'd'], ['지', 'g'], ['피', 'p'], ['티', 't'], ['유', 'u'], ['이', 'e'], ['오', 'o'],
].map(([name, letter]) => [new RegExp(name as string, 'g'), letter as string]); // prettier-ignore

// Of English spelling, what changes how it is heard.
const spelling: [RegExp, string][] = [
  [/tion/g, 'son'], [/sion/g, 'son'], [/ture/g, 'so'], [/ph/g, 'p'], [/sch/g, 'sk'], [/sh/g, 's'], [/tch|ch/g, 's'], [/du(?=[lc])/g, 'su'], [/th/g, 's'], [/ck/g, 'k'],
  [/qu/g, 'ku'], [/q/g, 'k'], [/x/g, 'ks'], [/dge?/g, (found: string) => (found.includes('g') ? 's' : 't')], [/c(?=[eiy])/g, 's'], [/c/g, 'k'],
  [/gh/g, ''], [/g(?=[ei])/g, 's'], [/g/g, 'k'], [/j/g, 's'], [/(?<=[aeiou])r(?![aeiouy])/g, ''], [/ing$/g, 'in'], [/ng/g, 'n'], [/[bfv]/g, 'p'], [/d/g, 't'], [/r/g, 'l'], [/z/g, 's'], [/w/g, ''],
  [/ou|oo/g, 'u'], [/ee|ea|y/g, 'i'], [/ai|ay/g, 'e'], [/(?<=[a-z])e$/g, ''], [/(?<=[a-z])es$/g, 's'],
] as [RegExp, string][]; // prettier-ignore

const heardBefore = new Map<string, string>();

/** The sound of a word; consonants and vowels in a rough alphabet of their own. */
export function soundOf(word: string): string {
  let sound = heardBefore.get(word);
  if (sound === undefined) {
    sound = listen(word);
    heardBefore.set(word, sound);
  }
  return sound;
}

function listen(word: string): string {
  let sound = '';
  if (isSyllable(word[0])) {
    for (const char of word) {
      if (!isSyllable(char)) {
        sound += char;
        continue;
      }
      const [lead, vowel, tail] = apart(char);
      sound +=
        (leadSound[leads[lead] ?? ''] ?? '') +
        (vowelSound[vowels[vowel] ?? ''] ?? '') +
        (tailSound[tails[tail] ?? ''] ?? '');
    }
  } else {
    sound = word.toLowerCase().replace(/[^a-z]/g, '');
    for (const [found, heard] of spelling) sound = sound.replace(found, heard);
  }
  return sound.replace(/(?<=[^aeiou])h/g, '').replace(/(.)\1+/g, '$1');
}

/** A Korean word with the names of letters in it as letters: 래빗엠큐 is 래빗mq, which may end like rabbitmq. */
export function withLetters(word: string): string[] {
  const found = new Set<string>();
  for (let from = 0; from < word.length; from++) {
    let rest = word.slice(from);
    for (const [name, letter] of spelled) rest = rest.replace(name, letter);
    if (/^[a-z0-9]+$/.test(rest)) found.add(word.slice(0, from) + rest);
  }
  return [...found];
}

/** The consonants of a sound: two words with others are no match, however alike their vowels. */
export function skeletonOf(sound: string): string {
  return sound.replace(/[aeiouh]/g, '').replace(/(.)\1+/g, '$1');
}

/** How alike two sounds are, 0 to 1. Consonants count twice. */
export function likeness(a: string, b: string): number {
  const cost = (char: string) => (/[aeiouh]/.test(char) ? 0.5 : 1);
  let row = [0];
  for (const char of b) row.push((row.at(-1) ?? 0) + cost(char));
  for (const left of a) {
    const next = [(row[0] ?? 0) + cost(left)];
    [...b].forEach((right, index) => {
      const change = left === right ? 0 : Math.max(cost(left), cost(right)) * (cost(left) === cost(right) ? 1 : 1.5);
      next.push(
        Math.min((row[index] ?? 0) + change, (row[index + 1] ?? 0) + cost(left), (next[index] ?? 0) + cost(right)),
      );
    });
    row = next;
  }
  const full = [...a].reduce((sum, char) => sum + cost(char), 0) + [...b].reduce((sum, char) => sum + cost(char), 0);
  return full === 0 ? 0 : 1 - (2 * (row.at(-1) ?? 0)) / full;
}

/** How alike a Korean name and a foreign one sound, 0 to 1. */
export function soundMatch(native: string, foreign: string): number {
  const heard = soundOf(foreign.replace(/[^A-Za-z]/g, ''));
  const whole = native.replace(/\s/g, '');
  return Math.max(...[whole, ...withLetters(whole)].map((one) => likeness(soundOf(one), heard)));
}

const shortest = 3;
const surely = 0.82;

/** Whether a Korean word is a foreign one by its sound alone, with no other sign: 컨슈머, consumer. Short ones sound alike by chance. */
export function isHeard(one: string, other: string): boolean {
  const [native, foreign] = /^[가-힣]/.test(one) ? [one, other] : [other, one];
  if (native.length < shortest || !/^[a-z]{4,}$/i.test(foreign) || !/^[가-힣]+$/.test(native)) return false;
  const [a, b] = [soundOf(native), soundOf(foreign)];
  return a[0] === b[0] && skeletonOf(a) === skeletonOf(b) && skeletonOf(a).length > 2 && likeness(a, b) >= surely;
}
