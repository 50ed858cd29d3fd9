import { isHangul } from './jamo.ts';
import { prefixKey } from './keys.ts';
import type { Way } from './plan.ts';
import { readings } from './readings.ts';

/** A stretch of a text that a reader would call a match. */
export interface Mark {
  start: number;
  end: number;
  /** Which of the ways it is. */
  way: number;
}

/** Where a text has what was searched for, in order, none over another. */
export function marksIn(text: string, ways: readonly Way[]): Mark[] {
  const found = ways.flatMap((way, index) => placesOf(text, way).map(([start, end]) => ({ start, end, way: index })));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mark[] = [];
  for (const mark of found) if (mark.start >= (kept.at(-1)?.end ?? 0) && mark.end > mark.start) kept.push(mark);
  return kept;
}

function placesOf(text: string, { units, open }: Way): [start: number, end: number][] {
  if (units.length > 1) {
    const together = new RegExp(units.map(pattern).join('[가-힣]{0,3}[^\\p{L}\\p{N}]{0,3}'), 'giu');
    const places = matches(text, together);
    return places.length > 0 ? places : units.flatMap((unit) => matches(text, new RegExp(pattern(unit), 'giu')));
  }
  const [unit = ''] = units;
  if (open) return begins(text, unit);
  const places = matches(text, new RegExp(bounded(unit), 'giu'));
  if (places.length > 0) return places;
  if (!isHangul(unit)) return matches(text, new RegExp(pattern(unit), 'giu'));
  return inflected(text, unit);
}

function matches(text: string, expression: RegExp): [number, number][] {
  return [...text.matchAll(expression)].map(({ index, 0: found }) => [index, index + found.length]);
}

/** A unit as it may be written: signs with spaces around them. */
function pattern(unit: string): string {
  return isHangul(unit)
    ? unit
    : [...unit]
        .map((char) => {
          const literal = char.replace(/[.*+^$?()[\]{}|/\\]/, '\\$&');
          return /[+/#(),]/.test(char) ? ` ?${literal} ?` : literal;
        })
        .join('');
}

function bounded(unit: string): string {
  if (isHangul(unit)) return unit.length > 1 ? unit : `(?<![가-힣])${unit}`;
  return `(?<![A-Za-z0-9])${pattern(unit)}(?![A-Za-z0-9])`;
}

/** The forms of a verb: of 떨어지, 떨어졌다 and 떨어진. What is marked is what they have in common with it. */
function inflected(text: string, stem: string): [number, number][] {
  const head = stem.slice(0, -1);
  return matches(text, /[가-힣]+/gu).flatMap(([start, end]): [number, number][] => {
    const word = text.slice(start, end);
    const same = head === '' ? word[0] === stem : word.startsWith(head);
    if (!same && !(stem.length === 1 && readings(word).length > 0)) return [];
    if (word.length < stem.length || !readings(word).some(({ base }) => base === stem)) return [];
    return [[start, start + stem.length]];
  });
}

/** Words that begin like what was typed so far. */
function begins(text: string, unit: string): [number, number][] {
  const key = prefixKey(unit);
  return matches(text, /[\p{L}\p{N}]+/gu).flatMap(([start, end]): [number, number][] =>
    prefixKey(text.slice(start, end).toLowerCase()).startsWith(key)
      ? [[start, Math.min(end, start + unit.length)]]
      : [],
  );
}
