import { partsOf } from './compounds.ts';
import { stopwords } from './stopwords.ts';
import { type Piece, piecesOf } from './words.ts';
import { isParticle } from './josa.ts';

/** A word as it is indexed: one or more units, and what the words beside it are counted from. */
export type Unit = string;

/**
 * The units of a word of a page, in order. What carries no meaning is left out.
 * @param stem of a Korean word
 * @param frequency on how many pages a word stands alone
 */
export function unitsOf(
  word: string,
  original: string,
  stem: (word: string) => string,
  frequency: (word: string) => number,
): Unit[] {
  const pieces = piecesOf(word, original);
  return pieces.flatMap((piece, index): Unit[] => {
    if (piece.kind !== 'korean') return stopwords.has(piece.text) ? [] : [piece.text];
    if (index > 0 && isEnding(piece, pieces[index - 1])) return [];
    const base = stem(piece.text);
    return stopwords.has(base) || stopwords.has(piece.text) ? [] : partsOf(base, frequency);
  });
}

/** Behind a Latin word stands its particle: `Kafka를`. */
function isEnding({ text }: Piece, before: Piece | undefined): boolean {
  return (
    before?.kind !== 'korean' &&
    (isParticle(text) || /^(이|입|인|일|였|하|되|했|됐|된|한|할|해)/.test(text)) &&
    text.length <= 5
  );
}
