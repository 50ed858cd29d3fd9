import { apart, isSyllable, leads, tails, together, vowels } from './jamo.ts';

// The standard Korean keyboard (두벌식): what each key of a Latin one types.
const keys = 'rRseEfaqQtTdwWczxvgkoiOjpuPhynbml';
const typed = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ'];
const toLetter = new Map([...keys].map((key, index) => [key, typed[index] as string]));
const toKey = new Map(typed.map((letter, index) => [letter, keys[index] as string]));

// Letters that take two keys.
const joined: Record<string, string> = {
  ㅘ: 'ㅗㅏ', ㅙ: 'ㅗㅐ', ㅚ: 'ㅗㅣ', ㅝ: 'ㅜㅓ', ㅞ: 'ㅜㅔ', ㅟ: 'ㅜㅣ', ㅢ: 'ㅡㅣ',
  ㄳ: 'ㄱㅅ', ㄵ: 'ㄴㅈ', ㄶ: 'ㄴㅎ', ㄺ: 'ㄹㄱ', ㄻ: 'ㄹㅁ', ㄼ: 'ㄹㅂ', ㄽ: 'ㄹㅅ', ㄾ: 'ㄹㅌ', ㄿ: 'ㄹㅍ', ㅀ: 'ㄹㅎ', ㅄ: 'ㅂㅅ',
}; // prettier-ignore
const pairs = new Map(Object.entries(joined).map(([one, two]) => [two, one]));

/** What was meant when Hangul was typed on a Latin keyboard: `zkvmzk` is 카프카. Undefined when no key types a letter. */
export function toHangul(text: string): string | undefined {
  const found = [...text].map((key) => toLetter.get(key) ?? toLetter.get(key.toLowerCase()));
  return found.includes(undefined) ? undefined : compose(found as string[]);
}

/** What was meant when Latin was typed on a Korean keyboard: `ㄱㄷ야ㄴ` is redis. */
export function toLatin(text: string): string | undefined {
  let result = '';
  for (const letter of strokes(text)) {
    const key = toKey.get(letter) ?? (/[0-9+#./-]/.test(letter) ? letter : undefined);
    if (key === undefined) return undefined;
    result += key;
  }
  return result.toLowerCase();
}

/** The single key strokes that type a text. */
function strokes(text: string): string[] {
  return [...text].flatMap((char) => {
    const parts = isSyllable(char) ? apart(char).map((at, index) => [leads, vowels, tails][index]?.[at] ?? '') : [char];
    return parts.flatMap((letter) => [...(joined[letter] ?? letter)]);
  });
}

/** Letters to syllables, as a keyboard puts them together; what fits no syllable stays a letter. */
export function compose(letters: readonly string[]): string {
  let result = '';
  let at = 0;
  while (at < letters.length) {
    const lead = leads.indexOf(letters[at] ?? '');
    const [vowel, afterVowel] = longest(letters, at + 1, vowels);
    if (lead < 0 || vowel < 0) {
      result += letters[at++];
      continue;
    }
    let [tail, next] = longest(letters, afterVowel, tails);
    // A consonant before a vowel begins the next syllable; of two, the second one does.
    if (tail > 0 && vowels.includes(letters[next] ?? '')) {
      next--;
      tail = next > afterVowel ? tails.indexOf(letters[afterVowel] ?? '') : 0;
    }
    result += together([lead, vowel, Math.max(tail, 0)]);
    at = tail > 0 ? next : afterVowel;
  }
  return result;
}

function longest(letters: readonly string[], at: number, of: readonly string[]): [place: number, next: number] {
  const two = pairs.get(`${letters[at] ?? ''}${letters[at + 1] ?? ''}`);
  if (two && of.includes(two)) return [of.indexOf(two), at + 2];
  return [letters[at] === undefined ? -1 : of.indexOf(letters[at]), at + 1];
}
