import { entryFile, type Files, type Item, newItem } from './items.ts';
import type { Place } from './words.ts';

type Spell = (word: string) => string;
const apart: Spell = (word) => (/^\p{Script=Hangul}+$/u.test(word) ? [...word].join(' ') : word);

/** How each application writes its company's names. */
const spellings: Spell[] = [
  (word) => word,
  (word) => word.normalize('NFD'),
  apart,
  (word) => word.toUpperCase(),
  (word) => word.toLowerCase(),
];

/** Applications that go by an alias: twelve names each, one for every place; and one whose single name is everywhere. */
export async function aliased(): Promise<{ items: Item[]; extra: Item; files: Files }> {
  const items = await Promise.all(spellings.map((_, index) => newItem(`alias ${index}`)));
  const extra = await newItem('alias alone', true);
  const files: Files = {};
  [...items, extra].forEach((item, index) => {
    const spell = spellings[index] ?? apart;
    const format = index === 1 || index === 2 ? 'mdx' : 'md';
    const collection = index === 4 ? 'questions' : 'interviews';
    const spelled = Object.fromEntries(
      Object.entries(item.words).map(([place, word]) => [place, spell(word)]),
    ) as Record<Place, string>;
    files[`content/${collection}/2026-${spelled.slug}.${format}`] = application(
      item,
      spelled,
      index,
      collection === 'questions',
    );
    files[`content/${collection}/images/${item.file}`] = item.bytes;
  });
  return { items, extra, files };
}

function application(item: Item, words: Record<Place, string>, index: number, isBank: boolean): string {
  const { company, ...others } = item.words;
  const names = Object.values(others).filter((word) => word !== company);
  const common = {
    title: `${words.title} 면접 후기`,
    visibility: 'public',
    date: `2026-08-0${index + 1}`,
    tags: ['회고', `${words.tag} 면접`],
    summary: `${words.company}에 다녀왔다`,
    series: { title: `${words.tag} 면접 연재`, number: index + 1 },
    company: { name: company, alias: `회사 ${'가나다라마바'[index]}`, names },
  };
  const stages = {
    appliedOn: '2026-07-01',
    role: `${words.heading} 백엔드`,
    channel: `${words.link} 채용 페이지`,
    stages: [
      {
        kind: 'technical',
        label: `${words.title} 1차`,
        date: '2026-07-10',
        result: 'failed',
        note: `[공고](https://${encodeURIComponent(words.link)}.example.com/jobs) \`${words.code}\``,
        questions: [
          {
            text: `왜 ${words.body}인가요?`,
            topic: `${words.tag} 이해`,
            answered: 'missed',
            bank: 'network#tcp',
            note: words.passage,
          },
        ],
        feedback: { negative: [`${words.alt}를 몰랐다`] },
      },
    ],
    feedback: { unsaid: [`${words.exif}라고 할걸`] },
    actions: [{ text: `${words.body}를 다시 본다`, goal: '2026/books' }],
  };
  const link = encodeURIComponent(words.link);
  // MDX knows no address between angle brackets.
  const autolink = index === 1 || index === 2 ? '' : `<https://example.com/${link}>`;
  const body = `${words.body}은 멀었다. **${words.body}**를 보고 왔다.

%% ${words.passage} %%

## ${words.heading}에 대해

[공고](https://example.com/${link}/jobs) ${autolink} [메일][m] "${words.body}" (${words.body})

<a href="https://example.com/${link}/html" title="${words.body}">${words.body}</a>

[m]: https://example.com/${link}/mail "${words.body}"

![${words.alt} 건물](./images/${item.file} "${words.alt}")

| ${words.body} | 칸 |
|---|---|
| 칸 | ${words.body} |

\`\`\`js title="${words.code}.js"
const name = '${words.code}'; // https://example.com/${link}
\`\`\`

\`${words.code}\`
`;
  return entryFile({ ...common, ...(isBank ? {} : stages) }, body);
}
