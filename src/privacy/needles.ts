import type { Written } from '../content/read.ts';
import { shippedSkills } from '../model/vocabulary.ts';
import { fold } from './fold.ts';
import { plainText } from './markdown.ts';
import { Needle } from './needle.ts';
import { isOpen, withoutPrivateItems } from './open.ts';
import { Searcher } from './search.ts';
import { type Secret, secretsInEntry, secretsOfEntry, stringsIn } from './secrets.ts';

/**
 * The distinctive strings of everything withheld: of private entries, of passages and items in public ones, and the
 * names that an alias stands for. What is also written in something published is no secret, and too little to tell it
 * from anything else is no needle.
 * @param entries all of the log
 * @param published what passed the gate
 * @param known more that a site says in public: its title and description, hoego's own messages
 */
export function needles(
  entries: readonly Written[],
  published: readonly Written[],
  known: readonly string[] = [],
): Needle[] {
  const open = published.filter(isOpen).map(withoutPrivateItems);
  // By its file: the id of an application under an alias is not what it was.
  const through = new Map(open.map((entry) => [entry.file.name, entry]));
  const made = new Map<string, Needle>();
  for (const entry of entries) {
    const shown = through.get(entry.file.name);
    for (const secret of shown ? secretsInEntry(entry, shown) : secretsOfEntry(entry)) {
      // Of two that say the same, the one that is looked for in more places.
      const known = made.get(secret.folded);
      if (known && known.level <= secret.level && (!known.word || secret.word)) continue;
      made.set(secret.folded, needle(secret, entry, shown === undefined));
    }
  }
  const all = [...made.values()];
  const said = new Set(alsoPublished(all, open, known));
  return all.filter((one) => !said.has(one)).map(numbered);
}

/** Numbers them anew, from 1. */
export function numbered(one: Needle, index: number): Needle {
  return new Needle(one.reveal(), {
    source: one.source,
    kind: one.kind,
    whole: one.whole,
    level: one.level,
    word: one.word,
    number: index + 1,
  });
}

function needle({ folded, kind, level, word }: Secret, entry: Written, whole: boolean): Needle {
  return new Needle(folded, { source: entry.file.name, kind, whole, level, word, number: 0 });
}

/** The needles that published material holds: as it is written, and as it reads once it is rendered. */
function* alsoPublished(
  made: readonly Needle[],
  published: readonly Written[],
  known: readonly string[],
): Generator<Needle> {
  const searcher = new Searcher(made);
  const shipped = stringsIn(shippedSkills).map(({ text }) => text);
  for (const text of [known.join('\n'), shipped.join('\n')]) yield* searcher.find(text, 2);
  for (const { data, body, id } of published) {
    const strings = stringsIn(data).map(({ text }) => text);
    for (const text of [...strings, body]) {
      yield* searcher.find(text, 2);
      const { sentences, code, links } = plainText(text);
      yield* searcher.find([...sentences, ...code, ...links].join('\n'), 2);
      // What stands on either side of a link or a tag comes together on the page.
      yield* searcher.find(fold(sentences.join('')), 2);
    }
    yield* searcher.find(id, 2);
  }
}
