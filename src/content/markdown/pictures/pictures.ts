import type { Element, ElementContent, Root } from 'hast';
import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { factsOf } from '../facts.ts';
import { cleanProperties } from '../safe.ts';
import { type PictureSize, sizeOf } from './size.ts';
import { zoomed } from './zoom.ts';

/** What a picture says to its readers. */
export interface PictureWords {
  zoom(alt: string): string;
  close: string;
}

/** The text's width in px, at the reader's own size of type; twice that for dense screens. A phone takes the first. */
const textWidth = 680;
const widths = [textWidth, 2 * textWidth].map(String);

/** As wide as the text, which is 42.5rem, or on a narrow window all of it but the margins. */
const sizes = '(min-width: 45rem) 42.5rem, 92vw';

/** What a picture is opened with is no larger than that (px); a camera's is of no use on a screen. */
const most = 2560;

type Data = Record<string, unknown> & { astro?: { localImagePaths?: ReadonlySet<string> } };

/**
 * Pictures as a page needs them: in sizes for phones and desks, the first at once and the others when they come near;
 * one that stands alone with a title gets a caption, one wider than the text opens large.
 */
export const pictures =
  (words: PictureWords): HastPluginEntry =>
  ({ source }) =>
    /!\[|<img\b/i.test(source) &&
    defineHastPlugin({
      name: 'hoego-pictures',
      async before(root, context) {
        const { data, fileURL, sourceFormat } = context as { data: Data; fileURL?: URL; sourceFormat: string };
        let isFirst = true;
        let opened = 0;
        for (const { node, parent } of imagesIn(root as unknown as Root)) {
          const src = decoded(node.properties.src);
          const isLocal = data.astro?.localImagePaths?.has(src) === true;
          const size = isLocal && fileURL ? await sizeOf(new URL(encodeURI(src), fileURL)) : undefined;
          if (size) factsOf(data).pictures[src] = size.bytes;
          const added = attributes(node, size, isFirst, sourceFormat);
          const img = { ...node, properties: { ...cleanProperties(node), ...added } };
          isFirst = false;
          const title = aloneIn(parent, node) ? node.properties.title : undefined;
          const caption = typeof title === 'string' && title.trim() !== '' ? title : undefined;
          const opens = size?.isRaster === true && size.width > textWidth && aloneIn(parent, node);
          if (caption === undefined && !opens) {
            for (const [name, value] of Object.entries(added)) context.setProperty(node as never, name, value);
            continue;
          }
          if (caption !== undefined) delete img.properties.title;
          if (opens) factsOf(data).parts.add('picture');
          const shown = opens ? zoomed(img, `picture-${++opened}`, words) : [img];
          context.replaceNode(
            parent as never,
            (caption === undefined
              ? { ...parent, children: shown }
              : element('figure', [...shown, element('figcaption', [{ type: 'text', value: caption }])])) as never,
          );
        }
      },
    });

function attributes(
  img: Element,
  size: PictureSize | undefined,
  isFirst: boolean,
  format: string,
): Element['properties'] {
  const isSized = img.properties.width != null || img.properties.height != null;
  const large = size?.isRaster === true && !isSized && size.width > textWidth;
  return {
    loading: img.properties.loading ?? (isFirst ? 'eager' : 'lazy'),
    decoding: img.properties.decoding ?? 'async',
    // Astro takes a list from Markdown, and from MDX what it would be in HTML.
    ...(large && { widths: format === 'mdx' ? widths.join(' ') : widths, sizes }),
    ...(large && size.width > most && { width: most }),
  } as Element['properties'];
}

function imagesIn(root: Root): { node: Element; parent: Element | Root }[] {
  const found: { node: Element; parent: Element | Root }[] = [];
  const walk = (parent: Element | Root) => {
    for (const child of parent.children as ElementContent[]) {
      if (child.type === 'element' && child.tagName === 'img') found.push({ node: child, parent });
      else if ('children' in child) walk(child as Element);
    }
  };
  walk(root);
  return found;
}

/** Whether a picture is all of a paragraph. */
function aloneIn(parent: Element | Root, img: Element): boolean {
  return (
    parent.type === 'element' &&
    parent.tagName === 'p' &&
    parent.children.every((one) => one === img || (one.type === 'text' && one.value.trim() === ''))
  );
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}

function decoded(src: unknown): string {
  try {
    return typeof src === 'string' ? decodeURI(src) : '';
  } catch {
    return '';
  }
}
