import type { AstroConfig } from 'astro';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { codeClasses } from './code.ts';
import { demotedHeadings, headingAnchors } from './headings.ts';
import { rawImages } from './images.ts';
import { korean } from './korean.ts';
import { siteLinks } from './links.ts';
import { safeHtml } from './safe.ts';
import { namedTasks } from './tasks.ts';
import { features } from './tree.ts';

/** The few words that Markdown itself puts on a page. */
export interface MarkdownWords {
  /** Names the link of a heading to itself. */
  anchor(title: string): string;
  footnotes: string;
  backToText: string;
}

interface SatteriOptions {
  mdastPlugins: MdastPluginEntry[];
  hastPlugins: HastPluginEntry[];
  features: Record<string, unknown>;
}

/**
 * Adds hoego's Markdown to the site's own processor, `.md` and `.mdx` alike. A site that renders with another one
 * (`unified()`) keeps it as it is, and brings `remark-cjk-friendly` and `remark-gfm { singleTilde: false }` itself.
 */
export function extendMarkdown(config: AstroConfig, inDev: boolean, words: MarkdownWords): void {
  const { processor, shikiConfig } = config.markdown;
  shikiConfig.theme = 'css-variables';
  shikiConfig.transformers.push(codeClasses);
  if (processor.name !== 'satteri') return;
  const options = processor.options as unknown as SatteriOptions;
  options.mdastPlugins.push(korean, demotedHeadings, rawImages);
  options.hastPlugins.push(safeHtml, siteLinks(config, inDev), headingAnchors(words.anchor), namedTasks);
  const footnotes = { label: words.footnotes, backLabel: words.backToText };
  // HTML is parsed whatever the site says: what is kept as it was written passes every plugin unseen.
  options.features = { ...features, gfm: { footnotes }, ...options.features, rawHtml: true };
}
