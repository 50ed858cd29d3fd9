import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError, didYouMean, type Problem, quoted } from './model/problem.ts';
import type { Config } from './options.ts';

/** The components that a site puts in the place of hoego's: files by their whole path, those of packages by their name. */
export interface Replacements {
  theme: Readonly<Record<string, string>>;
  mdx: Readonly<Record<string, string>>;
  /** Packages that they come from, which Vite has to read. */
  packages: readonly string[];
}

/**
 * Finds what the option `components` names.
 * @param root the site's, from which paths that begin with `./` are read
 * @param file the site's Astro config, as messages name it
 * @throws ContentError that names each path where nothing is
 */
export function findReplacements({ components }: Config, root: URL, file: string): Replacements {
  const problems: Problem[] = [];
  const packages = new Set<string>();
  const find = (at: string, place: string): string => {
    const found = locate(place, fileURLToPath(root));
    if (found.message !== undefined) problems.push({ file, at: `hoego({ components.${at} })`, message: found.message });
    else if (found.package !== undefined) packages.add(found.package);
    return found.path ?? place;
  };
  const { mdx: ownMdx, ...ownTheme } = components;
  const theme = Object.fromEntries(
    Object.entries(ownTheme).flatMap(([name, place]) => (place === undefined ? [] : [[name, find(name, place)]])),
  );
  const mdx = Object.fromEntries(Object.entries(ownMdx).map(([name, place]) => [name, find(`mdx.${name}`, place)]));
  if (problems.length > 0) throw new ContentError(problems);
  return { theme, mdx, packages: [...packages] };
}

interface Found {
  path?: string;
  package?: string;
  message?: string;
}

function locate(place: string, root: string): Found {
  if (place.startsWith('.') || isAbsolute(place)) {
    const path = resolve(root, place);
    if (isFile(path)) return { path };
    return { message: `there is no file ${quoted(place)}${didYouMean(place, componentsIn(root))}` };
  }
  const name = /^(@[^/]+\/)?[^/]+/.exec(place)?.[0] ?? place;
  const site = createRequire(join(root, 'package.json'));
  try {
    site.resolve(place);
    return { package: name };
  } catch (error) {
    // It is there, for importers only.
    if ((error as NodeJS.ErrnoException).code === 'ERR_PACKAGE_PATH_NOT_EXPORTED') return { package: name };
  }
  if (isFile(join(root, place))) return { message: `is read as a package (write ${quoted(`./${place}`)})` };
  const isInstalled = site.resolve.paths(name)?.some((folder) => existsSync(join(folder, name)));
  return isInstalled
    ? { message: `${name} has no ${quoted(place.slice(name.length + 1))}` }
    : { message: `no package ${quoted(name)} is installed (npm install ${name}, or begin a path of the site with ./)` };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Every component that the site's sources hold, as one names it in the options. */
function componentsIn(root: string): string[] {
  const folder = join(root, 'src');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(astro|jsx|tsx|vue|svelte)$/.test(file))
    .map((file) => `./src/${file.replaceAll('\\', '/')}`);
}
