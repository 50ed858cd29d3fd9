import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { publish } from '../../src/content/gate.ts';
import type { Needle } from '../../src/privacy/needle.ts';
import { needles } from '../../src/privacy/needles.ts';
import { type Leak, scan } from '../../src/privacy/scan.ts';
import { entry, logOf } from '../support/log.ts';

/** What the log below withholds. */
export const secret = {
  sentence: '연봉은 칠천이백에서 한 푼도 깎지 않기로 마음먹었다',
  english: 'I will hand in my notice before the winter offsite begins',
  title: '온콜을 떠넘기는 팀장에게 질려서',
  item: '사내 검진 데이터가 새어 나간 이야기',
  passage: '면접관의 이름은 적지 않기로 약속했다',
  name: '해거름헬스',
  short: '버들',
  latin: 'Quillmere',
  tag: '몰래하는이직',
  file: 'severance-package',
  link: 'https://jobs.example.com/offers/senior-7731',
};

export const files = {
  'notes/severance-package.md': entry(
    `title: ${secret.title}\nkind: diary\ntags: [${secret.tag}]`,
    `${secret.sentence}. ${secret.english}.\n\n[제안](${secret.link})\n\n![](./images/offer-letter-scan.png)\n`,
  ),
  'interviews/one.md': entry(
    `title: 어느 헬스케어 회사\nvisibility: public\ncompany: { name: ${secret.name}, alias: 헬스케어 갑, names: [${secret.short}, ${secret.latin}] }\nstages:\n  - kind: technical\n    questions:\n      - { text: ${secret.item}, visibility: private }\n      - 카프카가 밀리면 어디부터 보시나요?`,
    `즐거운 면접이었다. %%${secret.passage}%% 다음에 또 보자.\n`,
  ),
  'notes/open.md': entry(
    'title: 정산 배치를 나눈 이야기\nvisibility: public\nkind: study',
    '정산 배치를 셋으로 나누어 새벽에 돌렸다. 온라인 회의에서 다시 보았다.\n',
  ),
};

let made: Promise<Needle[]> | undefined;

export function sampleNeedles(): Promise<Needle[]> {
  made ??= logOf(files).then(({ entries }) => needles(entries, publish(entries)));
  return made;
}

/** Writes an output folder, scans it and takes it away again. */
export async function scanned(
  output: Record<string, string | Uint8Array>,
  sought?: readonly Needle[],
): Promise<Leak[]> {
  const dist = mkdtempSync(join(tmpdir(), 'hoego-dist-'));
  try {
    writeAll(dist, output);
    return await scan(dist, sought ?? (await sampleNeedles()));
  } finally {
    rmSync(dist, { recursive: true });
  }
}

export function writeAll(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
