import { fromInfinitive, verbStems } from './endings.ts';
import { isHangul, tailOf } from './jamo.ts';
import { withoutParticles } from './josa.ts';
import { stopwords } from './stopwords.ts';

/** One way to read a word: what carries its meaning, and what was taken off to find it. */
export interface Reading {
  /** A noun, or the stem of a verb: what stands before 하다, 되다 or 다. */
  base: string;
  /** What was taken off; '' for the word itself. */
  ending: string;
  verb: boolean;
}

// The copula behind a noun, whose 이 may fall behind a vowel.
const copula =
  '다 고 며 면 라면 라는 라고 란 지만 지 ㄴ데 ㄴ가 ㄴ가요 ㄴ지 ㄴ지도 에요 ㄹ까 ㄹ까요 ㄴ ㄹ ㅁ 었다 었고 었던 었는데 었습니다 었지만 던 니 니까 므로 라서 어서 어야 죠 네 네요 네 ㅂ니다 ㅂ니까 거나 든 나'.split(
    ' ',
  );
const shortened = [
  '다',
  '예요',
  '였다',
  '였고',
  '였던',
  '였는데',
  '였습니다',
  '였지만',
  '여서',
  '여야',
  '죠',
  '지',
  '네',
  '네요',
  '인데',
  '고',
  '며',
  '면',
  '니',
  '지만',
];

const copulas = new Set(copula.map(attached));

/** 이 with an ending: 이다, 입니다, 인데. */
function attached(ending: string): string {
  const letter = /^[ㄱ-ㅎ]/.exec(ending)?.[0];
  if (!letter) return `이${ending}`;
  return ({ ㄴ: '인', ㄹ: '일', ㅁ: '임', ㅂ: '입' }[letter] ?? '이') + ending.slice(1);
}

// What makes a verb or an adjective of a noun; the noun is what is searched for.
const light = ['하', '되', '시키', '당하', '받', '스럽', '롭', '답', '없', '있', '해지', '해보', '해주'];
// What stands between a noun and its particle.
const between = ['들', '적', '적인', '적으로', '님'];

/** Every way to read a Korean word, the word itself first. What is no Hangul has one reading. */
export function readings(word: string): Reading[] {
  const found = new Map<string, Reading>();
  const add = (base: string, ending: string, verb: boolean) => {
    // 떨어지는 may be a noun with its particle or a verb with its ending: each is a reading.
    const key = `${base}${verb ? '*' : ''}`;
    if (base !== '' && !found.has(key)) found.set(key, { base, ending, verb });
  };
  add(word, '', false);
  if (!isHangul(word)) return [...found.values()];
  const nouns = withoutParticles(word).map(([stem]) => stem);
  for (const stem of [...nouns]) nouns.push(...withoutCopula(stem));
  for (const noun of nouns) {
    const ending = word.slice(noun.length);
    add(noun, ending, false);
    for (const mark of between)
      if (noun.endsWith(mark) && noun.length > mark.length + 1) add(noun.slice(0, -mark.length), mark + ending, false);
  }
  for (const [form, more] of verbForms(word, nouns))
    for (const [stem, ending] of verbStems(form)) {
      const noun = nounOf(stem);
      if (noun && noun.length > 1) add(noun, `하${ending}${more}`, false);
      else {
        add(stem, ending + more, true);
        if (noun) add(noun, `하${ending}${more}`, false);
        for (const inner of withoutAuxiliary(stem)) add(inner, `어 ${ending}${more}`, true);
      }
    }
  // 글 is not 그 with an ending, nor 일 a form of 이다: a word of one syllable that means nothing is a stopword itself.
  return [...found.values()].filter(({ base, ending }) => word.length > 1 || ending === '' || !stopwords.has(base));
}

/** The noun in a verb made of one: 적용하 is 적용. */
export function nounOf(stem: string): string | undefined {
  const mark = light
    .filter((one) => stem.endsWith(one) && stem.length > one.length)
    .sort((a, b) => b.length - a.length)[0];
  const noun = mark && stem.slice(0, -mark.length);
  return noun && (noun.length > 1 || mark === '하' || mark === '되') ? noun : undefined;
}

function withoutCopula(word: string): string[] {
  const found: string[] = [];
  for (let length = 1; length < Math.min(word.length, 6); length++) {
    const end = word.slice(-length);
    const stem = word.slice(0, -length);
    if (copulas.has(end)) found.push(stem);
    if (shortened.includes(end) && stem.length > 1 && tailOf(stem) === '') found.push(stem);
  }
  return found;
}

// A clause becomes a noun with these, often without the space that belongs before them: 했던것, 할때.
const bound = /^(.+)(것|거|게|건|걸|때|수|점|지|줄|적|뒤|후|법)$/;

/** The verb forms in a word: itself, and what a noun for a clause was made of. */
function verbForms(word: string, nouns: readonly string[]): [form: string, more: string][] {
  const found: [string, string][] = [[word, '']];
  for (const noun of nouns) {
    const more = word.slice(noun.length);
    const clause = bound.exec(noun)?.[1];
    if (clause && (tailOf(clause) === 'ㄴ' || tailOf(clause) === 'ㄹ')) found.push([clause, `것${more}`]);
    if (more !== '' && (noun.endsWith('기') || tailOf(noun) === 'ㅁ')) found.push([noun, more]);
  }
  return found;
}

/** 만들어지 is also 만들, 찾아보 is also 찾. */
function withoutAuxiliary(stem: string): string[] {
  const helper = /.(나가|버리|[보주지두내놓가오])$/.exec(stem)?.[1];
  return helper && stem.length > helper.length + 1 ? fromInfinitive(stem.slice(0, -helper.length)) : [];
}
