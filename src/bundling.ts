import type { ViteUserConfig } from 'astro';

type Bundling = NonNullable<NonNullable<ViteUserConfig['build']>['rolldownOptions']>;

/**
 * How the site is bundled. A picture's file name is its writer's, and may name what the text calls by an alias:
 * published pictures have none.
 * @param folder of the built assets, `_astro`
 */
export function bundling(folder: string): Bundling {
  return {
    output: {
      assetFileNames: ({ names }) => `${folder}/${names.some(isImage) ? '' : '[name].'}[hash][extname]`,
    },
    // Astro marks each MDX module with a directive that the bundler warns of, once a file: withastro/astro#18087.
    onLog: (level, log, handler) => {
      if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
    },
  };
}

function isImage(name: string): boolean {
  return /\.(png|jpe?g|webp|avif|gif|tiff?|heic)$/i.test(name);
}
