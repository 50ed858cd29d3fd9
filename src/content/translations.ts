import { type CollectionName, collectionNames, type EntryName, entryName } from '../model/entry.ts';
import { didYouMean, type Problem, quoted } from '../model/problem.ts';
import { translationGroups } from '../model/translation.ts';
import { idOf } from './place.ts';
import type { ReadEntry } from './read.ts';

/**
 * What is wrong with the translations of a log, private entries included.
 * @param isBroken whether a file of a collection could not be read, so that what it holds is unknown
 */
export function checkTranslations(
  entries: readonly ReadEntry[],
  isBroken: (collection: CollectionName) => boolean,
): Problem[] {
  const byName = new Map(entries.map((entry) => [entryName(entry), entry]));
  const groups = translationGroups(entries);
  return entries.flatMap((entry): Problem[] => {
    const { translationOf: name, lang } = entry.data;
    if (name === undefined) return [];
    const tell = (message: string): Problem[] => [
      { file: entry.file.name, line: entry.lineOf(['translationOf']), at: 'translationOf', message },
    ];
    const original = byName.get(name as EntryName);
    if (!original)
      return collectionNames.some((one) => isBroken(one) && name.startsWith(`${one}/`))
        ? []
        : tell(unknown(name, byName));
    if (original === entry) return tell('is this entry itself (name the one that it translates)');
    if (lang === undefined) return tell('needs lang too (write the language of this translation: lang: en)');
    const twin = groups
      .get(entryName(entry))
      ?.find((other) => other !== entry && other.data.lang?.toLowerCase() === lang.toLowerCase());
    // Of two that claim a language it is told once, of the later one.
    if (!twin || (twin.data.translationOf !== undefined && entries.indexOf(twin) > entries.indexOf(entry))) return [];
    return tell(`${twin.file.name} says it in ${quoted(lang)} already (write the language of each: lang: en)`);
  });
}

function unknown(name: string, known: ReadonlyMap<EntryName, ReadEntry>): string {
  // A path or an address is meant well.
  const plain = idOf(name.replace(/^\/+|\/+$/g, ''));
  const meant = [...known.keys()].find((one) => one === plain || one.endsWith(`/${plain}`));
  if (meant !== undefined) return `no entry ${quoted(name)} (write ${meant})`;
  return `no entry ${quoted(name)}${didYouMean(plain, known.keys()) || ' (write <collection>/<id>, such as notes/outbox)'}`;
}
