import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Finding, hint, ok, warning } from './finding.ts';
import type { Site } from './site.ts';

const safeAstro = [7, 2, 8];

/** Before 7.2.8 an image could run code in the build: GHSA-26w7-cxv4-gfx2. */
export async function checkAstro({ root }: Pick<Site, 'root'>): Promise<Finding[]> {
  const version = await installed('astro', root);
  if (version === undefined) return [hint('Astro is not installed here (npm install)')];
  const parts = version.split(/[.-]/).map(Number);
  const order = safeAstro.map((part, index) => (parts[index] ?? 0) - part).find((one) => one !== 0) ?? 0;
  const isBefore = order < 0 || (order === 0 && version.includes('-'));
  return [
    isBefore
      ? warning(
          `Astro ${version} has a hole by which an image can run code while building (npm install astro@latest: 7.2.8 closes it)`,
        )
      : ok(`Astro ${version}`),
  ];
}

async function installed(name: string, root: string): Promise<string | undefined> {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8').catch(() => undefined);
    const version = text === undefined ? undefined : /"version"\s*:\s*"([^"]+)"/.exec(text)?.[1];
    if (version !== undefined || folder === dirname(folder)) return version;
  }
}
