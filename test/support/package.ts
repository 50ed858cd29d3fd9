import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { run } from './run.ts';
import { copyRepository, linkPackages, makeWorkspace, repository } from './workspace.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder in whose `node_modules` hoego is installed as from the registry. */
    workspace: string;
    /** What went wrong on the way; each test of the package says so instead of none being run. */
    packError: string;
  }
}

/** For vitest's `globalSetup`: packs the package once a run and installs it, without the network. */
export default async function setup(project: TestProject): Promise<() => void> {
  const [workspace, remove] = makeWorkspace('package');
  project.provide('workspace', workspace);
  project.provide('packError', await install(workspace).then(() => '', String));
  return remove;
}

async function install(workspace: string): Promise<void> {
  const checkout = join(workspace, 'checkout');
  // The types of the collections do not depend on what they hold, and a fault in the sample is another test's.
  copyRepository(checkout, ['content']);
  mkdirSync(join(checkout, 'content'));
  const packed = await run('npm', ['pack', '--offline', '--pack-destination', workspace], checkout);
  const archive = readdirSync(workspace).find((name) => name.endsWith('.tgz'));
  if (packed.code !== 0 || !archive) throw new Error(`npm pack failed:\n${packed.output}`);
  await run('tar', ['-xzf', archive], workspace);
  cpSync(join(workspace, 'package'), join(workspace, 'node_modules/hoego'), { recursive: true });

  const { dependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  // Only what the package itself asks for, Astro with what it looks for beside it, and what a site that checks types has.
  linkPackages(workspace, [
    ...new Set([...Object.keys(dependencies), 'astro', 'sharp', '@astrojs/check', 'typescript']),
  ]);
}
