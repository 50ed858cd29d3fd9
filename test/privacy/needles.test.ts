import { inspect } from 'node:util';
import { describe, expect, test } from 'vitest';
import { publish } from '../../src/content/gate.ts';
import type { Needle } from '../../src/privacy/needle.ts';
import { needles } from '../../src/privacy/needles.ts';
import { entry, logOf } from '../support/log.ts';

async function needlesOf(files: Record<string, string>, known: string[] = []): Promise<Needle[]> {
  const { entries, problems } = await logOf(files);
  expect(problems).toEqual([]);
  return needles(entries, publish(entries), known);
}

const told = (made: readonly Needle[]) => made.map((needle) => `${needle.kind}: ${needle.reveal()}`);

describe('of a private entry', () => {
  test('title, sentences, names, tags, ids, links and files are needles', async () => {
    const made = await needlesOf({
      'interviews/acheon.md': entry(
        `title: 강아지 사료 회사에 낸 지원서\ncompany: { name: 아천사료, names: [Acheon Feed] }\ntags: [사료업계]\nstages:\n  - kind: technical\n    questions:\n      - 사료 재고를 어떻게 세시겠어요?`,
        '## 사장님이 직접 나왔다\n\n사장님은 **연봉**을 [먼저](https://acheon.example/careers/2026-backend) 물었다. ![명함 사진](./images/ceo-business-card.png)\n',
      ),
    });
    expect(told(made)).toMatchInlineSnapshot(`
      [
        "title: 강아지사료회사에낸지원서",
        "tag: 사료업계",
        "name: 아천사료",
        "name: acheonfeed",
        "sentence: 사료재고를어떻게세시겠어요",
        "sentence: 사장님이직접나왔다",
        "sentence: 사장님은연봉을먼저물었다",
        "link: acheonexamplecareers2026backend",
        "file name: ceobusinesscard",
      ]
    `);
  });

  test('a long sentence is cut into pieces', async () => {
    const made = await needlesOf({
      'notes/a.md': entry(
        'title: ㄱ\nkind: diary',
        '팀장이 나를 불러서 내년에는 다른 팀으로 옮기는 것이 어떻겠느냐고 조심스럽게 물어보았다.',
      ),
    });
    expect(told(made)).toMatchInlineSnapshot(`
      [
        "sentence: 팀장이나를불러서내년",
        "sentence: 에는다른팀으로옮기는",
        "sentence: 것이어떻겠느냐고조심",
        "sentence: 스럽게물어보았다",
      ]
    `);
  });

  test('what says too little is none', async () => {
    const made = await needlesOf({
      'notes/2026-11.md': entry(
        'title: 2026년 11월 회고\nkind: diary\ntags: [일기]',
        '나만 본다.\n\n- 65,000,000\n- 010-1234-5678\n\n## 아쉬운 점\n\nnotes\n',
      ),
      'interviews/nc.md': entry('title: 면접 후기\ncompany: { name: NC }'),
    });
    expect(told(made)).toEqual([]);
  });

  test('what is also published is none, however it is set there', async () => {
    const body =
      '아웃박스 테이블은 [하루에 한 번](https://example.com/how-to-clean-an-outbox) 비운다. 그리고 이 문장은 아무 데도 없다.';
    const made = await needlesOf({
      'notes/held.md': entry('title: 아웃박스를 비우는 순서\nkind: study', body),
      'notes/open.md': entry(
        'title: 아웃박스를 **비우는** 순서\nvisibility: public\nkind: study',
        body.split('. 그')[0],
      ),
    });
    expect(told(made)).toEqual(['sentence: 그리고이문장은아무데도없다']);
  });

  test('what the site says by itself is none', async () => {
    const files = { 'interviews/a.md': entry('title: 어느 회사의 자리\nrole: 결제 백엔드 개발자') };
    expect(told(await needlesOf(files))).toContain('sentence: 결제백엔드개발자');
    expect(told(await needlesOf(files, ['결제 백엔드 개발자의 기록']))).not.toContain('sentence: 결제백엔드개발자');
  });
});

describe('of a public entry', () => {
  test('only its passages, its private items and the names behind an alias are needles', async () => {
    const made = await needlesOf({
      'interviews/open.md': entry(
        `title: 하늘은행의 면접\nvisibility: public\nsummary: 하늘은행은 친절했다고 말하고 싶다 %%사실은 두 시간을 기다리게 했다%%\ncompany: { name: 하늘은행, alias: 어느 은행 }\nstages:\n  - kind: technical\n    questions:\n      - { text: 내부 원장 구조를 그려 보라는 질문, visibility: private }\n      - 트랜잭션이 무엇인가요?`,
        '하늘은행에 다녀왔다. 다음에도 가고 싶은 곳이었다.\n\n%% 처우는 지금보다 삼십 퍼센트 위였다 %%\n',
      ),
    });
    expect(made.every(({ whole }) => !whole)).toBe(true);
    expect(told(made)).toMatchInlineSnapshot(`
      [
        "sentence: 사실은두시간을기다리게했다",
        "name: 하늘은행",
        "sentence: 내부원장구조를그려보라는질문",
        "sentence: 처우는지금보다삼십퍼센트위였다",
      ]
    `);
  });

  test('what is lost because it speaks of a private goal is one', async () => {
    const made = await needlesOf({
      'plans/2026.md': entry(
        'title: 올해\nperiod: 2026\nvisibility: public\ngoals:\n  - { id: leave-the-company, title: 회사를 조용히 옮기기, visibility: private }\n  - 책 읽기',
      ),
      'retros/2026-03.md': entry(
        'title: 삼월\nperiod: 2026-03\nvisibility: public\ndone:\n  - { goal: leave-the-company, note: 점심시간에 몰래 전화 면접을 보았다 }',
      ),
    });
    expect(told(made)).toEqual([
      'id: leavethecompany',
      'title: 회사를조용히옮기기',
      'sentence: 점심시간에몰래전화면접을보았다',
    ]);
  });
});

test('a needle keeps its secret from whatever prints it', async () => {
  const [needle] = await needlesOf({ 'notes/a.md': entry('title: 아무도 모르는 이야기의 제목\nkind: diary') });
  expect(inspect(needle, { depth: 9, showHidden: true }) + JSON.stringify(needle) + String(needle)).not.toContain(
    '아무도',
  );
});

test('what a broken gate lets through is a secret still', async () => {
  const { entries } = await logOf({
    'interviews/a.md': entry(
      'title: 가\nvisibility: public\nstages:\n  - kind: technical\n    questions:\n      - { text: 우물에 빠진 두레박은 누가 건지나요, visibility: private }',
    ),
    'notes/b.md': entry('title: 외양간에서 잃어버린 송아지 이야기\nkind: diary'),
  });
  expect(told(needles(entries, entries))).toEqual([
    'sentence: 우물에빠진두레박은누가건지나요',
    'title: 외양간에서잃어버린송아지이야기',
  ]);
});
