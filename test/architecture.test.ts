import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesIn } from './support/files.ts';
import { repository } from './support/workspace.ts';

const src = join(repository, 'src');

/** Which rooms, and which packages, a room of `src/` may import. A file of no room is one of the entry points. */
const rules: Record<string, { rooms: string[]; packages: RegExp }> = {
  model: { rooms: ['model'], packages: /^(zod|temporal-polyfill)$/ },
  insight: { rooms: ['insight', 'model'], packages: /^$/ },
  look: { rooms: ['look'], packages: /^$/ },
  og: { rooms: ['og', 'look', 'model'], packages: /^(node:.*|harfbuzzjs|wawoff2\/decompress\.js|sharp)$/ },
  content: {
    rooms: ['content', 'model'],
    packages:
      /^(node:.*|astro|astro\/.*|zod|yaml|satteri|github-slugger|mdast|hast|shiki|@shikijs\/transformers|temml|beautiful-mermaid)$/,
  },
  search: { rooms: ['search', 'model'], packages: /^(node:.*|astro|pagefind|zod)$/ },
  privacy: { rooms: ['privacy', 'content', 'model'], packages: /^(node:.*|astro|zod)$/ },
  postings: { rooms: ['postings', 'model'], packages: /./ },
  importers: { rooms: ['importers', 'model'], packages: /./ },
  cli: {
    rooms: ['cli', 'insight', 'content', 'privacy', 'postings', 'search', 'importers', 'model'],
    packages: /./,
  },
  theme: {
    rooms: ['theme', 'look', 'og', 'insight', 'content', 'privacy', 'postings', 'search', 'importers', 'model', ''],
    packages: /./,
  },
  '': {
    rooms: [
      'theme',
      'look',
      'og',
      'insight',
      'content',
      'privacy',
      'postings',
      'search',
      'importers',
      'model',
      'cli',
      '',
    ],
    packages: /./,
  },
};

// Of the entry points only these know the pages.
const knowTheme = ['index.ts', 'components.ts', 'guard.ts', 'types.ts'];

interface Import {
  file: string;
  /** A path in `src/`, or the name of a package. */
  imported: string;
  isPackage: boolean;
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(src, file), 'utf8');
  const scripts = file.endsWith('.astro')
    ? [...text.matchAll(/^---\n([\s\S]*?)\n---$|<script\b[^>]*>([\s\S]*?)<\/script>/gm)].map(
        ([, frontmatter, script]) => frontmatter ?? script ?? '',
      )
    : [text];
  return scripts
    .flatMap((script) => ts.preProcessFile(script, true, true).importedFiles.map(({ fileName }) => fileName))
    .map((name) => ({
      file,
      imported: name.startsWith('.') ? relative(src, join(src, dirname(file), name)) : name,
      isPackage: !name.startsWith('.'),
    }));
}

const roomOf = (path: string) => Object.keys(rules).find((room) => room !== '' && path.startsWith(`${room}/`)) ?? '';
const files = filesIn(src).filter((file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.d.ts'));
const imports = files.flatMap(importsOf);
const told = ({ file, imported }: Import) => `${file} → ${imported}`;

test('the files and their imports are found', () => {
  expect(files.length).toBeGreaterThan(100);
  expect(imports.map(told)).toEqual(
    expect.arrayContaining([
      'index.ts → options.ts',
      'model/period.ts → model/date.ts',
      'theme/routes/search.astro → theme/client/search',
      'model/period.ts → temporal-polyfill',
    ]),
  );
});

test('every folder of src/ has its rule', () => {
  expect(
    [...new Set(files.filter((file) => file.includes('/')).map((file) => file.split('/')[0]))].filter(
      (folder) => !rules[folder ?? ''],
    ),
  ).toEqual([]);
});

describe.each(Object.entries(rules))('the room %j', (room, { rooms, packages }) => {
  const own = imports.filter(({ file }) => roomOf(file) === room);

  test('imports only the rooms below it', () => {
    expect(own.filter(({ imported, isPackage }) => !isPackage && !rooms.includes(roomOf(imported))).map(told)).toEqual(
      [],
    );
  });

  test('imports only what its work needs', () => {
    expect(own.filter(({ imported, isPackage }) => isPackage && !packages.test(imported)).map(told)).toEqual([]);
  });
});

test('only the integration and the components know the pages', () => {
  expect(
    imports
      .filter(
        ({ file, imported, isPackage }) =>
          !isPackage && roomOf(imported) === 'theme' && roomOf(file) !== 'theme' && !knowTheme.includes(file),
      )
      .map(told),
  ).toEqual([]);
});

test('the pages ask for entries in one place only', () => {
  const asking = files.filter(
    (file) =>
      file.startsWith('theme/') &&
      /\bgetCollection\(|\bgetEntry\(|\bgetEntries\(/.test(readFileSync(join(src, file), 'utf8')),
  );
  expect(asking).toEqual(['theme/records.ts']);
});

test('Node can run what it loads: no syntax that types alone cannot be erased from, and every relative import with its end', () => {
  const bare = imports.filter(
    ({ file, imported, isPackage }) => file.endsWith('.ts') && !isPackage && !/\.(ts|astro|css)$/.test(imported),
  );
  expect(bare.map(told)).toEqual([]);
});
