import { expect, test } from 'vitest';
import { choseong, letters } from '../../src/search/jamo.ts';
import { withoutParticles } from '../../src/search/josa.ts';
import { knownUnits } from '../../src/search/korean-words.ts';
import { toHangul, toLatin } from '../../src/search/layout.ts';
import { packLexicon, readLexicon } from '../../src/search/lexicon.ts';
import { readings } from '../../src/search/readings.ts';
import { soundMatch } from '../../src/search/sound.ts';
import { stemAll } from '../../src/search/stemmer.ts';
import { distance } from '../../src/search/typos.ts';
import { forms, limits, nouns } from './forms.ts';

const pairs = [...forms, ...nouns];
const bases = new Map(pairs.map(([, base]): [string, number] => [base, 5]));
const lexicon = readLexicon(packLexicon(100, bases));

test('there are at least 300 forms', () => {
  expect(new Set(pairs.map(([form]) => form)).size).toBeGreaterThanOrEqual(300);
});

test.each(pairs)('%s is of %s', (form, base) => {
  expect(readings(form).map((reading) => reading.base)).toContain(base);
  expect(readings(form).length).toBeLessThan(40);
});

test('a site that has the words reads each form as its word', () => {
  const wrong = pairs.filter(([form, base]) => knownUnits(form, lexicon)?.join('') !== base);
  expect(wrong).toEqual([]);
});

test('is known not to read these', () => {
  expect(limits.filter(([form, base]) => readings(form).some((reading) => reading.base === base))).toEqual([]);
});

test('stems are told by how the other words of a site are written', () => {
  const words = [
    '면접을',
    '면접이',
    '면접에서',
    '면접은',
    '면접',
    '떨어졌다',
    '떨어진',
    '떨어지는',
    '떨어져서',
    '고양이',
    '고양이가',
    '고양이는',
  ];
  const stems = stemAll(new Map(words.map((word) => [word, 3])));
  expect(words.map((word) => stems.get(word))).toEqual([
    ...Array.from({ length: 5 }, () => '면접'),
    ...Array.from({ length: 4 }, () => '떨어지'),
    ...Array.from({ length: 3 }, () => '고양이'),
  ]);
});

test('particles stand only where Korean lets them', () => {
  const stems = (word: string) => withoutParticles(word).map(([stem]) => stem);
  expect(stems('면접은')).toContain('면접');
  expect(stems('회사는')).toContain('회사');
  expect(stems('회사은')).not.toContain('회사');
  expect(stems('서울로')).toContain('서울');
  expect(stems('부산로')).not.toContain('부산');
});

test.each([
  ['zkvmzk', '카프카'],
  ['ghlrh', '회고'],
  ['auswjq', '면접'],
  ['xmfoswortus', '트랜잭션'],
  ['dkssud', '안녕'],
  ['Tmfpem', '쓰레드'],
  ['rkqtdl', '값이'],
  ['dml', '의'],
])('%s was meant to be %s', (typed, meant) => {
  expect(toHangul(typed)).toBe(meant);
});

test.each([
  ['ㄱㄷ야ㄴ', 'redis'],
  ['ㅓㅔㅁ', 'jpa'],
  ['ㅇㅐㅊㅏㄷㄱ', 'docker'],
  ['네갸ㅜㅎ', 'spring'],
])('%s was meant to be %s', (typed, meant) => {
  expect(toLatin(typed)).toBe(meant);
});

test('first consonants and letters', () => {
  expect(choseong('카프카 컨슈머')).toBe('ㅋㅍㅋ ㅋㅅㅁ');
  expect(letters('값')).toBe('ㄱㅏㅄ');
  expect(distance(letters('트랜젝션'), letters('트랜잭션'), 2)).toBe(1);
  expect(distance('kafak', 'kafka', 2)).toBe(1);
  expect(distance('abc', 'xyz', 2)).toBe(Number.POSITIVE_INFINITY);
});

test.each([
  ['래빗엠큐', 'rabbitmq'],
  ['컨슈머', 'consumer'],
  ['트랜잭션', 'transaction'],
  ['쿠버네티스', 'kubernetes'],
  ['스케줄러', 'scheduler'],
  ['인터셉터', 'interceptor'],
  ['코루틴', 'coroutine'],
])('%s sounds like %s', (korean, english) => {
  expect(soundMatch(korean, english)).toBeGreaterThan(0.74);
});

test.each([
  ['회고', 'hook'],
  ['면접', 'mango'],
  ['이력서', 'interface'],
])('%s does not sound like %s', (korean, english) => {
  expect(soundMatch(korean, english)).toBeLessThan(0.74);
});
