import fc from 'fast-check';
import { expect, test } from 'vitest';
import { entryName } from '../../src/model/entry.ts';
import { note } from '../../src/model/note.ts';
import { translationGroups } from '../../src/model/translation.ts';
import { makeNote } from '../insight/make.ts';

/** A note that translates another one. */
const of = (id: string, translationOf?: string) => makeNote(id, { translationOf });
const grouped = (entries: ReturnType<typeof makeNote>[]) =>
  Object.fromEntries([...translationGroups(entries)].map(([name, group]) => [name, group.map(({ id }) => id)]));

test('a text and its translations stand together, the text first, whoever names whom', () => {
  const notes = [of('de', 'notes/en'), of('en', 'notes/ko'), of('alone'), of('ko'), of('ja', 'notes/ko')];
  const group = ['ko', 'de', 'en', 'ja'];
  expect(grouped(notes)).toEqual({ 'notes/ko': group, 'notes/de': group, 'notes/en': group, 'notes/ja': group });
});

test('one that translates what is not there has no translations', () => {
  expect(grouped([of('en', 'notes/gone'), of('ko')])).toEqual({});
});

test('a circle is one group, and what leads into it belongs to that', () => {
  expect(grouped([of('c', 'notes/a'), of('b', 'notes/a'), of('a', 'notes/b')])['notes/c']).toEqual(['a', 'c', 'b']);
});

test('groups are the same for all of their members, whatever translates what', () => {
  const anyNotes = fc
    .array(fc.option(fc.nat(9)), { minLength: 1, maxLength: 10 })
    .map((targets) => targets.map((target, id) => of(`n${id}`, target === null ? undefined : `notes/n${target}`)));
  fc.assert(
    fc.property(anyNotes, (notes) => {
      const groups = translationGroups(notes);
      for (const one of notes) {
        const group = groups.get(entryName(one)) ?? [];
        for (const member of group) expect(groups.get(entryName(member))).toBe(group);
        const named = notes.find(({ id }) => `notes/${id}` === one.data.translationOf);
        if (named && named !== one) expect(group).toContain(named);
      }
    }),
  );
});

test.each(['en', 'KO', 'pt-BR', 'zh-Hant-TW', 'sr-Latn'])('%s is a language', (lang) => {
  expect(note.safeParse({ title: '가', kind: 'post', lang }).error).toBeUndefined();
});

test.each(['english', '한국어', 'e', 'en_US', 'en-', 'en-ab-cd', ''])('"%s" is none', (lang) => {
  expect(note.safeParse({ title: '가', kind: 'post', lang }).error?.issues[0]?.message).toBe(
    'is no sign of a language (write en, ko, ja, zh-Hant …)',
  );
});
