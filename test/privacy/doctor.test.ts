import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command } from '../../src/cli/command.ts';
import { entry } from '../support/log.ts';
import { run } from '../support/run.ts';
import { repository } from '../support/workspace.ts';
import { writeAll } from './secrets.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'hoego-doctor-'));
  writeAll(root, {
    'content/notes/salary.md': entry(
      'title: 연봉 이야기\nkind: diary',
      '![명세서](./images/payslip.png) [제안](/offer.pdf)\n',
    ),
    'content/notes/mixed.md': entry(
      'title: 섞인 글\nvisibility: public\nkind: diary',
      '여기까지는 된다. %%여기부터는 아무도 모르는 이야기다%%\n\n![초상](/portrait.png)\n',
    ),
    'content/notes/images/payslip.png': 'payslip',
    'public/portrait.png': 'x',
    'node_modules/astro/package.json': '{ "name": "astro", "version": "7.3.5" }',
    '.github/workflows/deploy.yml': `on: push
jobs:
  a:
    permissions: { pages: write, id-token: write }
    steps:
      - uses: actions/upload-pages-artifact@v4
        with: { path: dist }
      - uses: actions/deploy-pages@v5
`,
  });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false', ...args], {
    cwd: root,
    stdio: 'pipe',
  });

async function hoego(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const code = await command(args, { cwd: root, out: (line) => lines.push(line), error: (line) => lines.push(line) });
  return { code, lines };
}

const told = async () => (await hoego('doctor')).lines;

describe('git', () => {
  test('without a repository nothing is tracked', async () => {
    const { code, lines } = await hoego('doctor');
    expect({ code, lines }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "lines": [
          "! content/notes/salary.md:5  public/offer.pdf does not exist (put the file there, or beside the entry: ./…)",
          "✓ content/ holds 2 entries, all of which can be built",
          "✓ no git repository here: nothing of the log is tracked",
          "✓ public/ holds nothing that only private entries use",
          "✓ no published image says where it was taken",
          "✓ Astro’s cache holds no image of a private entry",
          "✓ site, base and branches fit GitHub Pages, as far as can be read",
          "✓ .github/workflows/deploy.yml publishes on GitHub Pages, as an artifact (if the site stays blank or shows the README: Settings → Pages → Source: GitHub Actions)",
          "✓ Astro 7.3.5",
          "✓ every image says what it shows",
        ],
      }
    `);
  });

  test('private files that are tracked are told, with where they are pushed to and never with the password', async () => {
    git('init', '-q');
    git('add', '-A');
    git('remote', 'add', 'origin', 'https://me:ghp_TOKEN@github.com/me/log.git');
    expect((await told()).slice(0, 2)).toMatchInlineSnapshot(`
      [
        "! git tracks 2 private files (content/notes/salary.md and content/notes/images/payslip.png); github.com/me/log: if this repository is public, so are they: make it private, or take them out (git rm --cached, then .gitignore)",
        "! git tracks 1 public entry with private parts (content/notes/mixed.md); github.com/me/log: if this repository is public, so are they: make it private",
      ]
    `);
    expect((await told()).join()).not.toContain('TOKEN');
  });

  test.each([
    ['git@github.com:me/log.git', 'github.com/me/log'],
    ['ssh://git@gitlab.com:22/me/group/log.git', 'gitlab.com/me/group/log'],
    ['https://github.com/me/log', 'github.com/me/log'],
    ['/srv/git/log.git', undefined],
  ])('the remote %s', async (address, shown) => {
    git('init', '-q');
    git('add', '-A');
    git('remote', 'add', 'origin', address);
    const [line = ''] = await told();
    expect(line).toContain(shown === undefined ? 'it has no remote yet' : `${shown}: if this repository is public`);
  });

  test('what is no longer tracked is still in the history', async () => {
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'all');
    git(
      'rm',
      '-q',
      '--cached',
      'content/notes/salary.md',
      'content/notes/images/payslip.png',
      'content/notes/mixed.md',
    );
    expect((await told())[0]).toMatchInlineSnapshot(
      `"! git no longer tracks content/notes/salary.md and content/notes/images/payslip.png, but its history keeps them (git filter-repo --invert-paths --path … takes it out; no remote)"`,
    );
  });

  test('what is ignored is fine', async () => {
    git('init', '-q');
    writeFileSync(join(root, '.gitignore'), 'content/\nnode_modules/\n');
    git('add', '-A');
    expect(await told()).toContain('✓ git tracks nothing private');
  });
});

describe('who writes it', () => {
  const lines = async (yaml: string) => {
    writeAll(root, { 'content/resume.yaml': yaml });
    return (await told()).filter((line) => line.includes('resume.yaml'));
  };

  test('is private like any entry, and told as one where git keeps it', async () => {
    git('init', '-q');
    writeAll(root, { 'content/resume.yaml': 'basics: { email: me@example.com }\n' });
    git('add', '-A');
    expect(await lines('basics: { email: me@example.com }\n')).toMatchInlineSnapshot(`
      [
        "! git tracks 3 private files (content/notes/salary.md, content/resume.yaml and content/notes/images/payslip.png); it has no remote yet: when it gets one, make that private, or take them out (git rm --cached, then .gitignore)",
        "· content/resume.yaml  is private: the documents under /export/ name no employer (write "visibility: public" when they may)",
      ]
    `);
  });

  test('or public, in part or as a whole', async () => {
    git('init', '-q');
    writeAll(root, { 'content/resume.yaml': 'visibility: public\n' });
    git('add', '-A');
    expect(await lines('visibility: public\nwork: { name: 감자마켓, start: 2024 }\n')).toMatchInlineSnapshot(`
      [
        "✓ content/resume.yaml names 1 job for the documents under /export/",
      ]
    `);
    expect(
      await lines(
        'visibility: public\nwork: { name: 감자마켓, start: 2024, highlights: [{ text: 아직 아무에게도 말하지 않은 일, visibility: private }] }\n',
      ),
    ).toMatchInlineSnapshot(`
      [
        "! git tracks 2 public entries with private parts (content/notes/mixed.md and content/resume.yaml); it has no remote yet: when it gets one, make that private",
        "✓ content/resume.yaml names 1 job for the documents under /export/",
      ]
    `);
  });
});

describe('public/', () => {
  test('a file that only a private entry uses leaks', async () => {
    writeAll(root, {
      'public/offer.pdf': '%PDF',
      'public/portrait.png': 'x',
      'public/favicon.ico': 'x',
      'public/copy.png': 'payslip',
    });
    const { code, lines } = await hoego('doctor');
    expect(code).toBe(1);
    expect(lines.filter((line) => line.includes('public/'))).toMatchInlineSnapshot(`
      [
        "✗ public/copy.png is published, and is the same file as content/notes/images/payslip.png, which no published entry shows (delete the one in public/)",
        "✗ public/offer.pdf is published, though only what is private refers to it, in content/notes/salary.md (move it beside that entry and link it as ./…)",
      ]
    `);
  });

  test('one that the site uses too does not', async () => {
    writeAll(root, { 'public/offer.pdf': '%PDF', 'src/pages/a.astro': '<a href="/offer.pdf">x</a>' });
    expect((await hoego('doctor')).code).toBe(0);
  });
});

test('a published image that says where it was taken', async () => {
  const image = sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } });
  const placed = await image
    .withExif({ IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '37/1 30/1 0/1' } })
    .jpeg()
    .toBuffer();
  writeAll(root, { 'public/me.jpg': placed });
  expect((await told()).find((line) => line.includes('taken'))).toMatchInlineSnapshot(
    `"! public/me.jpg says where it was taken (the build leaves that out, your repository does not: exiftool -gps:all= …)"`,
  );
});

test('Astro’s cache, when it keeps what the site does not show', async () => {
  writeAll(root, {
    'node_modules/.astro/assets/payslip.D52rGfaE_Z2pu1F9.webp': 'x',
    'node_modules/.astro/assets/B0Jchb3y_Z2pu1F9.webp': 'x',
  });
  expect((await told()).find((line) => line.includes('.astro/assets'))).toMatchInlineSnapshot(
    `"· node_modules/.astro/assets keeps 1 image of what the site does not show any more, or never did (delete that folder before you share or cache node_modules)"`,
  );
  writeAll(root, { 'dist/_astro/B0Jchb3y_Z2pu1F9.webp': 'x', 'dist/_astro/payslip.D52rGfaE_Z2pu1F9.webp': 'x' });
  expect((await told()).find((line) => line.includes('.astro/assets'))).toContain('keeps 1 image of');
});

test.each([
  ['7.2.7', '! Astro 7.2.7 has a hole'],
  ['7.2.8-beta.1', '! Astro 7.2.8-beta.1 has'],
  ['6.9.9', '! Astro 6.9.9 has'],
  ['7.2.8', '✓ Astro 7.2.8'],
  ['8.0.0', '✓ Astro 8.0.0'],
])('Astro %s', async (version, start) => {
  writeFileSync(join(root, 'node_modules/astro/package.json'), `{ "version": "${version}" }`);
  expect((await told()).some((line) => line.startsWith(start))).toBe(true);
});

test('a workflow that publishes from a branch, or none', async () => {
  writeFileSync(join(root, '.github/workflows/deploy.yml'), 'uses: peaceiris/actions-gh-pages@v4');
  expect((await told()).join('\n')).toContain('publishes from a branch');
  rmSync(join(root, '.github'), { recursive: true });
  expect((await told()).join('\n')).toContain('no workflow publishes');
});

describe('the command', () => {
  test('tells what there is', async () => {
    expect(await hoego('--help')).toMatchInlineSnapshot(`
      {
        "code": 0,
        "lines": [
          "hoego <command>

        doctor [--base content] [--json]   what is wrong with a site, or could be: content, git, images, GitHub Pages
        new <kind>                   begins a retro, plan, year, interview, question bank or note (hoego new --help)
        postings pull [--if-stale] [--accept-drop] [--base content]   counts what job postings ask for, into content/postings/
        postings sources                    the boards that are read, and those that are not, with reasons
        postings doctor [--base content]    asks each listed board for one list and one posting, and says what no longer fits
        import <file|folder|zip> [--from auto|jekyll|hugo|obsidian|velog|notion|gatsby|docusaurus|markdown]
               [--into content] [--public] [--dry-run] [--report report.json]
                                    posts of another system as entries of the log; never overwrites, never twice

        --help, --version",
        ],
      }
    `);
    expect(await hoego()).toEqual(await hoego('doctor', '--help'));
  });

  test.each([
    [['doktor'], 'hoego: no command "doktor" (did you mean "doctor"?)'],
    [['constructor'], 'hoego: no command "constructor" (known: doctor, new, postings, import)'],
    [['doctor', '--bse', 'x'], "hoego doctor: Unknown option '--bse'"],
    [['doctor', 'more'], "hoego doctor: Unexpected argument 'more'"],
    [['doctor', '--base'], "hoego doctor: Option '--base <value>' argument missing"],
    [
      ['doctor', '--base', 'nowhere'],
      "nowhere/  there is no such folder (create it with plans, retros, interviews, questions, notes inside, or name yours: hoegoCollections({ base: '…' }) in src/content.config.ts)",
    ],
  ])('refuses %j in one line', async (args, line) => {
    expect(await hoego(...args)).toEqual({ code: 1, lines: [line] });
  });

  test('runs as a program', async () => {
    mkdirSync(join(root, 'public'), { recursive: true });
    writeFileSync(join(root, 'public/offer.pdf'), '%PDF');
    const { code, output } = await run(process.execPath, [join(repository, 'src/cli/index.ts'), 'doctor'], root);
    expect(code).toBe(1);
    expect(output).toContain('✗ public/offer.pdf is published');
  });
});
