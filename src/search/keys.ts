import { apart, isSyllable, leads } from './jamo.ts';

// Pagefind keeps every word that is not ASCII twice, and finds all that begins with what it is asked. So words are
// written in plain letters and figures, and each ends in a mark: asked with it a word is found alone, without it
// together with all that begins like it.

const tailCodes = ['', '3', '8a', '8b', '0', '8c', '8d', '8e', '1', '9a', '9b', '9c', '9d', '9e', '9f', '9g', '4', '5', '9h', '7', '6', '2', '8f', '8g', '8h', '8i', '8j', '8k']; // prettier-ignore
const code = (place: number) => String.fromCharCode(97 + place);

/** The word in the index. */
export function keyOf(word: string): string {
  return `${prefixKey(word)}zq`;
}

/** What all words in the index begin with that begin with this one; its last letter may be a lone consonant. */
export function prefixKey(word: string): string {
  let key = '';
  for (const char of [...word] as string[]) {
    if (isSyllable(char)) {
      const [lead, vowel, tail] = apart(char);
      key += code(lead) + code(vowel) + tailCodes[tail];
    } else if (leads.includes(char)) key += code(leads.indexOf(char));
    else if (/[a-z0-9]/.test(char)) key += char;
    else key += `x${((char as string).codePointAt(0) ?? 0).toString(36)}x`;
  }
  return (/^[가-힣ㄱ-ㅎ]/.test(word) ? 'h' : 'l') + key;
}
