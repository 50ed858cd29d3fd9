/**
 * Writes `lib/`, what `npm pack` ships: TypeScript compiled for Node, which does not read it inside node_modules, and
 * beside it the files that Vite reads as they are.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { yamlSchemas } from '../src/editor.ts';
import { described, documentSchema } from '../src/model/described.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const run = (command: string, ...options: string[]) =>
  execFileSync(process.execPath, [`${root}/node_modules/${command}`, ...options], { cwd: root, stdio: 'inherit' });

rmSync(`${root}/lib`, { recursive: true, force: true });
// Without the types that Astro generates, the collections would be published as `any`.
run('astro/bin/astro.mjs', 'sync');
run('typescript/bin/tsc', '-p', 'tsconfig.package.json');
// Those types name the repository's own collections, so that the compiler writes this out although it is left out.
for (const end of ['js', 'd.ts']) rmSync(`${root}/lib/content.config.${end}`, { force: true });
for (const file of readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' })) {
  if (/\.(astro|css)$/.test(file)) cpSync(`${root}/src/${file}`, `${root}/lib/${file}`);
}
mkdirSync(`${root}/lib/schemas`);
for (const name of Object.keys(described) as (keyof typeof described)[])
  writeFileSync(`${root}/lib/schemas/${name}.json`, JSON.stringify(documentSchema(name)));
writeFileSync(`${root}/lib/schemas/sources.json`, JSON.stringify(yamlSchemas.sources()));
