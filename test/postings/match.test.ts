import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/model/skill.ts';
import { shippedSkills } from '../../src/model/vocabulary.ts';
import { matcher, type PostingText, roleAliases } from '../../src/postings/match/index.ts';
import { lines, wholes } from './match-data/read.ts';

const { find, read, version } = matcher(shippedSkills);
const known = new Set(shippedSkills.map(({ id }) => id));
const posting = (text: string, more: Partial<PostingText> = {}): PostingText => ({
  title: '',
  blocks: [{ text }],
  tags: [],
  ...more,
});

/** Hits, false alarms and misses, skill by skill. */
class Score {
  bySkill = new Map<string, { hit: number; extra: number; missed: number }>();
  faults: string[] = [];

  add(text: string, expected: readonly string[], found: ReadonlySet<string>): void {
    const wanted = new Set(expected);
    for (const id of new Set([...wanted, ...found])) {
      const row = this.bySkill.get(id) ?? { hit: 0, extra: 0, missed: 0 };
      const kind = !wanted.has(id) ? 'extra' : found.has(id) ? 'hit' : 'missed';
      row[kind] += 1;
      this.bySkill.set(id, row);
      if (kind !== 'hit') this.faults.push(`${kind} ${id}: ${text}`);
    }
  }

  get totals() {
    const sum = (key: 'hit' | 'extra' | 'missed') => [...this.bySkill.values()].reduce((all, row) => all + row[key], 0);
    const [hit, extra, missed] = [sum('hit'), sum('extra'), sum('missed')];
    return { hit, extra, missed, precision: hit / (hit + extra), recall: hit / (hit + missed) };
  }

  /** Every skill with what was found of it: `kafka 12/12`, and `+1` for a false alarm. */
  table(): string {
    const cells = [...this.bySkill].sort().map(([id, { hit, extra, missed }]) => {
      return `${id} ${hit}/${hit + missed}${extra ? ` +${extra}` : ''}`.padEnd(28);
    });
    const rows = cells.flatMap((_, at) => (at % 5 === 0 ? [cells.slice(at, at + 5).join('').trimEnd()] : []));
    return rows.join('\n');
  }
}

const all = new Score();

describe.each(['tuning', 'held-out'] as const)('the %s half', (half) => {
  const score = new Score();
  for (const { text, ids } of lines(half)) {
    score.add(text, ids, find(text));
    all.add(text, ids, find(text));
  }
  for (const { text, ...expected } of wholes(half)) {
    const reading = read(posting(text));
    for (const section of ['required', 'preferred', 'either'] as const) {
      score.add(`[${section}] ${text.replaceAll('\n', ' / ')}`, expected[section], reading[section]);
      all.add(text, expected[section], reading[section]);
    }
  }

  test('names only skills that there are', () => {
    const named = [...lines(half).flatMap(({ ids }) => ids), ...wholes(half).flatMap(({ either }) => either)];
    expect(named.filter((id) => !known.has(id))).toEqual([]);
  });

  test('is read as a reader reads it', () => {
    const { precision, recall, ...counts } = score.totals;
    console.log(
      `${half}: ${lines(half).length} lines, ${wholes(half).length} postings; precision ${precision.toFixed(4)}, ` +
        `recall ${recall.toFixed(4)} ${JSON.stringify(counts)}\n${score.faults.join('\n')}`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.97);
    expect(recall).toBeGreaterThanOrEqual(0.97);
  });
});

test('all lines together, skill by skill', () => {
  const { precision, recall } = all.totals;
  console.log(`found of named, and false alarms:\n${all.table()}`);
  expect(lines('tuning').length + lines('held-out').length).toBeGreaterThanOrEqual(200);
  expect(precision).toBeGreaterThanOrEqual(0.97);
  expect(recall).toBeGreaterThanOrEqual(0.97);
});
