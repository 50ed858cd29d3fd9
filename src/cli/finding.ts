/** What one check found. Only a leak makes the command fail: a hint is for its reader to judge. */
export interface Finding {
  level: 'ok' | 'hint' | 'leak';
  /** One line: what is so, and what to do. */
  message: string;
}

const marks = { ok: '✓', hint: '!', leak: '✗' } as const;

export function formatFinding({ level, message }: Finding): string {
  return `${marks[level]} ${message}`;
}

export const ok = (message: string): Finding => ({ level: 'ok', message });
export const hint = (message: string): Finding => ({ level: 'hint', message });
export const leak = (message: string): Finding => ({ level: 'leak', message });

/** `a, b and 3 more` */
export function some(names: readonly string[], most = 2): string {
  if (names.length <= most + 1)
    return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : (names[0] ?? '');
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}

export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
