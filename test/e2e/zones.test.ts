import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { differingFiles, filesIn } from '../support/files.ts';
import { astro } from '../support/run.ts';
import { published } from '../support/sample.ts';
import { copyRepository, makeWorkspace } from '../support/workspace.ts';

// The sample itself was built in UTC, elsewhere on this disk; here the second build finds the caches of the first.
let remove = () => {};
let root = '';

beforeAll(() => {
  const [workspace, removeWorkspace] = makeWorkspace('zones');
  remove = removeWorkspace;
  root = join(workspace, 'site');
  copyRepository(root);
});
afterAll(() => remove());

test.each(['America/Los_Angeles', 'Asia/Seoul'])('a build in %s is that in UTC, byte for byte', async (zone) => {
  const { dist, error } = inject('sample');
  expect(error).toBe('');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  expect(await astro(root, ['build'], { ...published, TZ: zone })).toMatchObject({ code: 0 });
  expect(filesIn(join(root, 'dist')).length).toBeGreaterThan(100);
  expect(differingFiles(dist, join(root, 'dist'))).toEqual([]);
});
