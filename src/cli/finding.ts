import { formatProblem } from '../model/problem.ts';

/** How much something matters. Only an error makes the command fail: the rest is for its reader to judge. */
export type Level = 'error' | 'warning' | 'hint' | 'ok';

/** What one check found. */
export interface Finding {
  level: Level;
  /** One line: what is so, and what to do. */
  message: string;
  /** Path from the site's root, and the line in that file, where it is of one. */
  file?: string;
  line?: number;
}

export interface Place {
  file: string;
  line?: number | undefined;
}

const marks = { error: '✗', warning: '!', hint: '·', ok: '✓' } as const;

export function formatFinding({ level, message, file, line }: Finding): string {
  return `${marks[level]} ${file === undefined ? message : formatProblem({ file, line, message })}`;
}

export const ok = (message: string): Finding => ({ level: 'ok', message });
export const hint = (message: string, place?: Place): Finding => finding('hint', message, place);
export const warning = (message: string, place?: Place): Finding => finding('warning', message, place);
export const error = (message: string, place?: Place): Finding => finding('error', message, place);

function finding(level: Level, message: string, place?: Place): Finding {
  return { level, message, ...(place && { file: place.file, ...(place.line !== undefined && { line: place.line }) }) };
}

/** `a, b and 3 more` */
export function some(names: readonly string[], most = 2): string {
  if (names.length <= most + 1)
    return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
