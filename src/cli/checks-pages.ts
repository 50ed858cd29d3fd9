import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ConfigFile, readableConfig } from './config.ts';
import { type Finding, hint, ok, type Place, warning } from './finding.ts';
import type { Repository } from './git.ts';
import type { Site } from './site.ts';

/** What of a site decides under which address GitHub Pages shows it. */
export interface Publication {
  config: ConfigFile;
  repository: Pick<Repository, 'remotes' | 'branches' | 'tracked'> | undefined;
  /** The domain in `public/CNAME`, where there is one. */
  domain: string | undefined;
  hasNoJekyll: boolean;
}

/** Would GitHub Pages show the site, or a blank page? */
export async function checkPages({ root, config, repository }: Site): Promise<Finding[]> {
  const domain = await readFile(join(root, 'public/CNAME'), 'utf8').catch(() => undefined);
  const hasNoJekyll = existsSync(join(root, 'public/.nojekyll'));
  const findings = pagesFindings({ config, repository, domain: domain?.trim(), hasNoJekyll });
  return findings.length > 0 ? findings : [ok('site, base and branches fit GitHub Pages, as far as can be read')];
}

/** Reasons for a page without styles, or none at all, that can be seen without asking GitHub. */
export function pagesFindings({ config, repository, domain, hasNoJekyll }: Publication): Finding[] {
  const { site, base, outDir, computed } = readableConfig(config.text);
  const findings: Finding[] = [];
  const place = { file: config.file };
  const [, owner, name] =
    repository?.remotes.map((remote) => /^github\.com\/([^/]+)\/([^/]+)$/i.exec(remote)).find((found) => found) ?? [];
  if (config.text !== '' && site === undefined && !computed)
    findings.push(
      hint(
        `no site is set: feeds, the sitemap and previews have no address (write site: '${owner ? `https://${owner.toLowerCase()}.github.io` : 'https://…'}')`,
        place,
      ),
    );
  if (site !== undefined && !URL.canParse(site))
    findings.push(warning(`site "${site}" is not an address (write it with https://)`, place));
  else if (owner !== undefined && name !== undefined && config.text !== '' && !computed)
    findings.push(...baseFindings({ site, base, owner, name, domain }, place));
  const branch = [...(repository?.branches ?? [])].find((one) => one === 'gh-pages');
  if (branch)
    findings.push(
      hint(
        `there is a branch gh-pages: if the site is blank or old, set Settings → Pages → Source to GitHub Actions${hasNoJekyll ? '' : ', or Jekyll takes _astro/ with all styles out of it (an empty public/.nojekyll stops that)'}`,
      ),
    );
  const built = [...new Set([outDir ?? 'dist', 'dist', 'docs'])].find((folder) =>
    [...(repository?.tracked ?? [])].some((path) => path.startsWith(`${folder}/_astro/`)),
  );
  if (built)
    findings.push(
      warning(
        `git tracks the built site in ${built}/, which is as old as its last commit (git rm -r --cached ${built}, then .gitignore; set Settings → Pages → Source to GitHub Actions)`,
      ),
    );
  return findings;
}

interface Address {
  site: string | undefined;
  base: string | undefined;
  owner: string;
  name: string;
  domain: string | undefined;
}

/** Does `base` say the folder under which GitHub Pages shows this repository? */
function baseFindings({ site, base = '/', owner, name, domain }: Address, place: Place): Finding[] {
  const written = base.replace(/^\/+|\/+$/g, '');
  const host = `${owner.toLowerCase()}.github.io`;
  const hosted = site === undefined ? host : new URL(site).host.toLowerCase();
  if (domain !== undefined && hosted !== domain.toLowerCase() && site !== undefined)
    return [warning(`public/CNAME says ${domain}, site says ${hosted} (write site: 'https://${domain}')`, place)];
  // A domain of one's own, or another host: its root is this site's.
  if (hosted !== host || domain !== undefined)
    return written === name
      ? [hint(`base: '/${written}' stands for a repository on ${host}; on ${domain ?? hosted} leave it out`, place)]
      : [];
  const expected = name.toLowerCase() === host ? '' : name;
  if (written.toLowerCase() === expected.toLowerCase()) return [];
  return [
    warning(
      expected === ''
        ? `base is "/${written}", but ${owner}/${name} is published at the root of ${host}: pages come without styles (leave base out)`
        : `base is "/${written}", but ${owner}/${name} is published under /${name}: pages come without styles (write base: '/${name}')`,
      place,
    ),
  ];
}
