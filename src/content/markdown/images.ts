import { existsSync } from 'node:fs';
import { defineMdastPlugin } from 'satteri';

/** What Astro keeps of a document: the pictures that it will resize and copy. */
interface Collected {
  localImagePaths?: Set<string>;
}

/**
 * Pictures in raw HTML (`<img src="./images/a.png" width="300">`) that lie beside the entry are Astro's to copy, like
 * those in Markdown. It looks for `img` elements of any origin, but only at addresses that Markdown named.
 */
export const rawImages = defineMdastPlugin({
  name: 'hoego-raw-images',
  html(node, context) {
    const { astro } = context.data as { astro?: Collected };
    const { fileURL } = context;
    if (!astro?.localImagePaths || !fileURL) return;
    for (const [, , quoted, single] of node.value.matchAll(/<img\b[^>]*?\ssrc\s*=\s*("([^"]*)"|'([^']*)')/gi)) {
      const url = decoded(quoted ?? single ?? '');
      if (url === '' || url.startsWith('/') || URL.canParse(url)) continue;
      if (existsSync(new URL(url, fileURL))) astro.localImagePaths.add(url);
    }
  },
});

function decoded(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return '';
  }
}
