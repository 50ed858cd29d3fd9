import type { HiddenPicture } from './leaks.ts';
import { picture } from './pictures.ts';
import { type Canary, newWord, type Place, places, wordsFor } from './words.ts';

/** Files of a site by their path in it. */
export type Files = Record<string, string | Uint8Array>;

/** Something that is withheld: a word for each place, and a picture whose name and metadata hold one too. */
export interface Item {
  name: string;
  words: Record<Place, string>;
  /** The picture's file, `<word>.jpg`. */
  file: string;
  bytes: Uint8Array;
}

let made = 0;

/** A new item; with `everywhere`, one word stands in all its places. */
export async function newItem(name: string, everywhere = false): Promise<Item> {
  const word = everywhere ? newWord() : undefined;
  const words =
    word === undefined
      ? wordsFor()
      : (Object.fromEntries(places.map((place) => [place, word])) as Record<Place, string>);
  const format = made++ % 2 === 0 ? 'jpg' : 'png';
  return { name, words, file: `${words.image}.${format}`, bytes: await picture(made, format, words.exif) };
}

export function canariesOf({ name, words }: Item): Canary[] {
  return places.map((place) => ({ word: words[place], item: name, place }));
}

export function pictureOf({ name, bytes }: Item): HiddenPicture {
  return { item: name, bytes };
}

/** An entry's file: JSON is YAML. */
export function entryFile(data: Record<string, unknown>, body = ''): string {
  const lines = Object.entries(data).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** One line of Markdown with the words of an item that a sentence can hold: body, passage, alt, image, link, code. */
export function sentence({ words, file }: Item): string {
  return `${words.body} [말](https://example.com/${words.link}/) \`${words.code}\` ![${words.alt}](./images/${file}) %% ${words.passage} %%`;
}

/** One line with every word of an item. */
export function line(item: Item, markdown = sentence(item)): string {
  const { title, slug, heading, tag, company } = item.words;
  return `${title} ${slug} ${heading} ${tag} ${company} ${markdown}`;
}

/** The same without the marks of a passage, to stand in one. */
export function withoutMarks(text: string): string {
  return text.replaceAll('%% ', '').replaceAll(' %%', '');
}
