import { type Colours, coloursOf, type Look, palettes, tokens } from './palette.ts';

/**
 * The colours of a look as custom properties, one place for both schemes: `color-scheme` chooses. `--accent`, where a
 * site's own style sheet sets it on the root (a colour, or `light-dark(a, b)`), replaces the seal.
 */
export function lookCss(look: Look, accent?: Colours | undefined): string {
  const [palette, colours] = [palettes[look], coloursOf(look, accent)];
  const declared = tokens.map((token) => {
    const value = palette[token];
    if (typeof value === 'string') return `--${token}:var(--${value})`;
    const colour = `light-dark(${colours[token].light},${colours[token].dark})`;
    return `--${token}:${token === 'seal' ? `var(--accent,${colour})` : colour}`;
  });
  return `@layer hoego.tokens{:root{${declared.join(';')}}}`;
}
