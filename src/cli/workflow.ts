/** What is looked at of a GitHub workflow. Nothing of it is certain: it is someone's file. */
export interface Workflow {
  on?: unknown;
  permissions?: unknown;
  jobs?: Record<string, { permissions?: unknown; steps?: unknown } | null>;
}

interface Step {
  uses?: string;
  with?: Record<string, unknown>;
}

/** Where a site is published from. */
export interface Publishing {
  /** The branch whose pushes are to publish; undefined where there is no git. */
  branch: string | undefined;
  /** Where the build lies, from the top of the repository. */
  outDir: string;
}

const leastNode = [22, 12];

export function deploysPages(workflow: Workflow): boolean {
  return jobsOf(workflow).some(({ steps }) => steps.some((step) => isOf(step, 'actions/deploy-pages')));
}

/** Why a workflow that is to publish on GitHub Pages would not, or would publish nothing: a sentence for each. */
export function workflowFindings(workflow: Workflow, { branch, outDir }: Publishing): string[] {
  const jobs = jobsOf(workflow);
  const steps = jobs.flatMap((job) => job.steps);
  const findings: string[] = [];
  for (const job of jobs.filter((one) => one.steps.some((step) => isOf(step, 'actions/deploy-pages')))) {
    const granted = job.permissions ?? workflow.permissions;
    const missing = ['pages', 'id-token'].filter((name) => !mayWrite(granted, name));
    if (missing.length > 0)
      findings.push(
        `the job "${job.name}" may not publish (write under it: permissions: { ${missing.map((name) => `${name}: write`).join(', ')} })`,
      );
  }
  const upload = steps.find((step) => isOf(step, 'actions/upload-pages-artifact'));
  const uploaded = String(upload?.with?.path ?? '_site/').replace(/^\.\/|\/+$/g, '');
  if (upload && !uploaded.includes('${{') && uploaded !== outDir)
    findings.push(`uploads ${uploaded}/, but the site is built into ${outDir}/ (write path: ${outDir})`);
  if (!upload && !steps.some((step) => isOf(step, 'withastro/action')))
    findings.push(`uploads nothing (add actions/upload-pages-artifact with path: ${outDir})`);
  for (const step of steps) {
    const asked = step.with?.['node-version'];
    if (asked !== undefined && isOldNode(String(asked)))
      findings.push(`builds with Node ${String(asked)}, and Astro needs 22.12 or later (write node-version: 24)`);
  }
  const branches = pushBranches(workflow.on);
  if (branches === undefined) findings.push('no push starts it (write on: { push: { branches: [main] } })');
  else if (branch !== undefined && !branches.some((pattern) => matches(pattern, branch)))
    findings.push(
      `a push to ${branches.join(', ')} starts it, but the branch here is ${branch} (write branches: [${branch}])`,
    );
  return findings;
}

/** Whether the job that builds the site sees only the last commit, and so not what plans promised before. */
export function isShallow(workflow: Workflow): boolean {
  return jobsOf(workflow).some(
    ({ steps }) =>
      steps.some((step) => isOf(step, 'actions/upload-pages-artifact')) &&
      steps.some((step) => isOf(step, 'actions/checkout') && String(step.with?.['fetch-depth'] ?? 1) !== '0'),
  );
}

function jobsOf({ jobs }: Workflow): { name: string; permissions: unknown; steps: Step[] }[] {
  return Object.entries(jobs ?? {}).map(([name, job]) => ({
    name,
    permissions: job?.permissions,
    steps: Array.isArray(job?.steps) ? (job.steps as (Step | null)[]).filter((step) => step !== null) : [],
  }));
}

function isOf({ uses }: Step, action: string): boolean {
  return typeof uses === 'string' && uses.startsWith(`${action}@`);
}

// What nobody grants is what the repository's settings grant by default, which is to read.
function mayWrite(permissions: unknown, name: string): boolean {
  if (permissions === 'write-all') return true;
  return (
    permissions !== null &&
    typeof permissions === 'object' &&
    (permissions as Record<string, unknown>)[name] === 'write'
  );
}

function isOldNode(version: string): boolean {
  const [, major, minor] = /^v?(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  if (major === undefined) return false;
  const [least = 0, leastMinor = 0] = leastNode;
  // `22` is the newest 22.
  return Number(major) < least || (Number(major) === least && minor !== undefined && Number(minor) < leastMinor);
}

/** The branches whose pushes start a workflow, `**` for every one; undefined when no push does. */
function pushBranches(on: unknown): string[] | undefined {
  if (on === 'push' || (Array.isArray(on) && on.includes('push'))) return ['**'];
  if (on === null || typeof on !== 'object' || !('push' in on)) return undefined;
  const { branches, tags } = (on.push ?? {}) as { branches?: unknown; tags?: unknown };
  if (branches === undefined) return tags === undefined ? ['**'] : undefined;
  return (Array.isArray(branches) ? branches : [branches]).map(String);
}

function matches(pattern: string, branch: string): boolean {
  const escaped = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+|\?/g, (sign) => (sign === '*' ? '[^/]*' : sign === '?' ? '.' : '.*'));
  return new RegExp(`^${escaped}$`).test(branch);
}
