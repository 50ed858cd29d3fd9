import type { Card } from './card.ts';
import { between, filled, type Ink } from './ink.ts';
import { oneLine, setLines, type Try } from './lines.ts';

/** px. */
interface Room {
  left: number;
  width: number;
  top: number;
  bottom: number;
}

/** Ways to set a title; px. Those at the end are for a long one beside a high chart. */
const tries: readonly Try[] = [
  ...[96, 88, 80].map((size) => ({ most: 1, size })),
  ...[80, 74, 68, 62, 56].map((size) => ({ most: 2, size })),
  ...[60, 56, 52, 48, 44].map((size) => ({ most: 3, size })),
  ...[74, 68, 62, 56, 50, 44].map((size) => ({ most: 1, size })),
  ...[50, 44].map((size) => ({ most: 2, size })),
  { most: 3, size: 44 },
];

const facts = { size: 32, height: 60 } as const;

/** px that a chart leaves to what is said above it: two lines of the smallest size, or three where the title needs them. */
export function leastHeight(card: Card, width: number, { title, leading }: Ink): number {
  const smallest = Math.min(...tries.map(({ size }) => size));
  // Lines are never quite full.
  const isLong = title.width(title.settable(card.title), smallest) > width * 1.9;
  return (isLong ? 3 : 2) * smallest * leading + 16 + (card.facts?.length ? facts.height : 0);
}

/** The title, and the facts under it, in the middle of their room. What is empty without emoji is said by the kicker. */
export function statement(card: Card, { left, width, top, bottom }: Room, ink: Ink): string {
  const { title, plain, leading, colours } = ink;
  const said = [card.title, card.kicker, card.site].map((text) => title.settable(text)).find(Boolean) ?? '';
  const known = (card.facts ?? []).map((fact) => plain.settable(fact)).filter(Boolean);
  const below = known.length > 0 ? facts.height : 0;
  const room = bottom - top - below;
  const { lines, size } = setLines(
    title,
    said,
    width,
    tries.filter((one) => one.most * one.size * leading <= room),
  );
  const high = lines.length * size * leading;
  const first = top + (room - high) / 2;
  const set = lines.map((line, index) =>
    title.outline(line, left - hanging(line) * size, first + (index + 0.5) * size * leading + 0.36 * size, size),
  );
  const fact = oneLine(plain, known.join(between), width, facts.size);
  return (
    filled(colours.ink, set.join('')) +
    filled(colours.ink2, fact && plain.outline(fact, left, first + high + facts.height * 0.8, facts.size))
  );
}

/** How far a line begins left of its letters, in em: so large, the blank in front of them is seen. */
function hanging(line: string): number {
  return /^[「『《〈【（]/u.test(line) ? 0.54 : 0.04;
}
