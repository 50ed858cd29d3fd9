import type { ShikiTransformer } from 'shiki';

/**
 * Code is coloured by classes (`tk-keyword`), not by style attributes: the theme's own colours in light and dark, fewer
 * bytes, and nothing that a strict Content-Security-Policy would refuse.
 */
export const codeClasses: ShikiTransformer = {
  name: 'hoego-code-classes',
  pre(node) {
    delete node.properties.style;
  },
  span(node) {
    const style = node.properties.style;
    if (typeof style !== 'string') return;
    const token = /--astro-code-token-([a-z-]+)/.exec(style)?.[1];
    delete node.properties.style;
    if (token) node.properties.class = `tk-${token}`;
  },
};
