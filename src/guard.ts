import { fileURLToPath } from 'node:url';
import type { AstroConfig, AstroIntegrationLogger } from 'astro';
import { session } from './content/session.ts';
import { LeakError } from './model/problem.ts';
import type { Config } from './options.ts';
import { type Emitted, prove, spoken, stripOutput } from './privacy/index.ts';
import { messages } from './theme/messages/index.ts';

/**
 * The last step of every build: pictures lose their metadata, and the whole output is searched for what the log
 * withholds. Anything found stops the build, and is told by file and source without being repeated.
 */
export async function guardOutput(
  dir: URL,
  config: Config,
  astro: AstroConfig,
  emitted: Emitted,
  logger: AstroIntegrationLogger,
): Promise<void> {
  const { log } = session();
  if (!log) return;
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
  });
  if (leaks.length > 0) throw new LeakError(leaks);
  logger.info(`nothing private in ${files} files (searched for ${needles} strings and pictures)`);
}
