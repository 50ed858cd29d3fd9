import { checkRepository } from './checks-git.ts';
import { checkCache, checkPlaces } from './checks-images.ts';
import { checkPublic } from './checks-public.ts';
import { checkAstro, checkWorkflow } from './checks-setup.ts';
import { type Finding, formatFinding, hint } from './finding.ts';
import { readSite } from './site.ts';

/** Looks over what of a site the build cannot prove: its repository, its `public/`, its images, its caches. */
export async function examine(root: string, base: string): Promise<Finding[]> {
  const site = await readSite(root, base);
  const unread = new Set(site.problems.map(({ file }) => file)).size;
  return [
    ...(unread > 0
      ? [
          hint(
            `${unread} ${unread === 1 ? 'file' : 'files'} of ${site.label}/ cannot be read and ${unread === 1 ? 'is' : 'are'} left out here (astro build says why)`,
          ),
        ]
      : []),
    ...(await checkRepository(site)),
    ...(await checkPublic(site)),
    ...(await checkPlaces(site)),
    ...(await checkCache(site)),
    await checkAstro(site),
    await checkWorkflow(site),
  ];
}

/** `hoego doctor`: a line for each finding; 1 when something leaks. */
export async function doctor(root: string, base: string, say: (line: string) => void): Promise<number> {
  const findings = await examine(root, base);
  for (const finding of findings) say(formatFinding(finding));
  return findings.some(({ level }) => level === 'leak') ? 1 : 0;
}
