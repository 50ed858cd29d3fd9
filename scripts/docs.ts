/** Writes what `docs/` says of files, options and components from the sources that decide it: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { componentsDocs } from './components-page.ts';
import { frontmatterDocs } from './frontmatter-page.ts';
import { optionsDocs } from './options-page.ts';

const pages = { frontmatter: frontmatterDocs, options: optionsDocs, components: componentsDocs };

for (const [name, text] of Object.entries(pages)) writeFileSync(new URL(`../docs/${name}.md`, import.meta.url), text());
