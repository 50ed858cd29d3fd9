import { type Asset, type Assets, decoded } from './assets.ts';
import { pictureUrls } from './body.ts';
import type { Post } from './post.ts';

/** Where a picture of a post is from now on. */
export interface Picture {
  to: string;
  asset?: Asset;
}

/**
 * The pictures that a post shows, by the address it calls them by.
 * @param notes where what was not found is told
 */
export async function findPictures(post: Post, assets: Assets, notes: string[]): Promise<Map<string, Picture>> {
  const found = new Map<string, Picture>();
  const missing: string[] = [];
  const remote: string[] = [];
  for (const url of pictureUrls(post.tree, post.open)) {
    const plain = withoutLiquid(url);
    if (/^(?:https?:)?\/\//i.test(plain)) {
      // An address that is no valid encoding would stop a build.
      if (!isDecodable(url)) {
        found.set(url, { to: url.replace(/%(?![0-9a-f]{2})|%(?=[89a-f][0-9a-f])/gi, '%25') });
        notes.push(`a picture whose address had to be changed: ${plain}`);
      }
      if (/\.(?:png|jpe?g|gif|webp|svg|avif)(?:$|[?#])/i.test(plain)) remote.push(plain);
      continue;
    }
    if (/^[a-z][a-z\d+.-]*:|^#/i.test(plain)) continue;
    const asset = await assets.find(plain, post.path);
    if (asset) found.set(url, { to: `./images/${asset.name}`, asset });
    else {
      // A path that leads nowhere would stop a build; as one of the site's own it shows what is missing.
      found.set(url, {
        to: encodeURI(decoded(plain.startsWith('/') ? plain : rooted(plain, post.path))).replace(/[()]/g, (sign) =>
          sign === '(' ? '%28' : '%29',
        ),
      });
      if (/\.\w{2,5}(?:$|[?#])/.test(plain)) missing.push(plain);
    }
  }
  if (missing.length > 0) notes.push(`pictures that were not found: ${missing.join(', ')}`);
  if (remote.length > 0) notes.push(`pictures that stay where they are: ${remote.join(', ')}`);
  return found;
}

function isDecodable(url: string): boolean {
  try {
    decodeURI(url);
    return true;
  } catch {
    return false;
  }
}

function rooted(path: string, from: string): string {
  return `/${[...from.split('/').slice(0, -1), ...path.split('/')].filter((segment) => segment !== '.' && segment !== '..' && segment !== '').join('/')}`;
}

/** `{{ site.baseurl }}/a.png` and `{{ "/a.png" | relative_url }}` are `/a.png`. */
export function withoutLiquid(url: string): string {
  return url
    .replace(/^\{\{\s*["']([^"']+)["']\s*\|[^}]*\}\}/, '$1')
    .replace(
      /^(?:\{\{|%7B%7B)(?:\s|%20)*(?:site\.(?:baseurl|url|github\.url)|base(?:url|path)?)(?:\s|%20)*(?:\}\}|%7D%7D)/gi,
      '',
    )
    .replace(/^\{\{[^}]*\}\}/, '');
}
