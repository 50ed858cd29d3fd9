/** Letters of Hangul as they are typed one by one; the place in a list is the place in Unicode's own order. */
export const leads = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
export const vowels = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
export const tails = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

const first = 0xac00;
const last = 0xd7a3;

/** A syllable taken apart: places in `leads`, `vowels` and `tails`. */
export type Syllable = readonly [lead: number, vowel: number, tail: number];

export function isSyllable(char: string | undefined): char is string {
  const code = char?.charCodeAt(0) ?? 0;
  return code >= first && code <= last;
}

export function isHangul(word: string): boolean {
  return /^[가-힣]+$/.test(word);
}

/** Takes a syllable apart; the character must be one. */
export function apart(char: string): Syllable {
  const code = char.charCodeAt(0) - first;
  return [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28];
}

export function together([lead, vowel, tail]: Syllable): string {
  return String.fromCharCode(first + lead * 588 + vowel * 28 + tail);
}

/** The word with another end: the last syllable's vowel or tail replaced. */
export function withEnd(word: string, change: { vowel?: string; tail?: string }): string {
  const [lead, vowel, tail] = apart(word.slice(-1));
  return (
    word.slice(0, -1) +
    together([
      lead,
      change.vowel === undefined ? vowel : vowels.indexOf(change.vowel),
      change.tail === undefined ? tail : tails.indexOf(change.tail),
    ])
  );
}

/** The final consonant of a word, '' when it ends in a vowel, undefined when it does not end in Hangul. */
export function tailOf(word: string): string | undefined {
  const char = word.slice(-1);
  return isSyllable(char) ? tails[apart(char)[2]] : undefined;
}

export function vowelOf(word: string): string | undefined {
  const char = word.slice(-1);
  return isSyllable(char) ? vowels[apart(char)[1]] : undefined;
}

/** The first consonants of a word's syllables: 카프카 is ㅋㅍㅋ. Anything else stays. */
export function choseong(word: string): string {
  return [...word].map((char) => (isSyllable(char) ? leads[apart(char)[0]] : char)).join('');
}

/** A word letter by letter, as it is heard: a consonant is the same letter at the start and at the end of a syllable. */
export function letters(word: string): string {
  let result = '';
  for (const char of word) {
    if (!isSyllable(char)) result += char;
    else {
      const [lead, vowel, tail] = apart(char);
      result += `${leads[lead]}${vowels[vowel]}${tails[tail]}`;
    }
  }
  return result;
}
