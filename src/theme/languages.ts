import { entryName } from '../model/entry.ts';
import type { AnyEntry, SiteLog } from './records.ts';
import { config } from './site.ts';

/** Entries that say the same in several languages. */

/** The entry and its translations with the language of each, once a language; none where it has no translation. */
export function translationsOf(log: SiteLog, entry: AnyEntry): { other: AnyEntry; lang: string }[] {
  const group = log.threads.translations().get(entryName(entry)) ?? [];
  const all = group.map((other) => ({ other, lang: languageOf(other) }));
  // Where two say it in one language, a page names itself.
  return all.filter(
    ({ other, lang }) => entryName(other) === entryName(entry) || (lang !== languageOf(entry) && isFirst(other, lang)),
  );

  function isFirst(other: AnyEntry, lang: string): boolean {
    return all.find((one) => one.lang === lang)?.other === other;
  }
}

/** `한국어`, `English`: as those call it who read it. */
export function languageName(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
}

/** Without one of its own, an entry is in the site's language. */
function languageOf({ data }: AnyEntry): string {
  return data.lang ?? config.locale;
}
