import type { ShikiTransformer } from 'shiki';

/**
 * Code is coloured by classes (`tk-keyword`), not by style attributes: the theme's own colours in light and dark, fewer
 * bytes, and nothing that a strict Content-Security-Policy would refuse.
 */
export const codeClasses: ShikiTransformer = {
  name: 'hoego-code-classes',
  // By itself a line is given up half coloured once half a second has gone by, which on a busy machine is the first line
  // of a language: one source would make two pages. Length says the same everywhere; editors draw the line there, too.
  preprocess(_, options) {
    options.tokenizeTimeLimit = 0;
    options.tokenizeMaxLineLength = 20_000;
  },
  pre(node) {
    delete node.properties.style;
    node.properties.class = classesOf(node.properties.class).filter((one) => one !== 'css-variables');
  },
  span(node) {
    const style = node.properties.style;
    if (typeof style !== 'string') return;
    const token = /--astro-code-token-([a-z-]+)/.exec(style)?.[1];
    delete node.properties.style;
    if (token) node.properties.class = `tk-${token}`;
  },
  line(node) {
    // A span that says nothing of its text is only bytes.
    node.children = node.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'span' && Object.keys(child.properties).length === 0
        ? child.children
        : [child],
    );
  },
};

/** An element's classes, written as one string or as several. */
export function classesOf(value: unknown): string[] {
  return [value].flat().flatMap((one) => (typeof one === 'string' ? one.split(' ').filter(Boolean) : []));
}
