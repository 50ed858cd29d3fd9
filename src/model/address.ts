/** How a site's pages are addressed: what of its Astro config decides that. */
export interface Addressing {
  /** `/` or `/log`, with or without slashes at its ends. */
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
  /** `file` and `preserve` write `/a.html`, `directory` writes `/a/index.html`. */
  format: 'directory' | 'file' | 'preserve';
}

/**
 * The link to a page or file of the site: base in front, slash or `.html` behind as the site is built.
 * `path` is rooted at the site (`/retros/2026-03/?q=1#a`); one whose last segment ends in an extension
 * (`/rss.xml`) is a file and keeps its end. Segments are percent-encoded unless they are already.
 */
export function address(path: string, { base, trailingSlash, format }: Addressing): string {
  const [, pathname = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(path) ?? [];
  const prefix = base.replace(/^\/*|\/*$/g, '');
  const inner = pathname.replace(/^\/+|\/+$/g, '');
  const isFile = !pathname.endsWith('/') && /\.[a-z0-9]{2,5}$/i.test(inner);
  const segments = [prefix, inner].filter(Boolean).join('/');
  const encoded = segments.split('/').map(encodeSegment).join('/');
  if (isFile) return `/${encoded}${suffix}`;
  if (inner !== '' && format !== 'directory') return `/${encoded}.html${suffix}`;
  const end = segments === '' || (trailingSlash === 'never' && format === 'directory') ? '' : '/';
  return `/${encoded}${end}${suffix}`;
}

/** The address of an entry, rooted at the site. It always ends in a slash, so that a dot in an id is no extension. */
export function entryPath(collection: string, id: string): string {
  return `/${collection}/${id}/`;
}

function encodeSegment(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment)).replace(/%(40|3A|2B|2C|3B|3D|24|26)/g, decodeURIComponent);
  } catch {
    return encodeURIComponent(segment);
  }
}
