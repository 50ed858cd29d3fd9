import type { Element } from 'hast';
import { defineHastPlugin } from 'satteri';

/**
 * Elements that run code, change the page that they stand on, or whose text one parser reads as markup and another does
 * not. Style sheets and forms that post elsewhere are among what the Content-Security-Policy refuses anyway.
 */
const cut = new Set(
  'script style link meta base template noscript noembed noframes xmp plaintext object embed applet frame frameset portal'.split(
    ' ',
  ),
);

/** Their text is no markup, so what looks like an element in them was made to become one. */
const plain = new Set(['title', 'textarea']);

/** Attributes that lead somewhere, in lower case. */
const leading = new Set(
  'href src xlinkhref action formaction data poster background cite longdesc ping manifest to from values'.split(' '),
);

/** By these the theme's own scripts know what is theirs. */
const reserved = /^(srcdoc|dataload|datasearch.*|__astro.*)$/;

/** Elements whose `name` would stand in the way of `document`'s own methods. */
const clobbering = new Set(['img', 'form', 'iframe']);

/**
 * A body may hold HTML: pictures, films, embeds, `<details>`. What would run is cut: scripts, handlers in attributes,
 * addresses that are code. The writer of a pasted text is not always the writer of the log.
 */
export const safeHtml = defineHastPlugin({
  name: 'hoego-safe-html',
  before(root, context) {
    // HTML, and attributes of a heading, have one of these signs; most texts have neither.
    if (!/[<{]/.test(context.source)) return;
    const parents: { readonly children: readonly unknown[] }[] = [root];
    for (let parent = parents.pop(); parent; parent = parents.pop()) {
      for (const child of parent.children as typeof root.children) {
        if (isCut(child)) {
          context.removeNode(child as Parameters<typeof context.removeNode>[0]);
          continue;
        }
        if (child.type === 'element')
          for (const [name, value] of Object.entries(child.properties))
            if (isUnsafe(child.tagName, bare(name), value)) context.setProperty(child, name, null);
        if ('children' in child) parents.push(child);
      }
    }
  },
});

/**
 * The attributes of an element that {@link safeHtml} has cleaned, for a copy of it: those that it took away are still told,
 * as empty ones.
 */
export function cleanProperties({ tagName, properties }: Readonly<Element>): Element['properties'] {
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([name, value]) => !isUnsafe(tagName, bare(name), value) && !(value === '' && leading.has(bare(name))),
    ),
  );
}

/** As {@link leading} and the others know a name: `xlink:href`, `onClick`. */
function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[:-]/g, '');
}

interface Node {
  type: string;
  tagName?: string;
  properties?: object;
  children?: readonly { type: string }[];
}

function isCut(node: Node): boolean {
  const name = node.tagName?.toLowerCase();
  if (node.type === 'comment') return true;
  if (name === undefined) return false;
  if (
    /^(animate|set)/.test(name) &&
    /href$/i.test(String((node.properties as { attributeName?: unknown }).attributeName))
  )
    return true;
  return cut.has(name) || (plain.has(name) && node.children?.some(({ type }) => type !== 'text') === true);
}

function isUnsafe(element: string, name: string, value: unknown): boolean {
  return (
    /^on/.test(name) ||
    reserved.test(name) ||
    (name === 'name' && clobbering.has(element)) ||
    (leading.has(name) && isScript(Array.isArray(value) ? value.join(' ') : value))
  );
}

/** `javascript:` and its kin; only what leads somewhere may stay. Pictures may be inline. */
export function isScript(url: unknown): boolean {
  if (typeof url !== 'string') return false;
  // Browsers ignore blanks and control characters in a scheme.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
  return (
    scheme !== undefined &&
    !['http', 'https', 'mailto', 'tel'].includes(scheme) &&
    !/^data:image\/(png|jpe?g|gif|webp|avif);/i.test(url)
  );
}
