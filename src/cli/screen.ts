import { type Finding, formatFinding, type Level } from './finding.ts';

/** A finding with the name of the check that made it. */
export interface Named extends Finding {
  check: string;
}

const order: readonly Level[] = ['error', 'warning', 'hint', 'ok'];
// What a build refuses is worth its lines.
const most = { error: 12, warning: 3, hint: 3, ok: 3 } as const;

/** What matters most first; within a level in the order of the checks. */
export function sorted(findings: readonly Named[]): Named[] {
  return order.flatMap((level) => findings.filter((one) => one.level === level));
}

/** A line for each finding, of several alike only the first: a whole log at a glance. */
export function screen(findings: readonly Named[]): string[] {
  const groups = Map.groupBy(sorted(findings), ({ level, check }) => `${level} ${check}`);
  return [...groups.values()].flatMap((group) => {
    const lines = group.map(formatFinding);
    const shown = most[group[0]?.level ?? 'ok'];
    // A fold that saves no line hides one for nothing.
    if (lines.length <= shown + 1) return lines;
    const left = lines.length - shown;
    return [...lines.slice(0, shown), `  … and ${left} more of ${group[0]?.check} (--json tells all)`];
  });
}

/**
 * One JSON document: `findings`, the worst first, each with its `level` (`error`, `warning`, `hint`, `ok`), the `check`
 * that made it, its `message`, and where it is of a file the `file` from the site's root and the 1-based `line`;
 * `counts` by level; `ok`, whether the command ends with 0.
 */
export function jsonReport(findings: readonly Named[]): string {
  const all = sorted(findings);
  const counts = Object.fromEntries(order.map((level) => [level, all.filter((one) => one.level === level).length]));
  return JSON.stringify({ ok: counts.error === 0, counts, findings: all }, null, 2);
}
