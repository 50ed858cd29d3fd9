/** Writes `docs/frontmatter.md`, what a log's files may say, from the schemas that read them: `npm run docs`. */
import { writeFileSync } from 'node:fs';
import { frontmatterDocs } from './frontmatter-page.ts';

writeFileSync(new URL('../docs/frontmatter.md', import.meta.url), frontmatterDocs());
