import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const policy = /<meta http-equiv="content-security-policy" content="[^"]*">/i;
const inline = /<(style|script)\b[^>]*>([\s\S]*?)<\/\1>/gi;

/**
 * Astro writes the hashes of all styles and scripts of a site into the policy of each of its pages: half a kilobyte that
 * nothing compresses, and more than a page should allow. What comes as a file is the site's own and allowed as that; this
 * leaves a page the hashes of what stands in it.
 * @param dist the folder of a build with hoego's own policy
 */
export async function narrowPolicies(dist: URL): Promise<void> {
  const folder = fileURLToPath(dist);
  const files = await readdir(folder, { recursive: true });
  for (const file of files.filter((name) => name.endsWith('.html'))) {
    const html = await readFile(join(folder, file), 'utf8');
    const narrowed = narrowPolicy(html);
    if (narrowed !== html) await writeFile(join(folder, file), narrowed);
  }
}

/** A page with only its own hashes in its policy. One that takes in other pages without being left keeps all. */
export function narrowPolicy(html: string): string {
  if (html.includes('astro-view-transitions-enabled')) return html;
  return html.replace(policy, (meta) => {
    const own = new Set([...html.matchAll(inline)].map(([, , text = '']) => hashOf(text)));
    return meta.replace(/ 'sha256-([^']+)'/g, (source, hash: string) => (own.has(hash) ? source : ''));
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
