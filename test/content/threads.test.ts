import { describe, expect, test } from 'vitest';
import { publish } from '../../src/content/gate.ts';
import { complaintsOf, entry, logOf } from '../support/log.ts';

const note = (more: string, body = '') => entry(`title: 가\nkind: post\n${more}`, body);

describe('a series', () => {
  test('is named by its title, or with a number, in any collection', async () => {
    const { entries, problems } = await logOf({
      'notes/a.md': note('series: 카프카'),
      'retros/2026-05.md': entry('title: 오월\nperiod: 2026-05\nseries: { title: 카프카, number: 2 }'),
    });
    expect(problems).toEqual([]);
    expect(entries.map(({ data }) => data.series)).toEqual([{ title: '카프카' }, { title: '카프카', number: 2 }]);
  });

  test('is refused where it is written in another way', async () => {
    expect(
      await complaintsOf({
        'notes/a.md': note('series: 3'),
        'notes/b.md': note('series: { title: 카프카, number: 둘 }'),
        'notes/c.md': note('series: { title: 카프카, number: 0 }'),
        'notes/d.md': note('series: { titel: 카프카 }'),
        'notes/e.md': note('series: ""'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "content/notes/a.md:4  series: write its title, or a map such as { title: …, number: 2 }",
        "content/notes/b.md:4  series.number: write a whole number from 1",
        "content/notes/c.md:4  series.number: write a whole number from 1",
        "content/notes/d.md:4  series.title: is missing (write text here (put quotes around a value that looks like a number))",
        "content/notes/d.md:4  series.titel: unknown key (did you mean "title"?)",
        "content/notes/e.md:4  series.title: must not be empty",
      ]
    `);
  });

  test('has one part of a number, private ones counted, and however its title is spelled', async () => {
    expect(
      await complaintsOf({
        'notes/a.md': note('series: { title: 카프카 배우기, number: 2 }'),
        'notes/b.md': note('visibility: public\nseries:\n  title: 카프카  배우기\n  number: 2'),
        'notes/c.md': note('series: { title: 카프카 배우기, number: 3 }'),
        'notes/d.md': note('series: { title: 카프카, number: 2 }'),
      }),
    ).toMatchInlineSnapshot(`
      [
        "content/notes/b.md:7  series.number: 2 is the number of content/notes/a.md in the series "카프카  배우기" (write another number)",
      ]
    `);
  });

  test('whose title is private is none', async () => {
    const { entries } = await logOf({
      'notes/a.md': note('visibility: public\nseries: "%% 비밀 %%"'),
      'notes/b.md': note('visibility: public\nseries: { title: 열린 %% 비밀 %%, number: 1 }'),
    });
    expect(publish(entries).map(({ data }) => data.series)).toEqual([undefined, { title: '열린', number: 1 }]);
  });
});

describe('a translation', () => {
  const original = { 'notes/outbox.md': note('visibility: public') };
  const translation = (more: string) => ({ ...original, 'notes/outbox-en.md': note(`visibility: public\n${more}`) });

  test('names an entry of any collection, and says its language', async () => {
    expect(await complaintsOf(translation('lang: en\ntranslationOf: notes/outbox'))).toEqual([]);
  });

  test('is refused where there is no such entry', async () => {
    const told = await Promise.all(
      ['notes/outbx', 'notes/outbox.md', 'outbox', 'note/outbox', 'retros/2026-05', '/notes/outbox/'].map((name) =>
        complaintsOf(translation(`lang: en\ntranslationOf: ${name}`)),
      ),
    );
    expect(told.flat()).toMatchInlineSnapshot(`
      [
        "content/notes/outbox-en.md:6  translationOf: no entry "notes/outbx" (did you mean "notes/outbox"?)",
        "content/notes/outbox-en.md:6  translationOf: no entry "notes/outbox.md" (write notes/outbox)",
        "content/notes/outbox-en.md:6  translationOf: no entry "outbox" (write notes/outbox)",
        "content/notes/outbox-en.md:6  translationOf: no entry "note/outbox" (did you mean "notes/outbox"?)",
        "content/notes/outbox-en.md:6  translationOf: no entry "retros/2026-05" (write <collection>/<id>, such as notes/outbox)",
        "content/notes/outbox-en.md:6  translationOf: no entry "/notes/outbox/" (write notes/outbox)",
      ]
    `);
  });

  test('is refused without a language, of itself, and where its language is taken', async () => {
    const told = await Promise.all([
      complaintsOf(translation('translationOf: notes/outbox')),
      complaintsOf(translation('lang: en\ntranslationOf: notes/outbox-en')),
      complaintsOf({
        ...translation('lang: en\ntranslationOf: notes/outbox'),
        'notes/z.md': note('lang: EN\ntranslationOf: notes/outbox-en'),
      }),
      complaintsOf({
        'notes/a.md': note('lang: ko'),
        'notes/b.md': note('lang: ko\ntranslationOf: notes/a'),
      }),
    ]);
    expect(told.flat()).toMatchInlineSnapshot(`
      [
        "content/notes/outbox-en.md:5  translationOf: needs lang too (write the language of this translation: lang: en)",
        "content/notes/outbox-en.md:6  translationOf: is this entry itself (name the one that it translates)",
        "content/notes/z.md:5  translationOf: content/notes/outbox-en.md says it in "EN" already (write the language of each: lang: en)",
        "content/notes/b.md:5  translationOf: content/notes/a.md says it in "ko" already (write the language of each: lang: en)",
      ]
    `);
  });

  test('is not told of where the file that it names cannot be read', async () => {
    expect(
      await complaintsOf({
        'retros/broken.md': entry('titel: 가'),
        'notes/a.md': note('lang: en\ntranslationOf: retros/broken'),
      }),
    ).not.toContainEqual(expect.stringContaining('notes/a.md'));
  });

  test('of a private entry is one of nothing when it is published', async () => {
    const { entries, problems } = await logOf({
      'notes/secret.md': note(''),
      'notes/a.md': note('visibility: public\nlang: en\ntranslationOf: notes/secret'),
    });
    expect(problems).toEqual([]);
    const [published] = publish(entries);
    expect(published?.data).toMatchObject({ lang: 'en', translationOf: undefined });
    expect(JSON.stringify(published?.data)).not.toContain('secret');
  });

  test('of an application under an alias names it by that', async () => {
    const { entries } = await logOf({
      'interviews/garam.md': entry(
        'title: 면접\nvisibility: public\ncompany: { name: 가람, alias: 회사 A, names: [garam] }',
      ),
      'interviews/en.md': entry('title: Interview\nvisibility: public\nlang: en\ntranslationOf: interviews/garam'),
    });
    expect(publish(entries).map(({ id, data }) => [id, data.translationOf])).toEqual([
      ['en', 'interviews/회사-a'],
      ['회사-a', undefined],
    ]);
  });
});
