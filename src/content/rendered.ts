import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import type { BodyFacts } from './markdown/facts.ts';
import { parsed } from './markdown/tree.ts';
import type { ReadEntry } from './read.ts';
import { session } from './session.ts';

type RenderMarkdown = LoaderContext['renderMarkdown'];

/** A body's HTML, and what Astro keeps with it. */
export type Rendered = Awaited<ReturnType<RenderMarkdown>>;

/**
 * Renders a body (`.md`), unless it is as it was.
 * @param known what an earlier build made of the same text
 */
export async function renderBody(
  { body, file }: ReadEntry,
  known: Rendered | undefined,
  renderMarkdown: RenderMarkdown,
): Promise<Rendered> {
  if (known && (await hasPictures(known, file.path))) return known;
  return renderMarkdown(parsed(withoutFence(body), 'md'), { fileURL: pathToFileURL(file.path) });
}

/** What hoego's plugins found out about a body. */
export function factsOf({ metadata }: Rendered): BodyFacts | undefined {
  return (metadata?.frontmatter as { hoego?: BodyFacts } | undefined)?.hoego;
}

/** Whether the pictures of a body are those that it was rendered with: how they are shown depends on their size. */
async function hasPictures(rendered: Rendered, path: string): Promise<boolean> {
  for (const [url, size] of Object.entries(factsOf(rendered)?.pictures ?? {})) {
    const now = await stat(resolve(dirname(path), url)).catch(() => undefined);
    if (now?.size !== size) return false;
  }
  return true;
}

/** Astro takes what a body has between two rules at its top for frontmatter, and drops it. Another rule is drawn the same. */
function withoutFence(body: string): string {
  return body.replace(/^(\s*\n)?-{3,}(?=[ \t]*(?:\n|$))/, '$1***').replace(/^(\s*\n)?(?=---|\+\+\+)/, '$1\\');
}

let code: Promise<Buffer> | undefined;

/**
 * A digest of what rendering depends on beside the text: hoego's own code, the libraries that it pins, its options. Astro
 * keeps rendered Markdown between builds and clears it when the site's config changes, but not when these do; with this
 * in each entry's digest, it does.
 */
export async function fingerprint(): Promise<string> {
  code ??= digestOfCode();
  return createHash('sha256')
    .update(await code)
    .update(session().rendering ?? '')
    .digest('hex');
}

async function digestOfCode(): Promise<Buffer> {
  const hash = createHash('sha256');
  for (const room of ['./', '../model/']) {
    const folder = fileURLToPath(new URL(room, import.meta.url));
    const files = (await readdir(folder, { recursive: true })).filter((name) => /\.[jt]s$/.test(name)).sort();
    for (const name of files) hash.update(await readFile(`${folder}${name}`));
  }
  return hash.update(await readFile(new URL('../../package.json', import.meta.url))).digest();
}
