import { pathToFileURL } from 'node:url';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroConfig } from 'astro';
import type { BodyFacts, Doubt } from '../../src/content/markdown/facts.ts';
import { extendMarkdown, type MarkdownSetting } from '../../src/content/markdown/index.ts';
import { parsed } from '../../src/content/markdown/tree.ts';
import { session } from '../../src/content/session.ts';
import { messages } from '../../src/theme/messages/index.ts';

/** A body as Astro renders it with what hoego adds. */
export interface Body extends BodyFacts {
  html: string;
}

/** Renders Markdown as a site does: Astro's own processor, extended as the integration extends it. */
export async function markdown(setting: Partial<MarkdownSetting> = {}) {
  const processor = satteri();
  const config = {
    base: '/log',
    trailingSlash: 'ignore',
    build: { format: 'directory' },
    root: pathToFileURL('/site/'),
    markdown: {
      processor,
      syntaxHighlight: { type: 'shiki', excludeLangs: ['math'] },
      shikiConfig: { langs: [], theme: 'github-dark', themes: {}, wrap: false, transformers: [], langAlias: {} },
    },
  } as unknown as AstroConfig;
  const told: Doubt[] = [];
  extendMarkdown(config, {
    inDev: false,
    words: messages.ko,
    math: true,
    mermaid: true,
    copying: '/log/_astro/copy.js',
    warn: (doubt) => told.push(doubt),
    ...setting,
  });
  const { formulas } = session();
  const { syntaxHighlight, shikiConfig } = config.markdown as never;
  const renderer = await processor.createRenderer({ syntaxHighlight, shikiConfig });
  const mdx = await processor.createMdxRenderer?.({ syntaxHighlight, shikiConfig }, {
    optimize: false,
    srcDir: config.root,
    sourcemap: false,
  } as never);
  return {
    /** @param file where the body lies, as a file URL; pictures are looked for beside it */
    async md(body: string, file = new URL('file:///site/content/notes/a.md')): Promise<Body> {
      session().formulas = formulas;
      const { code, metadata } = await renderer.render(parsed(body, 'md'), { fileURL: file });
      return { html: code.trim(), ...(metadata.frontmatter as { hoego: BodyFacts }).hoego };
    },
    /** The compiled module, and what was told while it was compiled. */
    async mdx(body: string): Promise<{ code: string; doubts: Doubt[] }> {
      session().formulas = formulas;
      told.length = 0;
      const { code } = (await mdx?.process(parsed(body, 'mdx'), '/site/content/notes/a.mdx', {})) ?? { code: '' };
      return { code, doubts: [...told] };
    },
  };
}
