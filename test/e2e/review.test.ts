import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { type Component, property, readCalendar, textOf as said } from '../support/calendar.ts';
import { filesIn, text } from '../support/files.ts';
import { tagsOf, textOf } from '../support/html.ts';
import { today } from '../support/run.ts';
import { published } from '../support/sample.ts';
import { written } from '../support/sample-log.ts';
import { answer, inside } from '../support/server.ts';

let dist = '';

beforeAll(() => {
  const sample = inject('sample');
  if (sample.error) throw new Error(sample.error);
  dist = sample.dist;
});

const dayMs = 86_400_000;
const later = (date: string, days: number) => new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
const daysUntil = (date: string) => (Date.parse(date) - Date.parse(today)) / dayMs;

interface Due {
  id: string;
  due: string | undefined;
}

/** When the questions of the sample are due, worked out from its files by hand. */
function dues(): Due[] {
  const asked = written('interviews').flatMap(({ data }) =>
    (data.stages ?? []).flatMap(({ date, questions }) =>
      (questions ?? []).filter(({ visibility }) => visibility !== 'private').map((one) => ({ ...one, date })),
    ),
  );
  return written('questions').flatMap(({ id: bank, data }) => {
    const reviews = data.review ?? {};
    // The ids of all its questions, as its page has them under the headings of groups.
    const ids = tagsOf(text(dist, `questions/${bank}/index.html`)).flatMap(({ name, attributes }) =>
      name === 'h3' && attributes.id ? [attributes.id] : [],
    );
    return ids.map((heading): Due => {
      const review = reviews[heading];
      const wrong = asked.filter(
        ({ bank: name, answered, date }) =>
          name === `${bank}#${heading}` &&
          (answered === 'missed' || answered === 'partly') &&
          (!review || (date ?? '') >= review.on),
      );
      const calls = review
        ? [
            later(review.on, [1, 7, 30, 120][review.confidence] ?? Number.NaN),
            ...wrong.map(({ answered, date = '' }) => later(date, answered === 'missed' ? 1 : 7)),
          ]
        : wrong.map(({ date = '' }) => date);
      return { id: `${bank}#${heading}`, due: calls.sort()[0] };
    });
  });
}

/** The links to questions under a heading of the list. */
function linked(html: string, heading: string): string[] {
  const section = html.split('<section').find((part) => part.includes(`>${heading}</h2>`)) ?? '';
  return [...section.matchAll(/href="\/log\/questions\/([^/"]+)\/#([^"]+)"/g)].map(
    ([, bank = '', id = '']) => `${bank}#${decodeURIComponent(id)}`,
  );
}

describe('the list', () => {
  const html = () => text(dist, 'review/index.html');
  const expected = (when: (days: number) => boolean) =>
    dues()
      .filter(({ due }) => due !== undefined && when(daysUntil(due)))
      .map(({ id }) => id)
      .sort();

  test('has every question of every bank once, when it is due', () => {
    expect(dues().length).toBeGreaterThan(25);
    const groups = {
      지남: expected((days) => days < 0),
      '이번 주': expected((days) => days >= 0 && days < 7),
      나중: expected((days) => days >= 7),
      '아직 안 봄': dues()
        .filter(({ due }) => due === undefined)
        .map(({ id }) => id)
        .sort(),
    };
    expect(groups.지남.length).toBeGreaterThan(5);
    expect(groups['아직 안 봄'].length).toBeGreaterThan(1);
    for (const [heading, ids] of Object.entries(groups)) expect(linked(html(), heading).sort(), heading).toEqual(ids);
  });

  test('says in its title how many are overdue', () => {
    const title = textOf(/<h1[\s\S]*?<\/h1>/.exec(html())?.[0] ?? '');
    expect(title.match(/\d+/)?.[0]).toBe(String(expected((days) => days < 0).length));
  });

  test('answers every question that went wrong, or says that nothing does', () => {
    const wrong = written('interviews').flatMap(({ data }) =>
      (data.stages ?? []).flatMap(({ questions }) =>
        (questions ?? []).filter(
          ({ answered, visibility }) => (answered === 'missed' || answered === 'partly') && visibility !== 'private',
        ),
      ),
    );
    const sections = html().match(/<section[\s\S]*?<\/section>/g) ?? [];
    const open = sections.find((part) => part.includes('아직 답이 없는 것')) ?? '';
    const answered = sections.find((part) => part.includes('답이 생긴 것')) ?? '';
    const rows = (section: string) => section.match(/<li>/g)?.length ?? 0;
    expect(rows(open) + rows(answered)).toBe(wrong.length);
    for (const { text: question, bank } of wrong)
      if (bank) expect(textOf(answered), question).toContain(textOf(question.replaceAll('`', '')));
    expect(answered.match(/<li>/g)?.length).toBe(
      [...answered.matchAll(/<li>(?:(?!<\/li>).)*\/log\/(questions|notes)\//gs)].length,
    );
    expect(open).not.toMatch(/\/log\/(questions|notes)\//);
  });

  test('is linked from the banks', () => {
    const pages = filesIn(join(dist, 'questions')).filter((file) => file.endsWith('index.html'));
    expect(pages.length).toBe(5);
    for (const page of pages)
      expect(tagsOf(text(dist, `questions/${page}`)).map(({ attributes }) => attributes.href)).toContain(
        '/log/review/',
      );
  });
});

describe('review.ics', () => {
  const bytes = () => readFileSync(join(dist, 'review.ics'));
  const events = () => readCalendar(bytes()).components;
  const value = (event: Component, name: string) => property(event, name) ?? '';

  test('has a whole day for each question that is due within sixty days, what is overdue today', () => {
    const expected = dues()
      .filter(({ due }) => due !== undefined && daysUntil(due) <= 60)
      .map(({ id, due = '' }) => `${id} ${(due < today ? today : due).replaceAll('-', '')}`)
      .sort();
    expect(expected.length).toBeGreaterThan(10);
    const told = events().map((event) => {
      const [, bank = '', id = ''] = /\/questions\/([^/]+)\/#(.+)$/.exec(value(event, 'URL')) ?? [];
      expect(event.properties.find(({ name }) => name === 'DTSTART')?.parameters).toEqual({ VALUE: 'DATE' });
      return `${bank}#${decodeURIComponent(id)} ${value(event, 'DTSTART')}`;
    });
    expect(told.sort()).toEqual(expected);
  });

  test('names each by a key of its own, and the day of the build as its time', () => {
    const uids = events().map((event) => value(event, 'UID'));
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.filter((uid) => !/^[0-9a-f]{32}@hoego$/.test(uid))).toEqual([]);
    expect(new Set(events().map((event) => value(event, 'DTSTAMP')))).toEqual(new Set(['20261120T000000Z']));
  });

  test('leads to the answers, which are there', () => {
    for (const event of events()) {
      const { pathname, hash, origin } = new URL(value(event, 'URL'));
      expect(origin).toBe(published.SITE);
      const found = answer(dist, inside(published.BASE, pathname) ?? '-');
      if (!found || !('file' in found)) throw new Error(pathname);
      const ids = tagsOf(readFileSync(found.file, 'utf8')).map(({ attributes }) => attributes.id);
      expect(ids).toContain(decodeURIComponent(hash.slice(1)));
      expect(said(value(event, 'DESCRIPTION'))).toContain(value(event, 'URL'));
      expect(said(value(event, 'SUMMARY'))).not.toBe('');
    }
  });
});
