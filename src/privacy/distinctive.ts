import { fold, isCjk, weight } from './fold.ts';
import type { Level, NeedleKind } from './needle.ts';

/** What a needle is searched by, when it says enough to be one. */
export interface Distinctive {
  folded: string;
  level: Level;
  word: boolean;
}

/**
 * The least that a piece must weigh (8 syllables, 20 letters) to stand for its entry wherever it is found. Sentences of
 * twice that and more are cut into several pieces, so that a part of them is found too.
 */
const least = 24;
/** The least that a short text of its own (a heading, an item) must weigh; a title is told by a little less. */
const leastShort = 15;
const leastTitle = 12;

// Words of which every career log's titles are made: one that has no others says nothing.
const generic =
  /월간|주간|연간|분기|상반기|하반기|회고록?|면접|후기|계획|목표|정리|기록|일기|노트|질문|답변|공고|이력서|합격|불합격|[년월일주]|retrospectives?|retros?|reviews?|monthly|weekly|yearly|quarterly|daily|interviews?|plans?|goals?|notes?|questions?|drafts?|index|readme|images?|screenshot|cover|photo|untitled|january|february|march|april|may|june|july|august|september|october|november|december/g;

/** The needles that a sentence makes: pieces of it, or nothing when it is too short to tell it from any other. */
export function pieces(sentence: string, level: Level = 0): Distinctive[] {
  const folded = fold(sentence);
  const total = weight(folded);
  if (total < least || letters(folded) < leastShort) return short(sentence, leastShort);
  const count = Math.max(1, Math.floor(total / least));
  const cut: Distinctive[] = [];
  let [start, sum, made] = [0, 0, 0];
  for (let at = 0; at < folded.length; at++) {
    sum += weight(folded[at] as string);
    if (made === count - 1 ? at < folded.length - 1 : sum < total / count) continue;
    const text = folded.slice(start, at + 1);
    if (letters(text) >= least * 0.75) cut.push({ folded: text, level, word: false });
    [start, sum, made] = [at + 1, 0, made + 1];
  }
  return cut;
}

/** A text of which all counts, or nothing when it might be anyone's. */
export function whole(text: string, kind: NeedleKind): Distinctive[] {
  if (kind === 'name') return name(text);
  if (kind === 'tag') return short(text, 8, 1);
  if (kind === 'file name') return short(text, 8, 1);
  if (kind === 'id') return short(text, 10);
  if (kind === 'link') return link(text);
  // A longer one is found by its pieces.
  return weight(fold(text)) < least ? short(text, kind === 'title' ? leastTitle : leastShort) : [];
}

function short(text: string, minimum: number, words = 2): Distinctive[] {
  const folded = fold(text);
  if (letters(folded.replace(generic, '')) < Math.min(minimum, 9)) return [];
  if (letters(folded) < minimum) return [];
  if (isLatin(folded)) {
    // `box-shadow`, `user select`: in scripts and styles a few Latin words are anything.
    const count = text.trim().split(/[\s\-_/.]+/).length;
    if (folded.length < 16 && count < words) return [];
    return [{ folded, level: folded.length >= least ? 0 : 2, word: true }];
  }
  return [{ folded, level: letters(folded) >= least ? 0 : 1, word: true }];
}

/** Names are short and must be found all the same; each counts only as a word of its own. */
function name(text: string): Distinctive[] {
  const folded = fold(text);
  // Three letters and less (NC, SK) are found in any script; one syllable is in any sentence.
  if (letters(folded) < (isLatin(folded) ? 4 : 5)) return [];
  if (isLatin(folded)) return [{ folded, level: folded.length >= 12 ? 1 : 2, word: true }];
  return [{ folded, level: letters(folded) >= 9 ? 0 : 1, word: true }];
}

function link(text: string): Distinctive[] {
  const [, host = '', path = ''] = /^(?:[a-z]+:)?(?:\/\/)?(?:www\.)?([^/?#]*)(.*)$/is.exec(text) ?? [];
  const folded = fold(decode(host + path));
  if (fold(path) === '' || letters(folded) < 14) return [];
  return [{ folded, level: letters(folded) >= least ? 0 : 2, word: true }];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The weight without digits, which alone tell nothing. */
function letters(folded: string): number {
  return weight(folded.replace(/\p{N}+/gu, ''));
}

function isLatin(folded: string): boolean {
  for (let at = 0; at < folded.length; at++) if (isCjk(folded.charCodeAt(at))) return false;
  return true;
}
