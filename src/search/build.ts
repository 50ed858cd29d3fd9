import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegrationLogger } from 'astro';
import { close } from 'pagefind';
import type { Skill } from '../model/skill.ts';
import { indexPages, type Page } from './index-pages.ts';
import { searchFiles } from './site-index.ts';

/** What the index depends on besides the pages. */
export interface IndexOptions {
  /** Of the pages: `ko`, `en`. */
  language: string;
  /** Skills whose names mean the same. */
  skills: readonly Skill[];
}

/** Indexes the built site and writes the index beside it. The addresses are those that the pages are served at. */
export async function buildSearchIndex(
  dir: URL,
  trailingSlash: 'always' | 'never' | 'ignore',
  options: IndexOptions,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const root = fileURLToPath(dir);
  const plain = await indexPages(builtPages(root, trailingSlash));
  const files = await searchFiles(plain.files, options, (message) => logger.warn(message));
  await close();
  for (const [path, content] of files) {
    const target = join(root, 'pagefind', path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
  logger.info(`search finds ${plain.pages} ${plain.pages === 1 ? 'page' : 'pages'}`);
}

async function* builtPages(root: string, trailingSlash: 'always' | 'never' | 'ignore'): AsyncGenerator<Page> {
  const files = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html')).sort();
  for (const file of files)
    yield {
      url: addressOf(file.replaceAll('\\', '/'), trailingSlash),
      html: apart(await readFile(join(root, file), 'utf8')),
    };
}

/** What the layout sets apart without a blank (a title and the date behind it) are two words in an excerpt, too. */
function apart(html: string): string {
  return html.replace(/<\/(?:a|b|em|i|small|span|strong|time)>(?=<(?:a|b|em|i|small|span|strong|time)\b)/g, '$& ');
}

function addressOf(file: string, trailingSlash: 'always' | 'never' | 'ignore'): string {
  const folder = /^(.*?)\/?index\.html$/.exec(file)?.[1];
  const path = folder ?? file;
  return `/${path.split('/').map(encodeURIComponent).join('/')}${folder && trailingSlash !== 'never' ? '/' : ''}`;
}
