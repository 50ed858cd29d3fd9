import { formatProblem, type Problem } from '../model/problem.ts';
import { error, type Finding, ok } from './finding.ts';
import type { Site } from './site.ts';

/** What a build would refuse, in its words. */
export function checkContent({ problems, entries, label }: Pick<Site, 'problems' | 'entries' | 'label'>): Finding[] {
  if (problems.length === 0) return [ok(`${label}/ holds ${entries.length} entries, all of which can be built`)];
  return problemFindings(problems);
}

export function problemFindings(problems: readonly Problem[]): Finding[] {
  return problems.map((problem) => {
    const { file, line } = problem;
    return error(formatProblem({ ...problem, file: '', line: undefined }).trim(), { file, line });
  });
}
