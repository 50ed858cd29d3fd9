import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import type { AstroConfig, AstroIntegration } from 'astro';
import { bundling } from './bundling.ts';
import { socialCards } from './cards.ts';
import { tellDoubt } from './content/doubts.ts';
import { extendMarkdown } from './content/markdown/index.ts';
import { mdxBodies } from './content/mdx.ts';
import { session } from './content/session.ts';
import { readSkills } from './content/skills.ts';
import { editorSchemas } from './editor.ts';
import { pretendard } from './font.ts';
import { guard } from './guard.ts';
import { type Skill, vocabulary } from './model/skill.ts';
import { shippedSkills } from './model/vocabulary.ts';
import { type Config, type Options, resolveOptions } from './options.ts';
import { findReplacements } from './replacements.ts';
import { buildSearchIndex } from './search/build.ts';
import { serveSearchIndex } from './search/serve.ts';
import { configFile, requireContentConfig } from './site.ts';
import { siteMap } from './sitemap.ts';
import { siteClients } from './theme/clients.ts';
import { contentSecurityPolicy } from './theme/csp.ts';
import { messages } from './theme/messages/index.ts';
import { trimPolicies } from './theme/policy.ts';
import { componentModules } from './theme/replaced.ts';
import { routes } from './theme/routes.ts';
import { virtualModules, virtualTypes } from './theme/virtual.ts';

export type { Config, Options };

/** The skills that ship with hoego and those of the log itself. */
async function siteSkills(): Promise<readonly Skill[]> {
  const folder = session().log?.folder;
  const own = folder ? await readSkills(join(folder, 'skills.yaml'), 'skills.yaml') : undefined;
  return vocabulary(shippedSkills, own?.skills ?? []).skills;
}

/**
 * A career log as a site: `integrations: [hoego({ title: '…' })]`. Every option may be left out.
 * Brings MDX and, where the site's address is known, the sitemap along.
 */
export default function hoego(options: Options = {}): AstroIntegration {
  let config: Config;
  let astroConfig: AstroConfig;
  let policy: ReturnType<typeof contentSecurityPolicy>;
  const indexOptions = async () => ({ language: config.locale, skills: await siteSkills() });
  return {
    name: 'hoego',
    hooks: {
      'astro:config:setup': ({ config: astro, command, injectRoute, updateConfig, createCodegenDir, logger }) => {
        const inDev = command === 'dev';
        config = resolveOptions(options, configFile(astro.root), process.env);
        const replacements = findReplacements(config, astro.root, configFile(astro.root));
        policy = contentSecurityPolicy(config);
        session().names = config.privacy.names;
        requireContentConfig(astro.srcDir, astro.root);
        editorSchemas(createCodegenDir());
        const clients = siteClients(config, astro);
        extendMarkdown(astro, {
          ...config.markdown,
          inDev,
          words: messages[config.locale],
          copying: clients.address('copy', inDev),
          warn: (doubt, file) => void tellDoubt(doubt, file, (message) => logger.warn(message)),
        });
        for (const route of routes(config, astro, inDev)) injectRoute(route);
        const own = astro.integrations.findIndex((integration) => integration.name === 'hoego');
        const missing = [mdx(), ...(astro.site ? [siteMap(astro)] : [])].filter(
          (one) => !astro.integrations.some((other) => other.name === one.name),
        );
        astro.integrations.splice(own + 1, 0, ...missing);
        const cards = socialCards(config);
        astro.integrations.push(cards, guard(config, cards.printed));
        updateConfig({
          ...(astro.security.csp === false && config.privacy.csp && { security: { csp: policy } }),
          ...(config.font === 'pretendard' && { fonts: [pretendard(astro.root, configFile(astro.root))] }),
          scopedStyleStrategy: 'where',
          // Tells editors which file is of which collection.
          experimental: { contentIntellisense: true },
          vite: {
            plugins: [mdxBodies(), componentModules(replacements, config), virtualModules(config, clients)],
            build: { rolldownOptions: bundling(astro.build.assets) },
          },
        });
      },
      'astro:config:done': ({ config: astro, injectTypes }) => {
        astroConfig = astro;
        injectTypes({ filename: 'hoego.d.ts', content: virtualTypes });
      },
      'astro:server:setup': ({ server, logger }) => {
        if (config.pages.search) serveSearchIndex(server, astroConfig.base, indexOptions, logger);
      },
      'astro:build:done': async ({ dir, logger }) => {
        // A policy that the site wrote itself is its own.
        if (astroConfig.security.csp === policy) await trimPolicies(dir);
        if (config.pages.search) await buildSearchIndex(dir, astroConfig.trailingSlash, await indexOptions(), logger);
      },
    },
  };
}
