/** One valid file of each collection, with every field that it may have: what a fault is put into. */
export const bases = {
  plans: [
    'title: 목표',
    'visibility: public',
    'date: 2026-01-01',
    'updated: 2026-01-02',
    'tags: [계획]',
    'summary: 한 해',
    'lang: ko',
    'period: 2026',
    'theme: 기본기',
    'goals: [{ id: books, title: 책, target: { count: 12, unit: 권 } }]',
    'amended: [{ on: 2026-05-01, text: 줄였다 }]',
  ],
  retros: [
    'title: 3월 회고',
    'visibility: public',
    'date: 2026-04-02',
    'period: 2026-03',
    'done: [{ title: 발표, on: 2026-03-20, link: "https://example.com" }]',
    'keep: [일찍 자기]',
    'problem: [미루기]',
    'try: [{ id: early, text: 먼저 하기 }]',
    'reviewed: []',
    'mood: 4',
  ],
  interviews: [
    'title: 감자 면접',
    'visibility: public',
    'company: { name: 감자, alias: 회사 가, names: [gamja] }',
    'role: 서버',
    'channel: 추천',
    'appliedOn: 2026-05-01',
    'result: pending',
    'stages: [{ kind: technical, date: 2026-05-10, minutes: 60, questions: [{ text: 트랜잭션, answered: well }] }]',
    'feedback: { positive: [침착], negative: [느림] }',
    'actions: [복습]',
  ],
  questions: [
    'title: 네트워크',
    'visibility: public',
    'company: 감자',
    'review: { tcp: { confidence: 2, on: 2026-05-01 } }',
  ],
  notes: [
    'title: 공부',
    'visibility: public',
    'kind: study',
    'series: { title: 연재, number: 2 }',
    'skills: [Kafka]',
    'asks: [{ text: 경험, skills: [Java], section: required, state: done }]',
  ],
} as const;

export type Collection = keyof typeof bases;
export const collections = Object.keys(bases) as Collection[];

/** The file with these lines of frontmatter. */
export function fileOf(lines: readonly string[], body = '## TCP {#tcp}\n\n본문\n'): string {
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

/** The valid file with one key set to this YAML instead of its own. */
export function withKey(collection: Collection, key: string, value: string): string {
  const others = bases[collection].filter((line) => !line.startsWith(`${key}:`));
  return fileOf([...others, `${key}: ${value}`]);
}
