import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { astro } from './run.ts';
import { copyRepository, makeWorkspace } from './workspace.ts';

/** The repository's own site as it is published, once a run for all that look at it. */
export interface Sample {
  /** Its checkout: `content/`, `dist/`. */
  root: string;
  dist: string;
  /** Why there is no `dist/`; '' when there is. */
  error: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    sample: Sample;
  }
}

/** As in a fork's workflow: a host and a base that nothing in the repository names. */
export const published = { SITE: 'https://seoyun.example', BASE: '/log' };

/** For vitest's `globalSetup`: builds the sample in a checkout of its own, so that nothing else that runs is in its way. */
export default async function setup(project: TestProject): Promise<() => void> {
  const [workspace, remove] = makeWorkspace('sample');
  const root = join(workspace, 'site');
  copyRepository(root);
  const { code, output } = await astro(root, ['build'], { ...published, TZ: 'UTC' });
  project.provide('sample', {
    root,
    dist: join(root, 'dist'),
    error: code === 0 ? '' : `astro build ended with ${code}:\n${output}`,
  });
  return remove;
}
