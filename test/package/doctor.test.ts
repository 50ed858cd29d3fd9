import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { run } from '../support/run.ts';
import { makeSite, messages, type Site } from '../support/site.ts';

interface Report {
  ok: boolean;
  findings: { level: string; message: string; file?: string; line?: number }[];
}

const doctor = (site: Site, ...args: string[]) =>
  run(
    process.execPath,
    [join(inject('workspace'), 'node_modules/hoego/lib/cli/index.js'), 'doctor', ...args],
    site.root,
  );

test('its errors are those for which the build fails, word for word', async () => {
  const site = makeSite({ from: 'problems' });
  const build = messages(await site.build()).filter((line) => line.startsWith('content/'));
  const { code, output } = await doctor(site, '--json');
  const { ok, findings } = JSON.parse(output) as Report;
  expect({ code, ok }).toEqual({ code: 1, ok: false });
  const errors = findings.filter(({ level }) => level === 'error');
  expect(errors.map(({ file, line, message }) => `${file}:${line}  ${message}`)).toEqual(build);
  expect(build.length).toBeGreaterThan(10);
});

test('what a build accepts is no error', async () => {
  const { code, output } = await doctor(makeSite({ from: 'log' }));
  expect(output).not.toContain('✗');
  expect(output).toContain('✓ content/ holds 10 entries, all of which can be built');
  expect(code).toBe(0);
});
