/** What stands above the parts in `docs/components.md`. */
export const head = `# Components of your own

<!-- Made by \`npm run docs\` from src/replaceable.ts, src/theme/props.ts and scripts/components-head.ts. Change those. -->

For another colour use \`accent\`, for other sizes and spaces a style sheet of your own (hoego's lies in \`@layer hoego\`, so
that yours wins). Where that is not enough, a component of yours takes the place of one of hoego's on every page:

\`\`\`js
// astro.config.mjs
hoego({
  components: {
    Footer: './src/Footer.astro', // from the project's root
    Seal: 'my-parts/Seal.astro', // or from a package
    mdx: { Timeline: './src/Timeline.astro' },
  },
})
\`\`\`

Its styles and scripts work as in any Astro component, and it reloads while you write.

Most often one wants hoego's own part and something more. It can be imported, and given on what it is given:

\`\`\`astro
---
// src/Footer.astro
import Default from 'hoego/components/Footer.astro';
---

<Default />
<p class="licence">글은 CC BY 4.0</p>

<style>
  .licence {
    padding-bottom: 2rem;
    color: var(--ink3);
  }
</style>
\`\`\`

\`\`\`astro
---
// src/EntryHead.astro: with slots, which are handed on by name
import Default from 'hoego/components/EntryHead.astro';
import type { EntryHeadProps } from 'hoego/types';

type Props = EntryHeadProps;
const { entry } = Astro.props;
---

<Default {...Astro.props}>
  <slot name="hang" slot="hang" />
  <slot name="title" slot="title" />
  <slot name="badge" slot="badge" />
  <slot />
  {entry.data.tags.includes('연재') && <p>이어지는 글입니다.</p>}
</Default>
\`\`\`

\`hoego/types\` has the types of what each is given; \`entry\` is \`{ collection, id, data }\`, where \`data\` is the
[frontmatter](frontmatter.md). \`hoego/site\` tells about the site:

| | |
| --- | --- |
| \`href('/retros/')\` | the address of a page or file of the site, under its base, as the site is built |
| \`entryHref(entry)\`, \`tagHref('회고')\` | the address of an entry or a tag; \`undefined\` where the options leave its page out |
| \`absolute(address)\` | the whole address, where the site's own is known |
| \`await sections()\` | what the header lists: \`{ name, label, href }\` of every section that there is |
| \`siteTitle\`, \`config\` | the title; all options with their defaults |

Entries themselves come from Astro: \`getCollection('retros')\`. In a build that holds only what is published.

## Parts of a page

These names, and what each is given, stay as they are. Whatever else hoego is made of may change with any version.`;

export const tail = `## Components in MDX

\`mdx\` names components that \`.mdx\` files use without importing them, beside \`Callout\`, \`Goal\`, \`Kpt\`, \`Question\` and
\`Answer\`, or in the place of these. Names begin with a capital letter. They are apart from the parts above: a \`Header\` in
\`mdx\` is yours alone. hoego's own can be imported for going on with: \`import { Callout } from 'hoego/components'\`.

In feeds a body stands without the styles and scripts of its components: what it says has to be in the markup.

## Three things to know

- **The policy of the pages is strict.** Scripts of your components and of the site run; those of another host do not,
  until a component lets them: \`Astro.csp?.insertScriptResource('https://counter.example')\`, and for what they send
  \`Astro.csp?.insertDirective("connect-src 'self' https://counter.example")\`.
- **A page to read is light.** hoego's own loads no script before its reader acts; what you add, all your readers fetch.
- **Keep the \`<h1>\`.** \`EntryHead\` has the only one of its page, and \`data-pagefind-meta="title"\`, by which search calls it.

The mark in a browser's tab is \`hoego.svg\`. Give another by \`<link rel="icon" href={href('/mine.svg')} />\` in
\`HeadExtras\`: of several the last counts.`;
