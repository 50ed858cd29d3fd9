import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Finding, hint, ok } from './finding.ts';
import type { Site } from './site.ts';

const safeAstro = [7, 2, 8];

/** Before 7.2.8 an image could run code in the build: GHSA-26w7-cxv4-gfx2. */
export async function checkAstro({ root }: Pick<Site, 'root'>): Promise<Finding> {
  const version = await installed('astro', root);
  if (version === undefined) return hint('Astro is not installed here (npm install)');
  const parts = version.split(/[.-]/).map(Number);
  const order = safeAstro.map((part, index) => (parts[index] ?? 0) - part).find((one) => one !== 0) ?? 0;
  const isBefore = order < 0 || (order === 0 && version.includes('-'));
  return isBefore
    ? hint(
        `Astro ${version} has a hole by which an image can run code while building (npm install astro@latest: 7.2.8 closes it)`,
      )
    : ok(`Astro ${version}`);
}

async function installed(name: string, root: string): Promise<string | undefined> {
  for (let folder = resolve(root); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'node_modules', name, 'package.json'), 'utf8').catch(() => undefined);
    const version = text === undefined ? undefined : /"version"\s*:\s*"([^"]+)"/.exec(text)?.[1];
    if (version !== undefined || folder === dirname(folder)) return version;
  }
}

/** Is the site published as an artifact? From a branch, old builds would stay in git for ever. */
export async function checkWorkflow({ root }: Pick<Site, 'root'>): Promise<Finding> {
  const folder = join(root, '.github/workflows');
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name));
  for (const name of names.sort()) {
    const text = await readFile(join(folder, name), 'utf8');
    if (/uses:\s*["']?actions\/deploy-pages@/.test(text))
      return ok(`.github/workflows/${name} publishes on GitHub Pages, as an artifact`);
    if (/gh-pages/.test(text))
      return hint(
        `.github/workflows/${name} publishes from a branch, which keeps every old build (use actions/upload-pages-artifact and actions/deploy-pages)`,
      );
  }
  return hint(
    'no workflow publishes on GitHub Pages (copy .github/workflows/deploy.yml of hoego, or publish in your own way)',
  );
}
