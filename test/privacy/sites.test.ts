import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Proof, prove, spoken } from '../../src/privacy/index.ts';
import { sha256 } from '../../src/privacy/needle.ts';
import { messages } from '../../src/theme/messages/index.ts';
import { cardCache } from '../support/cards.ts';
import { filesIn } from '../support/files.ts';
import { entry } from '../support/log.ts';
import { astro } from '../support/run.ts';
import { copyRepository, makeWorkspace } from '../support/workspace.ts';
import { writeAll } from './secrets.ts';
import { random, words } from './words.ts';

let root: string;
let remove: () => void;

beforeAll(() => {
  [root, remove] = makeWorkspace('privacy');
  copyRepository(root);
});
afterAll(() => remove());

const title = '돌아보는 곳';

/** Builds the repository's site with a log of its own, and proves it. */
async function proved(
  name: string,
  files: Record<string, string | Uint8Array> | undefined,
  locale: 'ko' | 'en',
): Promise<Proof> {
  const dist = join(root, 'out', name);
  if (files) {
    rmSync(join(root, 'content'), { recursive: true });
    mkdirSync(join(root, 'content'));
    writeAll(join(root, 'content'), files);
    writeFileSync(
      join(root, 'astro.config.mjs'),
      `import { writeFileSync } from 'node:fs';
import { defineConfig } from 'astro/config';
import hoego from './src/index.ts';
import { recordAssets, stripOutput } from './src/privacy/index.ts';
const emitted = new Map();
const record = { name: 'record', hooks: {
  'astro:config:setup': ({ updateConfig }) => updateConfig({ vite: { plugins: [recordAssets(emitted)] } }),
  'astro:build:done': async ({ dir }) => { await stripOutput(dir); writeFileSync('emitted.json', JSON.stringify([...emitted])); },
} };
export default defineConfig({ site: 'https://log.example', integrations: [hoego({ title: '${title}', locale: '${locale}' }), record] });
`,
    );
  }
  const { code, output } = await astro(root, ['build', '--outDir', dist]);
  expect(code, output).toBe(0);
  const emitted = files
    ? new Map(JSON.parse(readFileSync(join(root, 'emitted.json'), 'utf8')) as [string, string][])
    : undefined;
  const known = [
    title,
    ...spoken(messages[locale]),
    '한서윤의 회고',
    '백엔드 개발자의 계획과 회고, 면접과 배움의 기록',
    '한서윤',
  ];
  return prove({
    dist,
    base: join(root, 'content'),
    label: 'content',
    known,
    open: [join(root, 'public'), join(root, 'src')],
    ...(emitted && { emitted }),
    // What hoego drew in a build is what it keeps of it.
    printed: new Set(filesIn(cardCache(root)).map((name) => sha256(readFileSync(join(cardCache(root), name))))),
  });
}

/** A log of which half is private, made of the same few words throughout. */
async function generated(lang: 'ko' | 'en', seed: number): Promise<Record<string, string | Uint8Array>> {
  const pick = random(seed);
  const say = (count: number) => words(pick, count, lang);
  const files: Record<string, string | Uint8Array> = {};
  for (let at = 0; at < 24; at++) {
    const visibility = at % 2 === 0 ? 'public' : 'private';
    const folder = at % 3 === 0 ? 'open' : 'own';
    const picture = await sharp({
      create: { width: 300 + at, height: 200, channels: 3, background: { r: at * 9, g: 90, b: 40 } },
    })
      .withExif({ IFD0: { Copyright: say(6) } })
      .toFormat(at % 4 < 2 ? 'png' : 'jpeg')
      .toBuffer();
    const image = `${folder}/cover-${at >> 2}.${at % 4 < 2 ? 'png' : 'jpg'}`;
    files[`notes/${visibility}-${at}/${image}`] = picture;
    files[`notes/${visibility}-${at}/note-${at}.md`] = entry(
      `title: ${say(5)}\nvisibility: ${visibility}\nkind: study\ndate: 2026-0${(at % 9) + 1}-11\ntags: [${say(1)}, ${say(1)}]`,
      `${say(30)}. %%${say(12)}%% ${say(8)}.\n\n## ${say(4)}\n\n- ${say(7)}\n- **${say(2)}** ${say(5)}\n\n![${say(4)}](./${image})\n\n%%\n${say(20)}\n%%\n\n\`\`\`js\nconst ${say(1).replace(/\W/g, 'x')} = addEventListener("click", () => fetch("/api/ledger"));\n\`\`\`\n`,
    );
    files[`retros/2026-${String((at % 12) + 1).padStart(2, '0')}${at < 12 ? '' : '-15'}.md`] = entry(
      `title: ${say(4)}\nperiod: 2026-${String((at % 12) + 1).padStart(2, '0')}${at < 12 ? '' : '-15'}\nvisibility: ${visibility}\ndone:\n  - ${say(5)}\n  - { title: ${say(5)}, visibility: private }\nkeep: [${say(6)}]\nproblem: [${say(6)}]\ntry: [${say(5)}]`,
      `${say(40)}.\n`,
    );
    files[`interviews/application-${at}.md`] = entry(
      `title: ${say(4)}\nvisibility: ${visibility}\nappliedOn: 2026-02-0${(at % 9) + 1}\nrole: ${say(3)}\ncompany: { name: ${lang === 'ko' ? `가온별회사${'가나다라마바사아자차카타파하거너더러머버서어저처'[at]}` : `Gaonstar ${String.fromCharCode(97 + at)}ware`}, alias: ${lang === 'ko' ? `회사 ${at}` : `Company ${at}`} }\nstages:\n  - kind: technical\n    questions:\n      - ${say(7)}\n      - { text: ${say(7)}, visibility: private }`,
      `${say(25)}.\n`,
    );
  }
  files['plans/2026.md'] = entry(
    `title: ${say(3)}\nperiod: 2026\nvisibility: public\ngoals:\n  - ${say(4)}\n  - { id: secret, title: ${say(4)}, visibility: private }`,
    `${say(12)}\n`,
  );
  files['questions/one.md'] = entry(
    `title: ${say(2)}\nvisibility: public`,
    `## ${say(5)}\n\n${say(20)}.\n\n## ${say(5)}\n\n${say(20)} %%${say(9)}%%.\n`,
  );
  return files;
}

describe('no false alarm', () => {
  test('on the sample site', async () => {
    // Its images are Astro's to name: without a record they are judged by the scan alone.
    const { leaks, needles, files } = await proved('sample', undefined, 'ko');
    expect(leaks.filter((line) => !/^sample\/_astro\/\S+\.webp {2}traces to no/.test(line))).toEqual([]);
    expect(needles).toBeGreaterThan(30);
    expect(files).toBeGreaterThan(100);
  }, 120_000);

  test.each(['ko', 'en'] as const)(
    'on a generated site in %s',
    async (locale) => {
      const { leaks, needles, files } = await proved(locale, await generated(locale, locale === 'ko' ? 3 : 4), locale);
      expect(leaks).toEqual([]);
      expect(needles).toBeGreaterThan(200);
      expect(files).toBeGreaterThan(50);
    },
    120_000,
  );
});

test('every private entry, passage and image is found once the gate is open', async () => {
  const held = await generated('ko', 5);
  const opened = Object.fromEntries(
    Object.entries(held).map(([path, content]) => [
      path,
      typeof content === 'string'
        ? content
            .replaceAll('visibility: private', 'visibility: public')
            .replaceAll('%%', '')
            .replace(/alias: [^}]+/, '')
        : content,
    ]),
  );
  const dist = join(root, 'out/opened');
  await proved('opened', opened, 'ko');
  writeAll(join(root, 'content'), held);
  const emitted = new Map(JSON.parse(readFileSync(join(root, 'emitted.json'), 'utf8')) as [string, string][]);
  const { leaks } = await prove({
    dist,
    base: join(root, 'content'),
    label: 'content',
    known: [title, ...spoken(messages.ko)],
    emitted,
  });
  const missed = Object.keys(held).filter(
    (path) => /\.md$|private-/.test(path) && !leaks.some((line) => line.includes(`content/${path}`)),
  );
  expect(missed).toEqual([]);
}, 120_000);
