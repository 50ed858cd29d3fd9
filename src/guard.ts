import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegration } from 'astro';
import { session } from './content/session.ts';
import { fail, LeakError } from './model/problem.ts';
import type { Config } from './options.ts';
import { type Emitted, prove, recordAssets, spoken, stripOutput } from './privacy/index.ts';
import { messages } from './theme/messages/index.ts';

/**
 * The last step of every build, an integration of its own so that it comes after what others write: pictures lose their
 * metadata, and the whole output is searched for what the log withholds. Anything found stops the build, and is told by
 * file and source without being repeated.
 * @param printed SHA-256 of the social cards that this build drew
 */
export function guard(config: Config, printed: () => ReadonlySet<string>): AstroIntegration {
  const emitted: Emitted = new Map();
  let astro: AstroConfig;
  return {
    name: 'hoego-guard',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { plugins: [recordAssets(emitted)] } });
      },
      'astro:config:done': ({ config: done, logger }) => {
        astro = done;
        const after = done.integrations.slice(done.integrations.findIndex(({ name }) => name === 'hoego-guard') + 1);
        if (after.length > 0)
          logger
            .fork('hoego')
            .warn(
              `what ${after.map(({ name }) => name).join(', ')} writes into the output is not searched for what is private (list it before hoego)`,
            );
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { log } = session();
        if (!log)
          fail('has no collections of hoego (write: export const collections = hoegoCollections();)', {
            file: 'src/content.config.ts',
          });
        await stripOutput(dir);
        const { leaks, needles, files } = await prove({
          dist: dir,
          base: log.folder,
          label: log.label,
          known: [config.title, config.description, config.author, ...spoken(messages[config.locale])].filter(
            (text) => text !== undefined,
          ),
          open: [astro.publicDir, astro.srcDir].map((folder) => fileURLToPath(folder)),
          drawn: config.privacy.drawn,
          emitted,
          printed: printed(),
        });
        if (leaks.length > 0) throw new LeakError(leaks);
        logger.fork('hoego').info(`nothing private in ${files} files (searched for ${needles} strings and pictures)`);
      },
    },
  };
}
