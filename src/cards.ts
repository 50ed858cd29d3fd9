import { rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardPress, type Press } from './og/press.ts';
import { setPress } from './og/shared.ts';
import type { Config } from './options.ts';

/**
 * Social cards, an integration of its own. It draws what the pages ask for and keeps it in Astro's cache until a build no
 * longer asks: the card of an entry that is private by now does not stay. In development nothing is kept.
 */
export function socialCards({ og, look, accent }: Config): AstroIntegration & { printed: () => ReadonlySet<string> } {
  let press: Press | undefined;
  let folder = '';
  let isBuild = false;
  return {
    name: 'hoego-cards',
    printed: () => press?.printed ?? new Set(),
    hooks: {
      'astro:config:setup': ({ command }) => {
        isBuild = command === 'build';
      },
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(new URL('hoego-og/', config.cacheDir));
        if (!og) return;
        press = cardPress({ look, accent }, isBuild ? folder : undefined);
        setPress(press);
      },
      'astro:build:done': async ({ logger }) => {
        if (!press) return await rm(folder, { recursive: true, force: true });
        await press.sweep();
        logger.fork('hoego').info(`${press.printed.size} social cards, ${press.drawn} of them drawn anew`);
      },
    },
  };
}
