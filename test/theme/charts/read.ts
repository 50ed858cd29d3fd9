import { narrow, textWidth } from '../../../src/theme/charts/labels.ts';

/** The d of every path of a kind. */
export function paths(svg: string, kind: string): string[] {
  return [...svg.matchAll(/<path class="([^"]*)" d="([^"]*)"/g)].flatMap(([, kinds = '', d = '']) =>
    kinds === kind ? [d] : [],
  );
}

export function texts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, words = '']) => words);
}

export function count(svg: string, part: string | RegExp): number {
  return typeof part === 'string' ? svg.split(part).length - 1 : [...svg.matchAll(part)].length;
}

interface Set {
  words: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the labels of a drawing lie when it is as wide as that; the ones that need room only from 440 px. */
export function labelBoxes(svg: string, width = narrow): Set[] {
  return [...svg.matchAll(/<text x="([^"]*)%" y="([^"]*)"(?: dx="([^"]*)")?(?: class="([^"]*)")?>([^<]*)</g)].flatMap(
    ([, x, y, dx = '0', kind = '', words = '']) => {
      const kinds = kind.split(' ');
      if (kinds.includes('w') && width < 440) return [];
      const size = textWidth(words);
      const left =
        (Number(x) / 100) * width + Number(dx) - (kinds.includes('e') ? size : kinds.includes('m') ? size / 2 : 0);
      return [{ words, left, right: left + size, top: Number(y) - 10, bottom: Number(y) + 2 }];
    },
  );
}

/** Pairs of labels that lie over each other at a width, and labels that leave the page. */
export function collisions(svg: string, width = narrow): string[] {
  const boxes = labelBoxes(svg, width);
  const outside = boxes
    .filter(({ left, right }) => left < -12 || right > width + 12)
    .map(({ words }) => `${words} leaves`);
  const pairs = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .flatMap((b) =>
        a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom ? [`${a.words} × ${b.words}`] : [],
      ),
  );
  return [...outside, ...pairs];
}

/** Whether markup nests: every element that is opened is closed, in order. */
export function nests(markup: string): boolean {
  const open: string[] = [];
  for (const [, close, name = '', self] of markup.matchAll(/<(\/?)([a-z]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (self) continue;
    if (!close) open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}
