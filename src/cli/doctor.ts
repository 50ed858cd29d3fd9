import { parseArgs } from 'node:util';
import { ContentError } from '../model/problem.ts';
import { checkAlternatives } from './checks-alternatives.ts';
import { checkAstro } from './checks-astro.ts';
import { checkContent, problemFindings } from './checks-content.ts';
import { checkRepository } from './checks-git.ts';
import { checkGoals } from './checks-goals.ts';
import { checkCache, checkPlaces } from './checks-images.ts';
import { checkLinks } from './checks-links.ts';
import { checkPages } from './checks-pages.ts';
import { checkPostings } from './checks-postings.ts';
import { checkPublic } from './checks-public.ts';
import { checkResume } from './checks-resume.ts';
import { checkSkills } from './checks-skills.ts';
import { checkWorkflow } from './checks-workflow.ts';
import type { Finding } from './finding.ts';
import { jsonReport, type Named, screen } from './screen.ts';
import { readSite, type Site } from './site.ts';

/** What is looked at, in the order in which it is told. */
const checks: Record<string, (site: Site) => Finding[] | Promise<Finding[]>> = {
  content: checkContent,
  git: checkRepository,
  public: checkPublic,
  places: checkPlaces,
  cache: checkCache,
  pages: checkPages,
  workflow: checkWorkflow,
  astro: checkAstro,
  links: checkLinks,
  images: checkAlternatives,
  goals: checkGoals,
  skills: checkSkills,
  resume: checkResume,
  postings: checkPostings,
};

/** Looks over what of a site its build cannot prove, and what it would refuse. */
export async function examine(root: string, base: string): Promise<Named[]> {
  const site = await readSite(root, base);
  const findings: Named[] = [];
  for (const [check, run] of Object.entries(checks))
    findings.push(...(await run(site)).map((finding) => ({ ...finding, check })));
  return findings;
}

/** `hoego doctor [--base content] [--json]`: a line for each finding, or one JSON document; 1 when one is an error. */
export async function doctor(args: string[], root: string, say: (line: string) => void): Promise<number> {
  const options = { base: { type: 'string', default: 'content' }, json: { type: 'boolean', default: false } } as const;
  const { base, json } = parseArgs({ args, options }).values;
  const findings = await examine(root, base).catch((problem: unknown) => {
    // A log that is not there is told as any mistake is, but whoever reads JSON is to get JSON.
    if (json && problem instanceof ContentError)
      return problemFindings(problem.problems).map((finding): Named => ({ ...finding, check: 'content' }));
    throw problem;
  });
  if (json) say(jsonReport(findings));
  else for (const line of screen(findings)) say(line);
  return findings.some(({ level }) => level === 'error') ? 1 : 0;
}
