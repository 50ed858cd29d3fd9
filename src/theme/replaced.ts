import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import type { Config } from '../options.ts';
import { replaceableNames } from '../replaceable.ts';
import type { Replacements } from '../replacements.ts';

type VitePlugin = Extract<NonNullable<ViteUserConfig['plugins']>[number], { name: string }>;

const prefix = '\0hoego-component:';

/**
 * The components that pages are made of, the site's own where it has one: `virtual:hoego/components/Header` … and, for
 * bodies in MDX, `virtual:hoego/mdx`.
 */
export function componentModules({ theme, mdx, packages }: Replacements, { comments }: Config): VitePlugin {
  return {
    name: 'hoego-components',
    enforce: 'pre',
    // Astro reads those itself that the site's package.json names and that have Astro as a peer; some do without either.
    configEnvironment: () => ({ resolve: { noExternal: ['hoego', ...packages] } }),
    resolveId: {
      filter: { id: /^virtual:hoego\/(components\/|mdx$)/ },
      handler: (id) => prefix + id.replace(/^virtual:hoego\/(components\/)?/, ''),
    },
    load: {
      filter: { id: /^\0hoego-component:/ },
      handler(id) {
        const name = id.slice(prefix.length);
        if (name === 'mdx') return mdxModule(mdx);
        // What no page will show brings no styles either.
        if (name === 'Comments' && !comments) return 'export default undefined;';
        const known = replaceableNames.find((one) => one === name);
        return known && `export { default } from ${JSON.stringify(theme[known] ?? original(known))};`;
      },
    },
  };
}

function mdxModule(own: Replacements['mdx']): string {
  const names = Object.keys(own);
  return [
    `import * as shipped from ${JSON.stringify(sibling('../components'))};`,
    ...names.map((name) => `import ${name} from ${JSON.stringify(own[name])};`),
    `export default { ...shipped, ${names.join(', ')} };`,
  ].join('\n');
}

function original(name: string): string {
  return fileURLToPath(new URL(`./components/${name}.astro`, import.meta.url));
}

/** A module of ours: TypeScript in the repository, JavaScript in the package. */
function sibling(path: string): string {
  return fileURLToPath(new URL(path + (import.meta.url.endsWith('.ts') ? '.ts' : '.js'), import.meta.url));
}
