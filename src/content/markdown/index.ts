import type { AstroConfig } from 'astro';
import type { HastPluginDefinition, MdastPluginDefinition } from 'satteri';
import { codeClasses } from './code.ts';
import { korean } from './korean.ts';
import { siteLinks } from './links.ts';
import { features } from './tree.ts';

interface SatteriOptions {
  mdastPlugins: MdastPluginDefinition[];
  hastPlugins: HastPluginDefinition[];
  features: Record<string, unknown>;
}

/**
 * Adds hoego's Markdown to the site's own processor, `.md` and `.mdx` alike. A site that renders with another one
 * (`unified()`) keeps it as it is, and brings `remark-cjk-friendly` and `remark-gfm { singleTilde: false }` itself.
 */
export function extendMarkdown(config: AstroConfig, inDev: boolean): void {
  const { processor, shikiConfig } = config.markdown;
  shikiConfig.theme = 'css-variables';
  shikiConfig.transformers.push(codeClasses);
  if (processor.name !== 'satteri') return;
  const options = processor.options as unknown as SatteriOptions;
  options.mdastPlugins.push(korean);
  options.hastPlugins.push(siteLinks(config, inDev));
  options.features = { ...features, rawHtml: true, ...options.features };
}
