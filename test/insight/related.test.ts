import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCommon, mostRelated, reach, related, weight } from '../../src/insight/related.ts';
import type { Trait } from '../../src/insight/traits.ts';
import { type EntryName, entryName } from '../../src/model/entry.ts';
import type { NoteEntry } from '../../src/model/note.ts';
import { addDays } from '../../src/model/date.ts';
import { day, makeNote, makeRecords } from './make.ts';

/** A note a day, so that their order is that of the list. */
const noteOn = (index: number, series?: string) =>
  makeNote(`n${index}`, { date: addDays(day('2020-01-01'), index), series });
const trait = (word: string): Trait => ({ kind: 'tag', key: `tag ${word}`, label: word });

type Log = { note: NoteEntry; traits: Trait[]; shown: Set<EntryName> }[];

function relatedIn(log: Log) {
  return related(
    makeRecords({ notes: log.map(({ note }) => note) }),
    new Map(log.map(({ note, traits }) => [entryName(note), traits])),
    (entry) => log.find(({ note }) => note === entry)?.shown ?? new Set(),
  );
}

/** The same by holding every entry against every other, as one would say it. */
function slowly(log: Log): Map<string, { id: string; reasons: string[] }[]> {
  const bearers = new Map(
    log
      .flatMap(({ traits }) => traits)
      .map(({ key }) => [key, log.filter(({ traits }) => traits.some((one) => one.key === key))]),
  );
  const bearing = (key: string) => bearers.get(key) ?? [];
  const weightOf = ({ key }: Trait) => weight(bearing(key).length, log.length);
  const tell = ({ traits }: Log[number]) => traits.filter(({ key }) => !isCommon(bearing(key).length, log.length));
  const told = new Map(log.map((one) => [one, tell(one)]));
  const telling = (one: Log[number]) => told.get(one) ?? [];
  const breadth = new Map(
    log.map((one) => [one, Math.sqrt(telling(one).reduce((sum, each) => sum + weightOf(each), 0))]),
  );
  return new Map(
    log.map((one, at) => {
      const ranked = log
        .flatMap((other, index) => {
          const common = telling(one).filter(
            ({ key }) =>
              telling(other).some((each) => each.key === key) &&
              Math.abs(bearing(key).indexOf(one) - bearing(key).indexOf(other)) <= reach,
          );
          if (index === at || common.length === 0 || one.shown.has(entryName(other.note))) return [];
          const shared = common.reduce((sum, each) => sum + weightOf(each), 0);
          return [{ other, index, common, score: Math.round((shared / (breadth.get(other) ?? 1)) * 1e6) }];
        })
        .sort((a, b) => b.score - a.score || b.index - a.index)
        .filter(({ other }, index, all) => {
          const { series } = other.note.data;
          return !series || all.findIndex((each) => each.other.note.data.series?.title === series.title) === index;
        })
        .slice(0, mostRelated);
      return [
        one.note.id,
        ranked.map(({ other, common }) => ({
          id: other.note.id,
          reasons: [...common]
            .sort((a, b) => weightOf(b) - weightOf(a) || (a.key < b.key ? -1 : 1))
            .map(({ label }) => label)
            .slice(0, 2),
        })),
      ];
    }),
  );
}

const words = Array.from({ length: 30 }, (_, index) => `w${index}`);

/** Logs in which some words are on almost every entry and others on two. */
const anyLog = (entries: number, rarest: number) =>
  fc
    .tuple(
      fc.array(fc.array(fc.integer({ min: 0, max: rarest }), { maxLength: 4 }), {
        minLength: entries,
        maxLength: entries,
      }),
      fc.array(fc.tuple(fc.nat(entries - 1), fc.nat(entries - 1)), { maxLength: 12 }),
    )
    .map(([bears, shown]): Log =>
      bears.map((rolled, index) => ({
        note: noteOn(index, index % 7 === 0 ? `연재 ${index % 3}` : undefined),
        // A low number comes of many rolls.
        traits: [...new Set(rolled.map((roll) => words[Math.floor(Math.sqrt(roll))] as string))].map(trait),
        shown: new Set(shown.filter(([from]) => from === index).map(([, to]) => `notes/n${to}` as EntryName)),
      })),
    );

describe('what is related', () => {
  test.each([
    [40, 800, 60],
    [400, 300, 3],
  ])('in %i entries is what the slow way finds', (entries, rarest, numRuns) => {
    let found = 0;
    fc.assert(
      fc.property(anyLog(entries, rarest), (log) => {
        const slow = slowly(log);
        for (const [name, list] of relatedIn(log)) {
          found += list.length;
          expect(
            list.map(({ entry, reasons }) => ({ id: entry.id, reasons: reasons.map(({ label }) => label) })),
          ).toEqual(slow.get(name.slice('notes/'.length)));
        }
      }),
      { numRuns, seed: 20261120 },
    );
    expect(found).toBeGreaterThan(entries);
  });

  test('is closest where what is shared is rare', () => {
    const log: Log = Array.from({ length: 30 }, (_, index) => ({
      note: noteOn(index),
      traits: (['아웃박스', '카프카'].filter((_, at) => index < 2 + at * 3) as string[]).map(trait),
      shown: new Set(),
    }));
    expect(
      relatedIn(log)
        .get('notes/n0')
        ?.map(({ entry }) => entry.id),
    ).toEqual(['n1', 'n4', 'n3', 'n2']);
    expect(
      relatedIn(log)
        .get('notes/n0')?.[0]
        ?.reasons.map(({ label }) => label),
    ).toEqual(['아웃박스', '카프카']);
  });

  test('is nothing by what half of the log is about', () => {
    const log: Log = Array.from({ length: 30 }, (_, index) => ({
      note: noteOn(index),
      traits: index % 2 ? [trait('회고')] : [],
      shown: new Set(),
    }));
    expect([...relatedIn(log).values()].flat()).toEqual([]);
  });

  test('is no list of the parts of one series', () => {
    const log: Log = Array.from({ length: 30 }, (_, index) => ({
      note: noteOn(index, index > 0 && index < 4 ? '연재' : undefined),
      traits: index < 5 ? [trait('아웃박스')] : [],
      shown: new Set(),
    }));
    expect(
      relatedIn(log)
        .get('notes/n0')
        ?.map(({ entry }) => entry.id),
    ).toEqual(['n4', 'n3']);
  });

  test('costs no more for each entry of a log of 3,000 than of 1,000', () => {
    /** How often a trait is looked at: once more for every pair that it makes. */
    const looks = (entries: number) => {
      let count = 0;
      const counted = (word: string): Trait => ({
        kind: 'tag',
        label: word,
        get key() {
          count++;
          return `tag ${word}`;
        },
      });
      // One tag on half of the log, one on every seventh, one on every hundredth.
      const traits = (index: number) => [
        counted(`half ${index % 2}`),
        counted(`seventh ${index % 7}`),
        counted(`${index % Math.floor(entries / 10)}`),
      ];
      const notes = Array.from({ length: entries }, (_, index) => noteOn(index));
      const all = new Map(notes.map((note, index) => [entryName(note), traits(index)]));
      const found = related(makeRecords({ notes }), all, () => new Set());
      expect(found.get('notes/n500')).toHaveLength(mostRelated);
      return count / entries;
    };
    expect(looks(3000) / looks(1000)).toBeLessThan(1.1);
  });
});
