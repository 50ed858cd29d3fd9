import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A line of a posting and the ids that a reader finds in it. */
export interface Line {
  text: string;
  ids: string[];
}

/** A posting in one text and what a reader finds in it. */
export interface Whole {
  text: string;
  required: string[];
  preferred: string[];
  either: string[];
}

const file = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');
const words = (text = '') => text.split(/\s+/).filter(Boolean);

/** `java kafka :: the line`. */
export function lines(half: 'tuning' | 'held-out'): Line[] {
  return file(`${half}-lines.txt`)
    .split('\n')
    .filter((line) => line.includes('::'))
    .map((line) => {
      const at = line.indexOf('::');
      return { ids: words(line.slice(0, at)), text: line.slice(at + 2).trim() };
    });
}

/** Three lines of expectations, then the posting; `===` between two. */
export function wholes(half: 'tuning' | 'held-out'): Whole[] {
  return file(`${half}-blocks.txt`)
    .split('\n===\n')
    .map((block) => {
      const [required, preferred, either, ...rest] = block.split('\n');
      const ids = (line = '') => words(line.slice(line.indexOf(':') + 1));
      return { required: ids(required), preferred: ids(preferred), either: ids(either), text: rest.join('\n') };
    });
}
