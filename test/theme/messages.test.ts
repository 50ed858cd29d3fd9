import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = new URL('../../src/theme/messages/', import.meta.url);

// The files of a language are spread into one: a name that stands in two of them would hide one of its messages.
test.each(['ko', 'en'])('each message of %s has a name of its own', async (language) => {
  const parts = readdirSync(folder).filter((file) => file.endsWith(`-${language}.ts`));
  const spread = await Promise.all(
    parts.map(async (file) => Object.values((await import(new URL(file, folder).href)) as Record<string, object>)),
  );
  const whole = readFileSync(new URL(`${language}.ts`, folder), 'utf8').split(`export const ${language} = {`)[1] ?? '';
  const own = [...whole.matchAll(/^ {2}(\w+)(?::|,$|\()/gm)].map(([, name]) => name);
  const names = [...spread.flat().flatMap((part) => Object.keys(part)), ...own];
  expect(parts.length).toBeGreaterThan(1);
  expect(own.length).toBeGreaterThan(150);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
