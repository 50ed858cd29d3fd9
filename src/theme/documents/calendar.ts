import { createHash } from 'node:crypto';
import type { CivilDate } from '../../model/date.ts';
import { oneLine } from './plain.ts';

/** An event of a whole day. */
export interface DayEvent {
  /** What it is, the same in every build: its address in the log. */
  key: string;
  on: CivilDate;
  summary: string;
  /** Lines. */
  description: string[];
  /** A complete address. */
  url?: string | undefined;
}

/**
 * A calendar of days (RFC 5545) to subscribe to.
 * @param stamp the day of the build: times of making come from it, so that a build repeats byte for byte
 */
export function calendar(name: string, stamp: CivilDate, events: readonly DayEvent[]): string {
  const made = `${compact(stamp)}T000000Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//hoego//hoego//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    // RFC 7986, and what readers knew before it.
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    // A calendar holds at least one component.
    ...(events.length === 0 ? utc : []),
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${uid(event.key)}`,
      `DTSTAMP:${made}`,
      `DTSTART;VALUE=DATE:${compact(event.on)}`,
      `SUMMARY:${text(event.summary)}`,
      ...(event.description.length > 0 ? [`DESCRIPTION:${event.description.map(text).join('\\n')}`] : []),
      ...(event.url === undefined ? [] : [`URL:${event.url}`]),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const utc = [
  'BEGIN:VTIMEZONE',
  'TZID:Etc/UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function compact(date: CivilDate): string {
  return date.replaceAll('-', '');
}

/** Unique without a host name: what an event is of, hashed. */
function uid(key: string): string {
  return `${createHash('sha256').update(key).digest('hex').slice(0, 32)}@hoego`;
}

/** A value of type TEXT: no line breaks, its separators escaped. */
function text(value: string): string {
  return oneLine(value)
    .replace(/\p{Cc}/gu, '')
    .replace(/[\\;,]/g, '\\$&');
}

/** Lines of at most 75 octets, the blank that continues one counted; no sign is torn apart. */
function folded(line: string): string {
  const lines: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const more = Buffer.byteLength(sign);
    if (octets + more > 75) {
      lines.push(part);
      [part, octets] = [' ', 1];
    }
    part += sign;
    octets += more;
  }
  return [...lines, part].join('\r\n');
}
