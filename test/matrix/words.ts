/** Where in a withheld item a canary stands. */
export const places = [
  'title',
  'slug',
  'body',
  'passage',
  'heading',
  'tag',
  'company',
  'alt',
  'image',
  'exif',
  'link',
  'code',
] as const;
export type Place = (typeof places)[number];

/** A word that nobody would write, and which therefore tells where it came from. */
export interface Canary {
  word: string;
  /** What withholds it: `private note 3`. */
  item: string;
  place: Place;
}

/** A generator of numbers below a bound that gives the same ones each time: a leak can be looked for again. */
export function dice(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    // xorshift32
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % below;
  };
}

const roll = dice(20_261_120);
const draw = (count: number, one: () => string) => Array.from({ length: count }, one).join('');
// No vowels, so that no word of a page is met by chance.
const latin = () => 'bcdfghjkmnpqrstvwxz'[roll(19)] ?? '';
const hangul = () => String.fromCodePoint(0xac00 + roll(11_172));
const digit = () => String(roll(10));

// By turns, so that every place gets words of each kind.
const kinds = [
  () => latin().toUpperCase() + draw(10, latin),
  () => draw(6, hangul),
  () => draw(13, digit),
  () => draw(3, hangul) + draw(4, latin) + draw(3, digit),
  () => draw(5, latin) + draw(5, digit),
];

let drawn = 0;

/** A new word: Latin, Hangul, digits or a mixture; letters and digits only, so that it may stand in a name or address. */
export function newWord(): string {
  return (kinds[drawn++ % kinds.length] as () => string)();
}

/** A word for each place of an item. */
export function wordsFor(): Record<Place, string> {
  return Object.fromEntries(places.map((place) => [place, newWord()])) as Record<Place, string>;
}
