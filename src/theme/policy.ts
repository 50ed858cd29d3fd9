import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Only what has no address of its own needs a hash: files of the site are allowed as such.
const inline = /<(script|style)\b(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/\1>/gi;
const policy = /<meta http-equiv="content-security-policy" content="[^"]*"/i;
const hash = / ?'(sha256-[A-Za-z0-9+/]+=*)'/g;

/**
 * Leaves in each page's policy the hashes of what is on it. Astro writes those of every script and style of the whole
 * site into each page, which is half a kilobyte that no reader needs, more with each page that has styles of its own. What
 * some pages list and others do not was put there on purpose and stays.
 * @param dir the output
 */
export async function trimPolicies(dir: URL): Promise<void> {
  const folder = fileURLToPath(dir);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html'));
  const pages: { path: string; html: string; meta: string }[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const html = await readFile(path, 'utf8');
    const [meta] = policy.exec(html) ?? [];
    // Astro's client router shows the next page under the policy of the first, which must know of all.
    if (meta !== undefined && !html.includes('astro-view-transitions-enabled')) pages.push({ path, html, meta });
  }
  const listed = pages.map(({ meta }) => new Set([...meta.matchAll(hash)].map(([, one = '']) => one)));
  const everywhere = new Set([...(listed[0] ?? [])].filter((one) => listed.every((some) => some.has(one))));
  for (const { path, html, meta } of pages) {
    const own = new Set([...html.matchAll(inline)].map(([, , text = '']) => digest(text)));
    const kept = meta.replace(hash, (all, one: string) => (everywhere.has(one) && !own.has(one) ? '' : all));
    if (kept !== meta)
      await writeFile(
        path,
        html.replace(meta, () => kept),
      );
  }
}

function digest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
