import {
  transformerNotationDiff,
  transformerNotationErrorLevel,
  transformerNotationFocus,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
  transformerRemoveNotationEscape,
} from '@shikijs/transformers';
import type { AstroConfig } from 'astro';
import type { HastPluginEntry, MdastPluginEntry } from 'satteri';
import { session } from '../session.ts';
import { codeBlocks } from './code/blocks.ts';
import { codeClasses } from './code/classes.ts';
import { type CodeWords, codeFrames } from './code/frames.ts';
import { codeLines, notedLines } from './code/lines.ts';
import { type DiagramWords, diagrams } from './diagrams/diagrams.ts';
import { drawn } from './drawn.ts';
import { bodyFacts, type Doubt } from './facts.ts';
import { demotedHeadings, headingAnchors } from './headings.ts';
import { rawImages } from './images.ts';
import { korean } from './korean.ts';
import { siteLinks } from './links.ts';
import { formulas } from './math/formulas.ts';
import { type PictureWords, pictures } from './pictures/pictures.ts';
import { safeHtml } from './safe.ts';
import { namedTasks } from './tasks.ts';
import { features } from './tree.ts';

/** The few words that Markdown itself puts on a page. */
export interface MarkdownWords extends CodeWords, DiagramWords, PictureWords {
  /** Names the link of a heading to itself. */
  anchor(title: string): string;
  footnotes: string;
  backToText: string;
  /** Names a formula that scrolls, for screen readers. */
  formula: string;
}

/** What Markdown is rendered with beside the site's own config. */
export interface MarkdownSetting {
  inDev: boolean;
  words: MarkdownWords;
  math: boolean;
  mermaid: boolean;
  /** Address of the script that copies code. */
  copying: string;
  /** Is told what cannot be shown as it is meant in a body of MDX, which Astro compiles. */
  warn(doubt: Doubt, file: URL | undefined): void;
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
export function extendMarkdown(config: AstroConfig, setting: MarkdownSetting): void {
  const { processor, shikiConfig } = config.markdown;
  const { inDev, words, math, mermaid, copying, warn } = setting;
  shikiConfig.theme = 'css-variables';
  shikiConfig.transformers.push(codeClasses);
  const isOwn = processor.name === 'satteri';
  session().formulas = isOwn && math;
  session().rendering = JSON.stringify([math, mermaid, copying, words.anchor(''), words.copy]);
  if (!isOwn) return;
  // What these take out of the code, its frame shows; another processor has no frames.
  shikiConfig.transformers.push(
    codeLines,
    transformerNotationDiff(),
    transformerNotationHighlight(),
    transformerNotationFocus(),
    transformerNotationErrorLevel(),
    transformerNotationWordHighlight(),
    transformerRemoveNotationEscape(),
    notedLines,
  );
  const options = processor.options as unknown as SatteriOptions;
  const coloured = highlighter(config) === 'shiki';
  options.mdastPlugins.push(
    math && formulas(words.formula),
    mermaid && diagrams(words),
    coloured && codeBlocks,
    korean,
    demotedHeadings,
    rawImages,
  );
  options.hastPlugins.push(
    safeHtml,
    siteLinks(config, inDev),
    headingAnchors(words.anchor),
    namedTasks,
    pictures(words),
    codeFrames(words, copying),
    drawn,
    bodyFacts(warn),
  );
  const footnotes = { label: words.footnotes, backLabel: words.backToText };
  // HTML is parsed whatever the site says: what is kept as it was written passes every plugin unseen.
  options.features = { ...features, gfm: { footnotes }, ...options.features, rawHtml: true };
}

/** What colours code: a site may choose another highlighter, or none. */
function highlighter({ markdown: { syntaxHighlight } }: AstroConfig): string | false {
  return typeof syntaxHighlight === 'object' ? syntaxHighlight.type : syntaxHighlight;
}
