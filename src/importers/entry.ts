import { stringify } from 'yaml';
import type { z } from 'zod';
import type { CollectionName } from '../model/entry.ts';
import { interview } from '../model/interview.ts';
import { complaints, formatPath } from '../model/issues.ts';
import { note } from '../model/note.ts';
import { plan } from '../model/plan.ts';
import { questionBank } from '../model/question.ts';
import { retro } from '../model/retro.ts';

const schemas = {
  plans: plan,
  retros: retro,
  interviews: interview,
  questions: questionBank,
  notes: note,
} satisfies Record<CollectionName, z.ZodType>;

const order = ['title', 'visibility', 'kind', 'period', 'date', 'updated', 'tags', 'summary', 'lang', 'redirect_from'];

/** What is wrong with a record, as its writer would be told; nothing when it is right. */
export function faultsOf(collection: CollectionName, data: Record<string, unknown>): string[] {
  const parsed = schemas[collection].safeParse(data);
  return parsed.success
    ? []
    : complaints(parsed.error, data).map(({ path, message }) => `${formatPath(path)}: ${message}`);
}

/** The text of an entry's file. */
export function entryText(data: Record<string, unknown>, body: string): string {
  const keys = [...order, ...Object.keys(data)].filter(
    (key, index, all) => all.indexOf(key) === index && data[key] !== undefined && !isBlank(data[key]),
  );
  const frontmatter = stringify(Object.fromEntries(keys.map((key) => [key, written(key, data[key])])), {
    lineWidth: 0,
    version: '1.2',
    schema: 'core',
    aliasDuplicateObjects: false,
  });
  const text = body.replace(/^\n+/, '').replace(/\s*$/, '');
  return `---\n${frontmatter}---\n${text === '' ? '' : `\n${text}\n`}`.normalize('NFC');
}

function isBlank(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** A year is written as people write it, without quotes. */
function written(key: string, value: unknown): unknown {
  return key === 'period' && /^\d{4}$/.test(String(value)) ? Number(value) : value;
}
