import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const subjects = [
  '카프카',
  '인덱스',
  '트랜잭션',
  '커넥션 풀',
  '가비지 컬렉션',
  '캐시',
  '배포',
  '로그',
  '정산',
  '배치',
  '테스트',
  '스프링',
  '코루틴',
  '쿠버네티스',
  '네트워크',
  '보안',
  '모니터링',
  '리팩터링',
  '설계',
  '협업',
] as const;

/** Writes a log of that many notes, with a plan and a year of retros: an empty folder for none. */
export function writeLog(folder: string, notes: number): void {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  mkdirSync(folder, { recursive: true });
  if (notes === 0) return;
  write(
    'plans/2026.md',
    '---\ntitle: 2026년 목표\nvisibility: public\nperiod: 2026\ngoals:\n  - { id: books, title: 책 12권, target: { count: 12, unit: 권 } }\n  - { id: run, title: 달리기, target: { count: 2, every: week } }\n---\n',
  );
  for (let month = 1; month <= 12; month++) {
    const period = `2026-${String(month).padStart(2, '0')}`;
    write(
      `retros/${period}.md`,
      `---\ntitle: ${month}월 회고\nvisibility: public\nperiod: ${period}\nmood: 3\ndone: [{ goal: books, count: 1 }, { goal: run, count: 8 }]\nkeep: [산책]\ntry: [일찍 자기]\n---\n\n한 달을 돌아본다.\n`,
    );
  }
  for (let index = 0; index < notes; index++) write(`notes/note-${index}.md`, note(index));
}

/** A note of about a kilobyte, of which no two are the same. */
function note(index: number): string {
  const date = new Date(Date.UTC(2016, 0, 1) + ((index * 37) % 3900) * 86_400_000).toISOString().slice(0, 10);
  const pick = <T>(list: readonly T[], step: number) => list[(index * step) % list.length] as T;
  return `---
title: ${pick(subjects, 1)}에서 배운 것 ${index}
visibility: public
kind: ${pick(['study', 'diary', 'research', 'talk', 'post'], 3)}
date: ${date}
tags: [${pick(subjects, 1)}, ${pick(subjects, 7)}, 태그${index % 40}]
skills: [${pick(['Kafka', 'Java', 'MySQL', 'Redis', 'Kubernetes'], 11)}]
---

## 왜 찾아봤나

${pick(subjects, 5)} 때문에 **${index}번째(th)**로 막혔다. ${pick(subjects, 13)}부터 다시 읽고 적어 둔다. 9~12시 그리고 1~2시.

## 알게 된 것

- ${pick(subjects, 17)}는 [앞의 글](./note-${Math.max(0, index - 1)}.md)과 다르다.
- \`value = ${index * 31}\`이 기본값이다.
- 다음에는 ${pick(subjects, 19)}를 본다.

| 항목 | 값 |
|---|---:|
| 처리량 | ${index * 3} |
| 지연 | ${index % 97}ms |

## 다음

${`${pick(subjects, 23)}와 ${pick(subjects, 29)}를 견줘 본다. `.repeat(6)}
`;
}
