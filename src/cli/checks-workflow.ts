import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { readableConfig } from './config.ts';
import { type Finding, hint, ok, warning } from './finding.ts';
import type { Site } from './site.ts';
import { deploysPages, isShallow, type Workflow, workflowFindings } from './workflow.ts';

const source = 'if the site stays blank or shows the README: Settings → Pages → Source: GitHub Actions';

/** Is the site published as an artifact, by a workflow that can? From a branch, old builds would stay in git for ever. */
export async function checkWorkflow(site: Pick<Site, 'root' | 'repository' | 'config'>): Promise<Finding[]> {
  const { root, repository } = site;
  const prefix = repository?.prefix ?? '';
  const top = resolve(root, '../'.repeat(prefix.split('/').length - 1));
  const workflows = await readWorkflows(join(top, '.github/workflows'));
  if (prefix !== '' && (await readWorkflows(join(root, '.github/workflows'))).length > 0)
    return [
      warning(
        `GitHub does not read ${prefix}.github/workflows, only .github/workflows at the top of the repository (move it there, with "working-directory: ${prefix.replace(/\/$/, '')}")`,
      ),
    ];
  for (const { name, text } of workflows) {
    const place = { file: `.github/workflows/${name}` };
    const workflow = read(text);
    if (workflow && deploysPages(workflow)) {
      const branch = repository?.defaultBranch ?? repository?.branch;
      const outDir = `${prefix}${readableConfig(site.config.text).outDir ?? 'dist'}`;
      const findings: Finding[] = workflowFindings(workflow, { branch, outDir }).map((message) =>
        warning(message, place),
      );
      const isLocked = repository
        ? repository.tracked.has('package-lock.json')
        : existsSync(join(root, 'package-lock.json'));
      if (/\bnpm ci\b/.test(text) && !isLocked)
        findings.push(warning('runs npm ci, which needs package-lock.json in the repository (commit it)', place));
      if (isShallow(workflow))
        findings.push(
          hint(
            'checks out the last commit only, so that a year cannot tell what plans promised before (write fetch-depth: 0 under actions/checkout)',
            place,
          ),
        );
      return findings.length > 0
        ? findings
        : [ok(`${place.file} publishes on GitHub Pages, as an artifact (${source})`)];
    }
    if (/gh-pages/.test(text))
      return [
        hint(
          'publishes from a branch, which keeps every old build (use actions/upload-pages-artifact and actions/deploy-pages)',
          place,
        ),
      ];
  }
  return [
    hint(
      'no workflow publishes on GitHub Pages (copy .github/workflows/deploy.yml of hoego, or publish in your own way)',
    ),
  ];
}

async function readWorkflows(folder: string): Promise<{ name: string; text: string }[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /\.ya?ml$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}

function read(text: string): Workflow | undefined {
  try {
    const workflow: unknown = parse(text, { maxAliasCount: 100 });
    return workflow !== null && typeof workflow === 'object' ? (workflow as Workflow) : undefined;
  } catch {
    return undefined;
  }
}
