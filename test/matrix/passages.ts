import { entryFile, type Files, type Item, line, newItem, sentence, withoutMarks } from './items.ts';

const kinds = [
  'inline',
  'over lines',
  'list item',
  'table cell',
  'heading',
  'frontmatter',
  'inline in MDX',
  'over lines in MDX',
] as const;
const comments = ['comment', 'comment in MDX'] as const;

/** `%% … %%` wherever it may stand, each in a public note of its own. */
export async function passages(): Promise<{ items: Item[]; files: Files }> {
  const items = await Promise.all(kinds.map((kind) => newItem(`passage ${kind}`)));
  const files: Files = {};
  items.forEach((item, index) => {
    const kind = kinds[index];
    const format = kind?.endsWith('MDX') ? 'mdx' : 'md';
    const frontmatter = kind === 'frontmatter' ? inStrings(item) : {};
    files[`content/notes/passage-${index}.${format}`] = note(
      `구절 ${index}`,
      `2026-07-0${index + 1}`,
      bodyOf(kind, item),
      frontmatter,
    );
    files[`content/notes/images/${item.file}`] = item.bytes;
  });
  return { items, files };
}

/** HTML comments, comments of MDX, and those of YAML. */
export async function commentsIn(): Promise<{ items: Item[]; files: Files }> {
  const [inMarkdown, inMdx] = (await Promise.all(comments.map((kind) => newItem(kind)))) as [Item, Item];
  const text = (item: Item) => withoutMarks(sentence(item));
  const { title, slug, heading, tag, company } = inMarkdown.words;
  const markdown = `열린 글 <!-- ${text(inMarkdown)} --> 이어서.

<!--
## ${heading}

${slug}
-->

- 하나 <!-- ${tag} -->
- 둘

<div>

<!-- ${company} -->

</div>
`;
  const mdx = `열린 글 {/* ${withoutMarks(line(inMdx))} */} 이어서.\n\n{/*\n${withoutMarks(line(inMdx))}\n*/}\n\n<Callout>{/* ${inMdx.words.title} */}열린 말</Callout>\n`;
  const files = {
    'content/notes/comment-0.md': note('주석', '2026-07-11', markdown).replace('---\n', `---\n# ${title}\n`),
    'content/notes/comment-1.mdx': note('주석 둘', '2026-07-12', mdx),
    [`content/notes/images/${inMarkdown.file}`]: inMarkdown.bytes,
    [`content/notes/images/${inMdx.file}`]: inMdx.bytes,
  };
  return { items: [inMarkdown, inMdx], files };
}

function note(title: string, date: string, body: string, more: Record<string, unknown> = {}): string {
  return entryFile({ title, visibility: 'public', kind: 'diary', date, tags: ['회고'], ...more }, body);
}

function bodyOf(kind: (typeof kinds)[number] | undefined, item: Item): string {
  const inline = `%% ${withoutMarks(line(item))} %%`;
  const { words, file } = item;
  switch (kind) {
    case 'list item':
      return `- 하나 ${inline}\n- ${inline}\n  - 둘 ${inline}\n- [ ] ${inline} 셋\n`;
    case 'table cell':
      return `| 가 | 나 |\n|---|---|\n| 열린 ${inline} | 칸 |\n| ${inline} | 칸 |\n`;
    case 'heading':
      return `## 열린 제목 ${inline}\n\n글.\n\n### ${inline} 둘\n\n글.\n`;
    case 'over lines':
    case 'over lines in MDX':
      return `열린 글.

%%
${words.title} ${words.slug} ${words.company} ${words.passage}

## ${words.heading}

- ${words.tag}: ${words.body}
- ![${words.alt}](./images/${file})

[글](https://example.com/${words.link})
${kind === 'over lines' ? `\n<b>${words.body}</b>\n` : `\n<Callout>${words.body}</Callout>\n`}
\`\`\`js
const a = '${words.code}';
\`\`\`
%%

> 이어지는 글 %% ${words.body}
> ${words.code} %% 끝.
`;
    case 'frontmatter':
      return '열린 글.\n';
    default:
      return `열린 글 ${inline}, **굵게 ${inline}** 이어서[^1].\n\n[^1]: 각주 ${inline}\n`;
  }
}

function inStrings(item: Item): Record<string, unknown> {
  const { words } = item;
  const hide = (word: string) => `%% ${word} %%`;
  return {
    title: `열린 제목 ${hide(words.title)}`,
    summary: `열린 요약 ${hide(withoutMarks(sentence(item)))}`,
    tags: ['회고', `열린 태그 ${hide(words.tag)}`],
    skills: [`Kafka ${hide(words.slug)}`],
    asks: [{ text: `열린 요건 ${hide(words.heading)}`, note: hide(words.company), state: 'done' }],
  };
}
