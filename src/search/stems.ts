import { stemAll } from './stemmer.ts';
import { stopwords } from './stopwords.ts';
import { folded, piecesOf, wordsOf } from './words.ts';

/**
 * The words of some texts as they can be compared: Korean ones without particles and endings, in lower case, each once,
 * empty words left out. How a word is read is decided by all of the texts together.
 */
export function stemsIn(texts: readonly string[]): (text: string) => string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const piece of koreanPieces(text)) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  const stems = stemAll(counts);
  return (text) => [
    ...new Set(
      wordsOf(folded(text))
        .flatMap((word) => piecesOf(word))
        .map(({ text: piece }) => stems.get(piece) ?? piece)
        .filter((stem) => stem !== '' && !stopwords.has(stem)),
    ),
  ];
}

function koreanPieces(text: string): string[] {
  return wordsOf(folded(text))
    .flatMap((word) => piecesOf(word))
    .flatMap(({ kind, text: piece }) => (kind === 'korean' ? [piece] : []));
}
