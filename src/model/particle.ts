/** The pairs of particles that depend on how the word before them ends. */
export type Particle = '이/가' | '을/를' | '은/는' | '과/와' | '으로/로' | '이다/다' | '이에요/예요';

// How digits are read (영 일 이 삼 사 오 육 칠 팔 구): the final consonant of each, or none.
const digits = ['ㅇ', 'ㄹ', '', 'ㅁ', '', '', 'ㄱ', 'ㄹ', 'ㄹ', ''];
// Latin words as Korean developers say them: Git은, Spring은, Kafka는, Redis는.
const latin: Record<string, string> = { l: 'ㄹ', m: 'ㅁ', n: 'ㄴ', g: 'ㅇ', k: 'ㄱ', p: 'ㅂ', t: 'ㅅ', b: 'ㅂ' };

/** `word` with its particle: 회고**를**, 계획**을**, 9월**로**, 2026**으로**. */
export function withParticle(word: string, particle: Particle): string {
  return word + particleFor(word, particle);
}

export function particleFor(word: string, particle: Particle): string {
  const [afterConsonant, afterVowel] = particle.split('/') as [string, string];
  const final = finalConsonant(word);
  // 로 follows ㄹ as it follows a vowel: 9월로, 서울로.
  return final === '' || (final === 'ㄹ' && particle === '으로/로') ? afterVowel : afterConsonant;
}

/** The final consonant of what `word` sounds like; '' when it ends in a vowel. Marks behind it do not count. */
function finalConsonant(word: string): string {
  // 66%가: 퍼센트.
  if (word.endsWith('%')) return '';
  const last = /[\p{L}\p{N}](?=[^\p{L}\p{N}]*$)/u.exec(word.normalize('NFC'))?.[0] ?? '';
  const syllable = last.charCodeAt(0) - 0xac00;
  if (syllable >= 0 && syllable <= 11171) return syllable % 28 === 0 ? '' : syllable % 28 === 8 ? 'ㄹ' : 'ㅇ';
  if (/\d/.test(last)) return /0+$/.test(word) && /[1-9]0/.test(word) ? 'ㅂ' : (digits[Number(last)] ?? '');
  return latin[last.toLowerCase()] ?? '';
}
