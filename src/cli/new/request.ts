import { parseArgs } from 'node:util';
import { type CivilDate, parseDate, today } from '../../model/date.ts';
import { type NoteKind, noteKinds } from '../../model/note.ts';
import { type Period, parsePeriod } from '../../model/period.ts';
import { didYouMean, fail } from '../../model/problem.ts';
import { isKind, type Kind, kinds } from './kinds.ts';

/** What `hoego new` was asked for. */
export interface Request {
  kind: Kind;
  base: string;
  today: CivilDate;
  timeZone: string;
  isPublic: boolean;
  /** Folders of repositories. */
  git: string[];
  lang?: 'ko' | 'en' | undefined;
  period?: Period | undefined;
  title?: string | undefined;
  noteKind?: NoteKind | undefined;
  company?: string | undefined;
  alias?: string | undefined;
  role?: string | undefined;
  channel?: string | undefined;
  topic?: string | undefined;
}

const text = { type: 'string' } as const;
const options = {
  title: text,
  kind: text,
  company: text,
  alias: text,
  role: text,
  channel: text,
  topic: text,
  period: text,
  git: { type: 'string', multiple: true },
  public: { type: 'boolean', default: false },
  base: { type: 'string', default: 'content' },
  lang: text,
  'time-zone': { type: 'string', default: 'Asia/Seoul' },
} as const;
const forAll = ['public', 'base', 'lang', 'time-zone'];

/** Reads the arguments behind `hoego new`. @throws ContentError, or that of `parseArgs` */
export function readRequest(args: string[], environment: NodeJS.ProcessEnv): Request {
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const [kind, second, ...more] = positionals;
  const known = Object.keys(kinds);
  if (kind === undefined) fail(`no kind is named (write one of ${known.join(', ')})`, { file: 'hoego new' });
  if (!isKind(kind))
    fail(`no kind "${kind}"${didYouMean(kind, known) || ` (known: ${known.join(', ')})`}`, { file: 'hoego new' });
  const takes: readonly string[] = kinds[kind].takes;
  const takesPeriod = takes.includes('period');
  const surplus = takesPeriod ? more[0] : second;
  if (surplus !== undefined)
    fail(`"${surplus}" is one word too many (put quotes around a text with spaces, behind an option such as --title)`, {
      file: `hoego new ${kind}`,
    });
  const foreign = Object.keys(values).find((name) => !takes.includes(name) && !forAll.includes(name));
  if (foreign !== undefined)
    fail(`belongs to no ${kind} (it takes ${takes.map((name) => `--${name}`).join(', ')})`, { file: `--${foreign}` });
  if (second !== undefined && values.period !== undefined)
    fail(`is given twice, as "${second}" too (leave one out)`, { file: '--period' });

  const timeZone = values['time-zone'];
  if (!isTimeZone(timeZone)) fail(`"${timeZone}" is not a time zone (write Asia/Seoul)`, { file: '--time-zone' });
  const said = (name: keyof typeof values) => {
    const value = values[name];
    if (typeof value !== 'string') return undefined;
    const plain = value.normalize('NFC').replace(/\s+/g, ' ').trim();
    return plain === '' ? fail('must not be empty', { file: `--${name}` }) : plain;
  };
  return {
    kind,
    base: values.base,
    today: dayOf(environment.HOEGO_TODAY) ?? today(timeZone),
    timeZone,
    isPublic: values.public,
    git: values.git ?? [],
    lang: oneOf(said('lang'), ['ko', 'en'], '--lang'),
    period: periodOf(second ?? said('period')),
    title: said('title'),
    noteKind: oneOf(said('kind'), noteKinds, '--kind'),
    company: said('company'),
    alias: said('alias'),
    role: said('role'),
    channel: said('channel'),
    topic: said('topic'),
  };
}

/** One of a few words, or nothing. @throws ContentError that names them */
export function oneOf<T extends string>(word: string | undefined, known: readonly T[], flag: string): T | undefined {
  if (word === undefined) return undefined;
  const found = known.find((one) => one === word);
  return found ?? fail(`"${word}" is unknown${didYouMean(word, known)} (write ${known.join(', ')})`, { file: flag });
}

function periodOf(word: string | undefined): Period | undefined {
  if (word === undefined) return undefined;
  return (
    parsePeriod(word) ??
    fail(
      `"${word}" is not a period (write 2026, 2026-H1, 2026-Q3, 2026-11, 2026-W45, 2026-11-20 or 2025-12-29/2026-01-05)`,
      { file: '--period' },
    )
  );
}

function dayOf(day: string | undefined): CivilDate | undefined {
  if (!day) return undefined;
  return parseDate(day) ?? fail(`"${day}" is not a date (write it as 2026-11-20)`, { file: 'HOEGO_TODAY' });
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
