import type { Skill } from '../model/skill.ts';
import { type Document, FormatError, fragmentPath, readDocuments, readFragment } from './documents.ts';
import { encodePage } from './encode.ts';
import { indexPages } from './index-pages.ts';
import { lexiconFile, namesFile } from './side-files.ts';
import { slang } from './slang.ts';
import { readTerms, type Terms } from './terms.ts';

/**
 * The files of a site's index with those of the query layer. For a Korean site the index is made with Korean in mind:
 * every word by its stem, compounds by their parts, names with signs as they are. Elsewhere Pagefind's own is kept, with
 * its stemming. Where Pagefind's files are not as they are known, the plain index is used, and that is said.
 * @param plain Pagefind's index of the pages as they are
 */
export async function searchFiles(
  plain: ReadonlyMap<string, Uint8Array>,
  { language, skills }: { language: string; skills: readonly Skill[] },
  warn: (message: string) => void,
): Promise<Map<string, Uint8Array>> {
  try {
    const documents = readDocuments(plain);
    if (documents.length === 0) return withSideFiles(plain, { lexicon: '0\n\n', groups: '' }, 'plain');
    const names = [...skills.map(({ label, aliases }) => [label, ...aliases]), ...slang];
    const terms = readTerms(documents, names);
    if (language !== 'ko') return withSideFiles(plain, terms, 'plain');
    const { files } = await indexPages(
      documents.map((document) => ({ url: document.url, html: encodePage(document, language, terms.units) })),
    );
    return withSideFiles(withTexts(files, documents, plain), terms, 'keys');
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    warn(`search is Pagefind's own, without what hoego adds for Korean: ${error.message}`);
    return withSideFiles(plain, { lexicon: '0\n\n', groups: '' }, 'plain');
  }
}

/** Puts the text of each page where Pagefind wrote that of its keys. */
function withTexts(
  files: ReadonlyMap<string, Uint8Array>,
  documents: readonly Document[],
  plain: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  const byUrl = new Map(documents.map((document) => [document.url, document.file]));
  const result = new Map(files);
  let found = 0;
  for (const [path, content] of files) {
    if (!fragmentPath.test(path)) continue;
    const { url } = readFragment(path, content);
    const text = plain.get(byUrl.get(url) ?? '');
    if (!text) throw new FormatError(`${path} is of an unknown page, ${url}`);
    result.set(path, text);
    found++;
  }
  if (found !== documents.length) throw new FormatError(`${found} of ${documents.length} pages are in the index`);
  return result;
}

function withSideFiles(
  files: ReadonlyMap<string, Uint8Array>,
  { lexicon, groups }: Pick<Terms, 'lexicon' | 'groups'>,
  kind: 'plain' | 'keys',
): Map<string, Uint8Array> {
  const text = (content: string) => new TextEncoder().encode(content);
  return new Map([...files, [lexiconFile, text(`${kind}\n${lexicon}`)], [namesFile, text(groups)]]);
}
