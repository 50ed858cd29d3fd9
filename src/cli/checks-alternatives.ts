import { addressesOf } from './addresses.ts';
import { type Finding, hint, ok } from './finding.ts';
import type { Site } from './site.ts';

/** Does every image say what it shows, for those who do not see it? */
export function checkAlternatives({ entries }: Pick<Site, 'entries'>): Finding[] {
  const findings = entries.flatMap((entry) =>
    addressesOf(entry)
      .filter(({ kind, alt }) => kind === 'image' && (alt ?? '') === '')
      .map(({ url, line }) =>
        hint(`${url} has no description (write what it shows: ![a chart of …](…))`, { file: entry.file.name, line }),
      ),
  );
  return findings.length > 0 ? findings : [ok('every image says what it shows')];
}
