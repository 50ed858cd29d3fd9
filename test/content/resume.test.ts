import { describe, expect, test } from 'vitest';
import { aliasesOf, nameMentions } from '../../src/content/alias.ts';
import { publish, publishResume } from '../../src/content/gate.ts';
import { withheldReport } from '../../src/content/withheld.ts';
import { formatProblem } from '../../src/model/problem.ts';
import { needles } from '../../src/privacy/needles.ts';
import { complaintsOf, entry, logOf } from '../support/log.ts';

const plan = entry(`title: 목표
period: 2026
visibility: public
goals:
  - { id: batch, title: 배치 20분 아래로, target: { from: 94, reach: 20, unit: 분 } }
  - { id: secret-goal, title: 숨긴 목표, visibility: private }`);

const resume = (yaml: string) => ({ 'plans/2026.md': plan, 'resume.yaml': yaml });

/** What of a resume is published. */
async function published(yaml: string, more: Record<string, string> = {}) {
  const log = await logOf({ ...resume(yaml), ...more });
  expect(log.problems.map(formatProblem)).toEqual([]);
  return publishResume(log.resume, log.entries, publish(log.entries))?.data;
}

describe('resume.yaml', () => {
  test('may be missing, empty or hold comments only', async () => {
    expect(await complaintsOf({ 'plans/2026.md': plan })).toEqual([]);
    expect(await complaintsOf(resume(''))).toEqual([]);
    expect(await complaintsOf(resume('# 아직\n'))).toEqual([]);
  });

  test('is told what is wrong with it, with the line and what to write', async () => {
    expect(
      await complaintsOf(
        resume(`visibility: publc
basics:
  nmae: 한서윤
  email: 나에게
  url: example.com
  location: { countryCode: 대한민국 }
  profiles: [ftp://example.com]
work:
  - { position: 개발자, start: 2023-13, highlights: [{}] }
  - 감자마켓
`),
      ),
    ).toMatchInlineSnapshot(`
      [
        "content/resume.yaml:1  visibility: write public or private",
        "content/resume.yaml:3  basics.nmae: unknown key (did you mean "name"?)",
        "content/resume.yaml:4  basics.email: write an address such as me@example.com",
        "content/resume.yaml:5  basics.url: write a web address that begins with https://",
        "content/resume.yaml:6  basics.location.countryCode: write two capital letters (ISO 3166-1) such as KR",
        "content/resume.yaml:7  basics.profiles[0].url: write a web address that begins with https://",
        "content/resume.yaml:9  work[0].name: is missing (write text here (put quotes around a value that looks like a number))",
        "content/resume.yaml:9  work[0].start: "2023-13" is not a period (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)",
        "content/resume.yaml:10  work[1].start: write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05",
      ]
    `);
  });

  test('has jobs that end after they began, lines that say something, and goals that there are', async () => {
    expect(
      await complaintsOf(
        resume(`work:
  - name: 감자마켓
    start: 2026-03
    end: 2026-02
    highlights:
      - { visibility: private }
  - name: 고구마상회
    start: 2026-01
    summary: 하던 일 %% 숨김
`),
      ),
    ).toMatchInlineSnapshot(`
      [
        "content/resume.yaml:4  work[0].end: 2026-02 is before 2026-03 (write when one left)",
        "content/resume.yaml:6  work[0].highlights[0]: says nothing (write text, or a goal)",
        "content/resume.yaml:9  work[1].summary: %% opens a private passage that is never closed (close it with %%, or write \\%% for the signs themselves)",
      ]
    `);
    expect(
      await complaintsOf(
        resume(`work:
  - name: 감자마켓
    start: 2026-01
    highlights:
      - { goal: bathc }
      - { goal: 2025/batch }
  - name: 고구마상회
    start: 2019
    end: 2020
    highlights: [{ goal: batch }]
`),
      ),
    ).toMatchInlineSnapshot(`
      [
        "content/resume.yaml:5  work[0].highlights[0].goal: no goal "bathc" in the plan 2026 (did you mean "batch"?)",
        "content/resume.yaml:6  work[0].highlights[1].goal: no plan "2025" (did you mean "2026"?)",
        "content/resume.yaml:10  work[1].highlights[0].goal: no goal "batch": no plan covers this period (name the plan too: <plan>/batch)",
      ]
    `);
  });

  test('does not tell what a plan that cannot be read may have', async () => {
    const broken = {
      'plans/2026.md': 'no frontmatter',
      'resume.yaml': 'work: { name: a, start: 2026, highlights: [{ goal: x }] }',
    };
    expect((await complaintsOf(broken)).filter((line) => line.startsWith('content/resume.yaml'))).toEqual([]);
  });
});

describe('what of it is published', () => {
  test('nothing, unless it says that it is public', async () => {
    expect(await published('basics: { name: 한서윤 }')).toBeUndefined();
    expect(await published('visibility: private\nbasics: { name: 한서윤 }')).toBeUndefined();
    expect((await published('visibility: public\nbasics: { name: 한서윤 }'))?.basics.name).toBe('한서윤');
  });

  test('not its private items and passages, nor links to private entries, nor private goals', async () => {
    const data = await published(
      `visibility: public
basics:
  summary: 재는 사람 %%숨긴 말%%
  profiles: [{ url: https://example.com/a, visibility: private }, https://example.com/b]
work:
  - { name: 감춘 회사, start: 2020, visibility: private }
  - { name: '%%가린 회사%%', start: 2021 }
  - name: 감자마켓
    start: 2026-01
    highlights:
      - '[보고서](/notes/secret/)를 썼다'
      - { goal: batch }
      - { goal: secret-goal }
      - { goal: 2026/secret-goal, text: 남는 말 }
      - '%%통째로%%'
`,
      { 'notes/secret.md': entry('title: 비밀\nkind: post') },
    );
    expect(data).toMatchObject({
      basics: { summary: '재는 사람', profiles: [{ url: 'https://example.com/b' }] },
      work: [
        {
          name: '감자마켓',
          highlights: [{ text: '보고서를 썼다' }, { goal: 'batch' }, { text: '남는 말', goal: undefined }],
        },
      ],
    });
    expect(data?.work).toHaveLength(1);
    expect(JSON.stringify(data)).not.toMatch(/secret|숨긴|감춘|가린|통째/);
  });

  test('a list of lines whose every line is private stays a list, and the log does not speak in its place', async () => {
    const data = await published(
      'visibility: public\nwork: { name: 가, start: 2026, highlights: [{ text: 나, visibility: private }] }',
    );
    expect(data?.work[0]?.highlights).toEqual([]);
  });

  test('a build says that it is held back, and where it names a company that goes by an alias', async () => {
    const held = await logOf(resume('basics: { name: 한서윤 }'));
    expect(withheldReport(held)).toEqual(['held back as private: who writes it (resume.yaml)']);
    const log = await logOf({
      ...resume('visibility: public\n\nwork: { name: 해거름헬스, start: 2024 }'),
      'interviews/s.md': entry('title: 면접\ncompany: { name: 해거름헬스, alias: 헬스케어 S사 }'),
    });
    const shown = publishResume(log.resume, log.entries, publish(log.entries));
    expect(nameMentions(shown ? [shown] : [], aliasesOf(log.entries)).map(formatProblem)).toEqual([
      'content/resume.yaml:3  names the company that content/interviews/s.md calls "헬스케어 S사" (write the alias, or make the passage private)',
    ]);
  });
});

describe('what is looked for in the output', () => {
  const reveal = async (yaml: string) => {
    const log = await logOf(resume(yaml));
    const open = publishResume(log.resume, log.entries, publish(log.entries));
    const all = [...log.entries, log.resume].filter((one) => one !== undefined);
    return needles(all, [...publish(log.entries), ...(open ? [open] : [])])
      .filter(({ source }) => source === 'content/resume.yaml')
      .map((needle) => needle.reveal());
  };

  test('all of a private one', async () => {
    const found = await reveal(
      'basics: { email: seoyun.han@example.com, summary: 고치기 전에 먼저 재는 사람입니다 }\nwork: { name: 모래무지캠핑, start: 2022-08, highlights: [성수기 장애를 수습했다] }',
    );
    for (const secret of ['seoyunhanexamplecom', '모래무지캠핑', '성수기장애를수습했다'])
      expect(found.join('\n')).toContain(secret);
    expect(found.join('\n')).not.toContain('2022');
  });

  test('of a public one what is private in it', async () => {
    const found = await reveal(
      'visibility: public\nbasics: { summary: 고치기 전에 먼저 재는 사람입니다 %%연봉을 올리고 싶은 사람%% }\nwork: { name: 모래무지캠핑, start: 2022-08, highlights: [{ text: 사내에서 발표하기 전에는 밝히지 않는 일, visibility: private }] }',
    );
    expect(found.sort()).toEqual(['사내에서발표하기전', '에는밝히지않는일', '연봉을올리고싶은사람']);
  });
});
