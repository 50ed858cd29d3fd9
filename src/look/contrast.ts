/** What text needs against what is behind it: WCAG 2.2, 1.4.3, level AA. */
export const enough = 4.5;

/** 1 … 21: how far two colours (`#rrggbb`) are apart in lightness. WCAG 2.2, contrast ratio. */
export function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour itself where it can be read on all of `papers`, else the nearest that can, on the way to black or white. */
export function legible(colour: string, papers: readonly string[]): string {
  const end = papers.every((paper) => luminance(paper) > 0.18) ? '#000000' : '#ffffff';
  for (let step = 0; step <= 100; step++) {
    const nearer = mixed(colour, end, step / 100);
    if (papers.every((paper) => contrast(nearer, paper) >= enough)) return nearer;
  }
  return end;
}

/** Two colours in one; `share` (0 … 1) is how much of the second. */
export function mixed(first: string, second: string, share: number): string {
  const [from, to] = [channelsOf(first), channelsOf(second)];
  const channels = from.map((channel, index) => Math.round(channel + ((to[index] ?? 0) - channel) * share));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = channelsOf(hex)
    .map((channel) => channel / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function channelsOf(hex: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}
