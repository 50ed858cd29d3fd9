import { counted, type Finding, ok, some, warning } from './finding.ts';
import type { Site } from './site.ts';

const forge = /(?:^|\.)(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//;

/** Does git keep what is private, and where does it push it? Whether a repository is public only its host knows. */
export async function checkRepository({ repository, withheld, mixed }: Site): Promise<Finding[]> {
  if (!repository) return [ok('no git repository here: nothing of the log is tracked')];
  const composed = (paths: readonly string[]) => paths.map((path) => path.normalize('NFC'));
  const tracked = composed(withheld).filter((path) => repository.tracked.has(path));
  const parts = composed(mixed).filter((path) => repository.tracked.has(path));
  const gone = composed(withheld).filter((path) => !repository.tracked.has(path) && repository.history.has(path));
  const remote = repository.remotes.find((one) => forge.test(one)) ?? repository.remotes[0];
  // No network is asked: a repository's visibility is for its owner to look up.
  const where =
    remote === undefined
      ? 'it has no remote yet: when it gets one, make that private'
      : `${remote}: if this repository is public, so are they: make it private`;
  const findings: Finding[] = [];
  if (tracked.length > 0)
    findings.push(
      warning(
        `git tracks ${counted(tracked.length, 'private file', 'private files')} (${some(tracked)}); ${where}, or take them out (git rm --cached, then .gitignore)`,
      ),
    );
  if (parts.length > 0)
    findings.push(
      warning(
        `git tracks ${counted(parts.length, 'public entry', 'public entries')} with private parts (${some(parts)}); ${where}`,
      ),
    );
  if (gone.length > 0)
    findings.push(
      warning(
        `git no longer tracks ${some(gone)}, but its history keeps ${gone.length === 1 ? 'it' : 'them'} (git filter-repo --invert-paths --path … takes it out; ${remote ?? 'no remote'})`,
      ),
    );
  return findings.length > 0 ? findings : [ok('git tracks nothing private')];
}
