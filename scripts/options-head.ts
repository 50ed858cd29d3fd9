/** What stands above the tables of `docs/options.md`. */
export const head = `# Options

<!-- Made by \`npm run docs\` from src/options.ts and scripts/options-*.ts. Change those. -->

\`hoego()\` takes one map, in \`astro.config.mjs\`; all of it may be left out. An option that is not listed here, or a value
that cannot be, ends the build with its place and what to write instead.

\`\`\`js
import { defineConfig } from 'astro/config';
import hoego from 'hoego';

export default defineConfig({
  site: 'https://me.github.io',
  integrations: [
    hoego({
      title: '나의 회고',
      author: '한서윤',
      look: 'instrument',
      font: 'pretendard',
      comments: {
        giscus: { repo: 'me/log', repoId: 'R_kgDO…', category: 'Announcements', categoryId: 'DIC_kwDO…' },
      },
    }),
  ],
});
\`\`\`

Where the log lies is said in \`src/content.config.ts\`: \`hoegoCollections({ base: 'content' })\`. What files may say is in
[frontmatter.md](frontmatter.md).`;

/** What is said under the table of an option's own options, or in its place. */
export const more: Readonly<Record<string, string>> = {
  comments: `Readers write with their GitHub account. To set it up:

1. The repository is public, and Settings → Features → Discussions is on.
2. Install the app at <https://github.com/apps/giscus> for that repository.
3. <https://giscus.app> shows the ids: enter the repository, choose a category (Announcements is best), and copy
   \`repoId\` and \`categoryId\`.

Nothing of it is asked for before a reader has done something and is within half a screen of the end of an entry; the
page's own script then puts the frame there. No script of another host runs on the page, and the Content-Security-Policy
stays as strict as it was. Before that, and where scripts are off, a link leads to the repository's discussions. Comments
are as light or dark as the page, and are left out in print. While you write, a private entry has none.

Plans have none unless \`on\` names them: such a page is full of charts, and weighs what a page may. An entry turns its
own off by \`comments: false\` in its frontmatter, or on, where \`on\` leaves its collection out, by \`comments: true\`.
For comments of another kind see \`Comments\` in [components.md](components.md).`,
  components: `See [components.md](components.md).`,
  pages: `A page that is left out is neither built nor linked. One whose collection is empty is left out by itself, and a page
of your own at the same address replaces it.`,
  font: `### \`font\`

\`pretendard\` wants the package beside hoego: \`npm install pretendard\`. A build takes from it the two weights that the pages
use, cut down to 2,780 syllables (all of KS X 1001, 270 kB each), and serves them from the site itself: no other host is asked.
They are fetched ahead and never exchanged under a reader's eyes (\`font-display: optional\`): on a slow line the first page
stands in the reader's own font, and the next in Pretendard. A page weighs 240 bytes more. Rarer syllables come from the
reader's own fonts.`,
};
