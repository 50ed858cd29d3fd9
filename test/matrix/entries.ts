import { type CollectionName, collectionNames } from '../../src/model/entry.ts';
import { entryFile, type Files, type Item, newItem } from './items.ts';

/** A whole entry that is private, by saying so or by saying nothing, and the same entry published. */
export interface WholeEntry {
  item: Item;
  collection: CollectionName;
  id: string;
  path: string;
  private: string;
  public: string;
  picture: Files;
}

/** Places whose words a published entry shows. Of the others a passage stays private, and pictures lose name and metadata. */
export const shown = ['title', 'slug', 'body', 'heading', 'tag', 'company', 'alt', 'link', 'code'] as const;

/** Five private entries of each collection, in Markdown and MDX, some of them in folders. */
export async function wholeEntries(): Promise<WholeEntry[]> {
  return Promise.all(
    collectionNames.flatMap((collection) => [0, 1, 2, 3, 4].map((nth) => wholeEntry(collection, nth))),
  );
}

async function wholeEntry(collection: CollectionName, nth: number): Promise<WholeEntry> {
  const item = await newItem(`private ${collection} ${nth}`);
  const { words, file } = item;
  const folder = nth === 3 ? '깊은/방/' : '';
  const id = `${folder}${words.slug.normalize(nth === 1 ? 'NFD' : 'NFC')}`;
  const data = {
    title: `${words.title}의 기록`,
    date: `2026-0${nth + 1}-1${nth}`,
    tags: ['회고', words.tag],
    // Parts of a series of their own, and of one with public entries; translations of public ones.
    series: {
      title: nth % 2 === 0 ? '열린 연재' : `${words.heading} 연재`,
      number: collectionNames.indexOf(collection) * 5 + nth + 1,
    },
    ...(nth === 2 && { lang: 'ja', translationOf: `notes/links-${collection}` }),
    ...fields(collection, item, nth),
  };
  const text = (visibility?: string) => entryFile({ ...data, visibility }, body(item, nth));
  return {
    item,
    collection,
    id: id.normalize('NFC'),
    path: `content/${collection}/${id}.${nth % 2 === 0 ? 'md' : 'mdx'}`,
    private: text(nth < 3 ? 'private' : undefined),
    public: text('public'),
    picture: { [`content/${collection}/${folder}images/${file}`]: item.bytes },
  };
}

function fields(collection: CollectionName, { words }: Item, nth: number): Record<string, unknown> {
  switch (collection) {
    case 'plans':
      return {
        period: `2026-0${nth + 1}`,
        theme: `${words.company}에 간다`,
        goals: [{ id: `hidden-${nth}`, title: '숨긴 목표', target: { count: 3, unit: '번' }, skills: ['Kafka'] }],
      };
    case 'retros':
      return {
        period: `2026-W1${nth}`,
        mood: nth + 1,
        done: [{ goal: '2026/books', count: 2 }, { title: `${words.company} 지원` }],
        try: [{ id: `hidden-${nth}`, text: '숨긴 다짐' }],
      };
    case 'interviews':
      return {
        company: words.company,
        stages: [
          {
            kind: 'technical',
            date: '2026-05-05',
            questions: [{ text: '숨긴 질문', topic: '네트워크', bank: 'network#tcp' }],
          },
        ],
        actions: [{ text: '책을 읽는다', goal: '2026/books' }],
      };
    case 'questions':
      return { company: words.company, review: { hidden: { confidence: 1, on: '2026-05-05' } } };
    case 'notes':
      return {
        kind: 'research',
        skills: ['Kafka'],
        asks: [{ text: `${words.company} 공고`, skills: ['Kafka'], state: 'done', goal: '2026/books' }],
      };
  }
}

function body({ words, file }: Item, nth: number): string {
  return `${words.body}에서 보낸 하루.

%% ${words.passage} %%

## ${words.heading}

[글](https://example.com/${words.link}) [고리](/notes/links/) 그리고 ${nth === 3 ? '"따옴표" & <br />' : '끝'}.

![${words.alt}](./images/${file})

\`\`\`js
const name = '${words.code}';
\`\`\`

## 숨긴 질문 {#hidden}

대답.
`;
}
