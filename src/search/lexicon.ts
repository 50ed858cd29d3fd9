/** The words of a site and how common each is. */
export interface Lexicon {
  /** Number of pages. */
  pages: number;
  /** About on how many pages a word stands; 0 for one that the lexicon does not hold. */
  frequency(word: string): number;
  /** All words, sorted. Two with a space between are often said together. */
  words: readonly string[];
}

// How common a word is takes one sign: 1, 2, 3, then each about twice as much.
const steps = [1, 2, 3, 6, 12, 25, 50, 100, 200, 400, 800, 1600, 3200, 6400];
const zero = 48;

/** The lexicon as text: each word without what it shares with the one before, which is told by a sign, as is how common it is. */
export function packLexicon(pages: number, frequencies: ReadonlyMap<string, number>): string {
  const words = [...frequencies.keys()].sort();
  let before = '';
  let signs = '';
  const rests = words.map((word) => {
    let shared = 0;
    while (shared < 40 && shared < word.length && word[shared] === before[shared]) shared++;
    before = word;
    const step = steps.findLastIndex((least) => least <= (frequencies.get(word) ?? 1));
    signs += String.fromCharCode(zero + step);
    return String.fromCharCode(zero + shared) + word.slice(shared);
  });
  return `${pages}\n${signs}\n${rests.join('\n')}`;
}

export function readLexicon(text: string): Lexicon {
  const [pages = '0', signs = '', ...rests] = text.split('\n');
  const frequencies = new Map<string, number>();
  let before = '';
  rests.forEach((rest, index) => {
    if (rest === '') return;
    before = before.slice(0, rest.charCodeAt(0) - zero) + rest.slice(1);
    frequencies.set(before, steps[signs.charCodeAt(index) - zero] ?? 1);
  });
  return { pages: Number(pages), words: [...frequencies.keys()], frequency: (word) => frequencies.get(word) ?? 0 };
}
