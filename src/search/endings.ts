import { tailOf, vowelOf, withEnd } from './jamo.ts';

// Endings by what they are put on. A stem is what stands before 다: 떨어지, 먹, 하.

/** Straight on a stem. */
const plain = new Set(
  '다 고 지 게 네 네요 는 는데 는데요 는지 는가 던 던데 든 든지 자 자고 도록 거나 기 기에 기가 기를 기는 기도 기만 기로 기까지 기위해 기위한 지만 지는 지도 지요 죠 고서 고는 고도 고자 고요 다가 다는 다고 다면 다며 는다 는다면 는다고 느라 나 나요 더라 더라고 더라도 더니 던가 던지 습니다 습니까 소 거든 거든요 구나 군요 겠다 겠습니다 겠지만 겠네 겠고 겠는데 기때문에 게끔 는지를 는지도 는지에'.split(
    ' ',
  ),
);
/** On a stem with a final consonant, with 으; the others take it off. */
const linked = new Set(
  '면 면서 며 니 니까 려고 려는 려면 려 러 므로 나 시 신 셨다 십니다 세요 ㄴ ㄴ데 ㄴ데요 ㄴ지 ㄴ가 ㄴ가요 ㄴ다 ㄴ다면 ㄴ다는 ㄴ다고 ㄴ다며 ㄹ ㄹ까 ㄹ까요 ㄹ지 ㄹ지도 ㄹ게 ㄹ게요 ㄹ수록 ㄹ수 ㄹ래 ㄹ텐데 ㄹ때 ㅁ ㅁ을 ㅁ이 ㅁ은 ㅁ에 ㅁ으로 ㅁ과 ㅁ에도 ㅁ의 ㅂ니다 ㅂ니까 ㅂ시다 라 라고 라는 란'.split(
    ' ',
  ),
);
/** On the form with 아/어: 떨어져, 먹어, 해. */
const joined = new Set([
  '',
  ...'서 서는 서도 도 야 야지 야만 야할 요 라 라고 주다 보다 본 봤다 보고 보니 보자 왔다 오던 온 지다 진 진다 졌다 지는 줬다 준 둔 버린 버렸다 놓고 놓은 냈다'.split(
    ' ',
  ),
]);
/** On the form with 았/었: 떨어졌, 먹었, 했. */
const past = new Set(
  '다 고 던 는데 는데요 지만 어요 어 습니다 습니까 음 음을 음에도 으며 으면 으니 으니까 을 을까 을때 을지 네 네요 나 나요 는지 는가 다가 다는 다고 다면 던데 더니 더라면 거든요 죠 지 기에 기때문에 기 으므로 었다 었고 었던 었는데 었습니다 었지만 더라 더라고 구나 군요 으나'.split(
    ' ',
  ),
);

/**
 * The stems that a form of a verb or adjective may have, each with the ending that it would have taken: 떨어졌다 is of
 * 떨어지, 어려워서 of 어렵, 몰랐던 of 모르. Only some of them are words; whoever asks knows which.
 */
export function verbStems(form: string): Map<string, string> {
  const found = new Map<string, string>();
  const add = (stem: string, ending: string) => {
    if (stem !== '' && !found.has(stem) && isStem(stem)) found.set(stem, ending);
  };
  for (let length = 0; length < form.length; length++) {
    const body = form.slice(0, form.length - length);
    const rest = form.slice(form.length - length);
    if (past.has(rest) && tailOf(body) === 'ㅆ')
      for (const stem of fromInfinitive(withEnd(body, { tail: '' }))) add(stem, `었${rest}`);
    if (joined.has(rest)) for (const stem of fromInfinitive(body)) add(stem, `어${rest}`);
    if (plain.has(rest)) {
      add(body, rest);
      // ㄹ falls before ㄴ: 만드는 is of 만들.
      if (/^[는네나느]/.test(rest) && tailOf(body) === '') add(withEnd(body, { tail: 'ㄹ' }), rest);
    }
    for (const letter of ['', 'ㄴ', 'ㄹ', 'ㅁ', 'ㅂ'])
      if (linked.has(letter + rest)) for (const stem of beforeLinked(body, letter, rest)) add(stem, letter + rest);
  }
  return found;
}

// The ㅆ of the past is in no stem, 있 is a word of its own; adjectives in ㅎ are few: 그렇, 빨갛, 하얗.
function isStem(stem: string): boolean {
  if ([...stem].some((char) => char !== '있' && tailOf(char) === 'ㅆ')) return false;
  return tailOf(stem) !== 'ㅎ' || /[렇떻갛겋맣멓얗옇좋놓넣쌓닿낳]$/.test(stem);
}

/** Takes off an ending that is linked with 으, or grows into the last syllable: 먹으면, 가면, 떨어진, 만든. */
function beforeLinked(body: string, letter: string, rest: string): string[] {
  const found: string[] = [];
  if (letter) {
    // The ㅁ of a stem in ㄹ stands beside it: 만듦.
    if (letter === 'ㅁ' && tailOf(body) === 'ㄻ') return [withEnd(body, { tail: 'ㄹ' })];
    if (tailOf(body) !== letter) return [];
    const open = withEnd(body, { tail: '' });
    if (open.endsWith('으')) found.push(...beforeLink(open.slice(0, -1)));
    else if (open.endsWith('우')) found.push(open, ...withTail(open.slice(0, -1), 'ㅂ'));
    else if (open.endsWith('스')) found.push(open);
    else found.push(open);
    if (letter !== 'ㄹ' && !open.endsWith('으'))
      found.push(withEnd(open, { tail: 'ㄹ' }), withEnd(open, { tail: 'ㅎ' }));
    if (letter === 'ㄹ') found.push(body);
    if (letter === 'ㅂ' && rest === '니다' && body.endsWith('습')) found.push(body.slice(0, -1));
  } else if (body.endsWith('으')) found.push(...beforeLink(body.slice(0, -1)));
  else if (body.endsWith('우')) found.push(body, ...withTail(body.slice(0, -1), 'ㅂ'));
  else if (tailOf(body) === '' || tailOf(body) === 'ㄹ') {
    found.push(body);
    if (tailOf(body) === '' && /^[니시세신셨십]/.test(rest)) found.push(withEnd(body, { tail: 'ㄹ' }));
  }
  return found.filter((stem) => stem !== '');
}

/** What stood before 으: 먹, or with an irregular consonant 들 → 듣, 지 → 짓. */
function beforeLink(body: string): string[] {
  if (body === '') return [];
  const tail = tailOf(body);
  if (tail === 'ㄹ') return [body, withEnd(body, { tail: 'ㄷ' })];
  if (tail === '') return [withEnd(body, { tail: 'ㅅ' })];
  return tail === undefined ? [] : [body];
}

const widened: Record<string, readonly string[]> = {
  ㅕ: ['ㅣ'], ㅝ: ['ㅜ'], ㅘ: ['ㅗ'], ㅙ: ['ㅚ'], ㅐ: ['ㅐ'], ㅔ: ['ㅔ'], ㅞ: ['ㅞ'], ㅏ: ['ㅏ', 'ㅡ'], ㅓ: ['ㅓ', 'ㅡ'],
}; // prettier-ignore

/** The stems of a form in 아/어: 떨어져 → 떨어지, 어려워 → 어렵, 들어 → 듣, 몰라 → 모르, 해 → 하. */
export function fromInfinitive(form: string): string[] {
  const vowel = vowelOf(form);
  if (vowel === undefined || tailOf(form) !== '') return [];
  const found: string[] = [];
  const before = form.slice(0, -1);
  const char = form.slice(-1);
  if (char === '해') found.push(`${before}하`);
  if (char === '여') found.push(before);
  if (char === '아' || char === '어') {
    found.push(before);
    const tail = tailOf(before);
    if (tail === 'ㄹ') found.push(withEnd(before, { tail: 'ㄷ' }));
    if (tail === '') found.push(withEnd(before, { tail: 'ㅅ' }));
  }
  if (char === '워' || char === '와') found.push(...withTail(before, 'ㅂ'));
  if ((char === '라' || char === '러') && tailOf(before) === 'ㄹ') found.push(`${withEnd(before, { tail: '' })}르`);
  if (char === '러' && before.endsWith('르')) found.push(before);
  if (vowel === 'ㅒ') found.push(withEnd(withEnd(form, { vowel: 'ㅑ' }), { tail: 'ㅎ' }));
  if (vowel === 'ㅐ')
    found.push(
      withEnd(withEnd(form, { vowel: 'ㅓ' }), { tail: 'ㅎ' }),
      withEnd(withEnd(form, { vowel: 'ㅏ' }), { tail: 'ㅎ' }),
    );
  if (char !== '아' && char !== '어')
    for (const other of widened[vowel] ?? []) found.push(withEnd(form, { vowel: other }));
  return found.filter((stem) => stem !== '');
}

function withTail(word: string, tail: string): string[] {
  return tailOf(word) === '' ? [withEnd(word, { tail })] : [];
}
