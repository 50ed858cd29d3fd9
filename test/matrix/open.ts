import type { WholeEntry } from './entries.ts';
import { entryFile, type Files } from './items.ts';
import { picture } from './pictures.ts';

/** Public entries of each collection, some of which speak of private ones by every kind of reference. */
export async function openEntries(hidden: readonly WholeEntry[]): Promise<Files> {
  const of = (collection: string) => hidden.filter((entry) => entry.collection === collection);
  const open = { visibility: 'public', tags: ['회고', 'C++'] };
  const files: Files = {
    'content/skills.yaml': '- { id: pigeon, label: 비둘기, aliases: [Pigeon, 伝書鳩] }\n',
    'content/notes/images/열린 그림.png': await picture(9001, 'png', 'open'),
    'content/retros/images/open.jpg': await picture(9002, 'jpg', 'open'),
    'public/robots-are-welcome.txt': 'hello\n',
    'content/plans/2026.md': entryFile(
      {
        title: '2026년 목표',
        ...open,
        period: '2026',
        goals: [
          { id: 'books', title: '책 12권', target: { count: 12, unit: '권' }, skills: ['Kafka'] },
          { id: 'run', title: '달리기', target: { count: 2, every: 'week' } },
          { id: 'score', title: '점수', target: { from: 700, reach: 900 } },
          ...of('plans').map(({ id }, index) => ({
            id: `from-${index}`,
            title: `이어서 ${index}`,
            carriedFrom: `${id}/hidden-${index}`,
          })),
        ],
      },
      '한 해의 약속.\n',
    ),
    'content/questions/network.md': entryFile(
      { title: '네트워크', ...open, review: { tcp: { confidence: 2, on: '2026-05-05' } } },
      '## TCP {#tcp}\n\n답.\n\n## UDP {#udp}\n\n답.\n',
    ),
    'content/questions/깊은/java.mdx': entryFile({ title: 'Java', ...open }, '# 언어\n\n## 제네릭\n\n답.\n'),
    'content/interviews/gamja.md': entryFile({
      title: '감자마켓 면접',
      ...open,
      date: '2026-05-04',
      company: '감자마켓',
      stages: [
        {
          kind: 'technical',
          date: '2026-05-04',
          questions: [
            { text: 'TCP와 UDP', topic: '네트워크', answered: 'well', bank: 'network#tcp' },
            ...of('questions').map(({ id }, index) => ({
              text: `열린 질문 ${index}`,
              topic: '네트워크',
              bank: index % 2 ? id : `${id}#hidden`,
            })),
          ],
        },
      ],
      actions: of('plans').map(({ id }, index) => ({ text: `열린 다짐 ${index}`, goal: `${id}/hidden-${index}` })),
    }),
    'content/notes/열린 노트.md': entryFile(
      {
        title: '열린 노트',
        ...open,
        kind: 'research',
        date: '2026-03-13',
        skills: ['Kafka', '비둘기'],
        asks: of('plans').map(({ id }, index) => ({
          text: `열린 요건 ${index}`,
          skills: ['Kafka'],
          state: 'could',
          goal: `${id}/hidden-${index}`,
        })),
      },
      '![그림](./images/열린%20그림.png)\n',
    ),
    // A link names an entry by its file. Nothing else here speaks of others, so that a cache takes it for unchanged.
    'content/notes/links.md': entryFile(
      { title: '고리', ...open, kind: 'diary', date: '2026-03-14' },
      `${hidden.map(({ collection, path }) => `[글](../${collection}/${encodeURI(path.split('/').slice(2).join('/'))}#hidden)`).join(', ')}\n`,
    ),
    'content/notes/english.mdx': entryFile(
      { title: 'An open note', ...open, kind: 'study', date: '2026-04-14', lang: 'en' },
      `<Callout>Hello, ${hidden.map(({ collection, id }) => `[one](/${collection}/${encodeURI(id)}/)`).join(', ')}.</Callout>\n\n## One\n\nText.\n\n## Two\n\nText.\n\n## Three\n\nText.\n`,
    ),
  };
  // Each translates what is private, and is translated by it.
  for (const collection of ['plans', 'retros', 'interviews', 'questions', 'notes']) {
    const { id } = of(collection)[1] as WholeEntry;
    files[`content/notes/links-${collection}.md`] = entryFile(
      {
        title: `고리 ${collection}`,
        ...open,
        kind: 'diary',
        series: '열린 연재',
        lang: 'en',
        translationOf: `${collection}/${id}`,
      },
      '[고리](./links.md)를 보라.\n',
    );
  }
  for (let month = 1; month <= 6; month++) {
    files[`content/retros/2026/0${month}.md`] = entryFile(
      {
        title: `${month}월 회고`,
        ...open,
        period: `2026-0${month}`,
        mood: 3,
        keep: ['산책'],
        try: ['일찍 자기'],
        done: [
          { goal: '2026/books', count: month },
          ...of('plans').map(({ id }, index) => ({
            goal: `${id}/hidden-${index}`,
            count: 1,
            ...(index % 2 && { title: `열린 일 ${index}` }),
          })),
        ],
        reviewed: of('retros').map(({ id }, index) => ({
          try: `${id}#${index % 2 ? 1 : `hidden-${index}`}`,
          result: 'kept',
        })),
      },
      '![열린 그림](../images/open.jpg)\n\n```ts\nconst open = true;\n```\n',
    );
  }
  return files;
}
