import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendar, type DayEvent } from '../../../src/theme/documents/calendar.ts';
import { oneLine } from '../../../src/theme/documents/plain.ts';
import { day } from '../../insight/make.ts';
import { readCalendar, textOf, property } from '../../support/calendar.ts';

const read = (events: readonly DayEvent[], name = '회고') =>
  readCalendar(Buffer.from(calendar(name, day('2026-11-20'), events)));
const event = (more: Partial<DayEvent> = {}): DayEvent => ({
  key: 'network#tcp',
  on: day('2026-11-21'),
  summary: 'TCP와 UDP는 무엇이 다른가?',
  description: [],
  ...more,
});

test('an event is a whole day, made on the day of the build', () => {
  const { name, properties, components } = read([
    event({ description: ['자신 1/3', '41일 전'], url: 'https://me.example/a/#b' }),
  ]);
  expect(name).toBe('VCALENDAR');
  expect(properties.map((one) => one.name)).toEqual(expect.arrayContaining(['VERSION', 'PRODID']));
  expect(components).toHaveLength(1);
  expect(components[0]).toMatchInlineSnapshot(`
    {
      "components": [],
      "name": "VEVENT",
      "properties": [
        {
          "name": "UID",
          "parameters": {},
          "value": "7f722eb0105faa8728b30e5a3e7e0a39@hoego",
        },
        {
          "name": "DTSTAMP",
          "parameters": {},
          "value": "20261120T000000Z",
        },
        {
          "name": "DTSTART",
          "parameters": {
            "VALUE": "DATE",
          },
          "value": "20261121",
        },
        {
          "name": "SUMMARY",
          "parameters": {},
          "value": "TCP와 UDP는 무엇이 다른가?",
        },
        {
          "name": "DESCRIPTION",
          "parameters": {},
          "value": "자신 1/3\\n41일 전",
        },
        {
          "name": "URL",
          "parameters": {},
          "value": "https://me.example/a/#b",
        },
        {
          "name": "TRANSP",
          "parameters": {},
          "value": "TRANSPARENT",
        },
      ],
    }
  `);
});

test('text is read back as it was written', () => {
  const words = fc.string({ unit: fc.constantFrom(...'가나다a1 \\;,:"\n\r\t→🔥é'), minLength: 60, maxLength: 200 });
  fc.assert(
    fc.property(words, words, (summary, line) => {
      const [found] = read([event({ summary, description: [line, '끝'] })]).components;
      expect(found && textOf(property(found, 'SUMMARY') ?? '')).toBe(oneLine(summary));
      expect(found && textOf(property(found, 'DESCRIPTION') ?? '')).toBe(`${oneLine(line)}\n끝`);
    }),
  );
});

describe('what it is', () => {
  const uid = (key: string) => {
    const [found] = read([event({ key })]).components;
    return found && property(found, 'UID');
  };

  test('is the same in every build, and no two are', () => {
    expect(uid('network#tcp')).toBe(uid('network#tcp'));
    expect(new Set(['network#tcp', 'network#udp', 'net#worktcp'].map(uid)).size).toBe(3);
  });

  test('names no machine', () => {
    expect(uid('network#tcp')).toMatch(/^[0-9a-f]{32}@hoego$/);
  });
});

test('a calendar without a question is one all the same', () => {
  const { components } = read([]);
  expect(components.map(({ name }) => name)).toEqual(['VTIMEZONE']);
});
