import { createRequire } from 'node:module';
import type { AstroConfig } from 'astro';
import { fontProviders } from 'astro/config';
import { fail } from './model/problem.ts';

type FontFamily = NonNullable<AstroConfig['fonts']>[number];

/** The custom property that names the face where the option `font` asks for one. */
const fontVariable = '--hoego-face';

/**
 * Pretendard in the two weights of the pages, from the site itself: the files cut down to 2,780 syllables, those of KS X
 * 1001 and 430 more, 270 kB each. What they lack a reader's own fonts have.
 * @param root of the site, whose package `pretendard` is read
 * @param file the site's Astro config, as messages name it
 * @throws ContentError where the package is not installed
 */
export function pretendard(root: URL, file: string): FontFamily {
  const resolve = createRequire(new URL('package.json', root)).resolve;
  const source = (name: string) => {
    try {
      return resolve(`pretendard/dist/web/static/woff2-subset/Pretendard-${name}.subset.woff2`);
    } catch {
      return fail('the package pretendard is not installed (npm install pretendard)', { file, at: 'hoego({ font })' });
    }
  };
  return {
    name: 'Pretendard',
    cssVariable: fontVariable,
    provider: fontProviders.local(),
    // The stack of the look follows the face; a second one in its metrics would be Arial for Hangul.
    fallbacks: [],
    optimizedFallbacks: false,
    // Never exchanged under a reader's eyes: what is not there at the first line comes with the next page.
    display: 'optional',
    options: {
      variants: [
        { weight: 400, style: 'normal', src: [source('Regular')] },
        { weight: 700, style: 'normal', src: [source('Bold')] },
      ],
    },
  } as FontFamily;
}
