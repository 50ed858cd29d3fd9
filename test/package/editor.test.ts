import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { repository } from '../support/workspace.ts';
import { type Editor, openEditor } from '../support/language-server.ts';
import { filesIn, text } from '../support/files.ts';
import { makeSite, type Site } from '../support/site.ts';

let site: Site;
let editor: Editor;

beforeAll(async () => {
  site = makeSite({ from: 'log' });
  const { code, output } = await site.sync();
  if (code !== 0) throw new Error(output);
  editor = await openEditor(site.root);
});
afterAll(() => editor?.close());

const frontmatter = (lines: string[]) => `---\n${lines.join('\n')}\n---\n\n본문\n`;
const retro = ['title: 삼월', 'visibility: public', 'period: 2026-03'];

test('keys complete, at the top and inside an item', async () => {
  const top = editor.open('content/retros/2026-03.md', frontmatter([...retro, '']));
  expect(await editor.completions(top, 4, 0)).toEqual(
    expect.arrayContaining(['done', 'keep', 'problem', 'try', 'reviewed', 'mood', 'tags']),
  );
  const item = editor.open('content/retros/2026-04.mdx', frontmatter([...retro, 'done:', '  - ']));
  expect(await editor.completions(item, 5, 4)).toEqual(expect.arrayContaining(['goal', 'count', 'steps', 'link']));
});

test('a bank offers no key that is read from its headings', async () => {
  const uri = editor.open('content/questions/network.md', frontmatter(['title: 네트워크', '']));
  const offered = await editor.completions(uri, 2, 0);
  expect(offered).toContain('review');
  expect(offered).not.toContain('questions');
});

test('a key says what it is, in Korean too', async () => {
  const uri = editor.open('content/retros/2026-03.md', frontmatter([...retro, 'mood: 3']));
  expect(await editor.hover(uri, 4, 1)).toMatchInlineSnapshot(`
    "#### 기분

    How it felt: 1 low … 5 high.

    Example:

    \`\`\`yaml
    4
    \`\`\`"
  `);
});

test('mistakes are underlined', async () => {
  const uri = editor.open(
    'content/plans/2026.md',
    frontmatter(['title: 올해', 'visibilty: public', 'period: 2026-13', 'goals:', '  - { id: a b, title: 하나 }']),
  );
  expect(await editor.complaints(uri)).toMatchInlineSnapshot(`
    [
      "3: Property visibilty is not allowed.",
      "6: an id holds letters, digits, "-", "_" and "." only",
      "4: write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05",
    ]
  `);
});

test('what a writer may shorten is not', async () => {
  const short = frontmatter([
    'title: 올해',
    'period: 2026',
    'tags: 하나',
    'goals:',
    '  - 이직하기',
    '  - { id: 7, title: 책, steps: [하나, 2], verdict: done }',
    'amended:',
  ]);
  expect(await editor.complaints(editor.open('content/plans/2026.md', short))).toEqual([]);
});

test('nothing of the sample is', async () => {
  const places = {
    plans: 'plans/2026.md',
    retros: 'retros/2026-03.md',
    interviews: 'interviews/gamja.md',
    questions: 'questions/network.md',
    notes: 'notes/outbox.md',
  };
  const complaints: string[] = [];
  for (const [collection, place] of Object.entries(places)) {
    const folder = join(repository, 'content', collection);
    for (const file of filesIn(folder).filter((name) => /\.mdx?$/.test(name))) {
      const uri = editor.open(`content/${place}`, text(folder, file));
      complaints.push(...(await editor.complaints(uri)).map((one) => `${collection}/${file}:${one}`));
    }
  }
  expect(complaints).toEqual([]);
});

test('the YAML files have schemas where .vscode/settings.json looks for them', () => {
  const settings = JSON.parse(text(repository, '.vscode/settings.json')) as { 'yaml.schemas': Record<string, string> };
  const schemas = Object.entries(settings['yaml.schemas']).map(
    ([path, file]) => [file, JSON.parse(text(site.root, path)) as { required?: string[] }] as const,
  );
  expect(schemas).toMatchObject([
    ['content/skills.yaml', { type: 'array', items: { required: ['id', 'label'] } }],
    ['content/resume.yaml', { type: 'object', properties: { work: {} } }],
    ['content/postings/sources.yaml', { type: 'object', required: ['role', 'sources'] }],
  ]);
});
