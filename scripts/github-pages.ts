/**
 * Where the site is published: `SITE` and `BASE` when they are set, else GitHub Pages' address for the repository whose
 * workflow is running (`me/me.github.io` at the root, `me/log` under `/log`), else nowhere in particular.
 */
export function githubPages({ SITE, BASE, GITHUB_REPOSITORY }: NodeJS.ProcessEnv): { site?: string; base?: string } {
  if (SITE) return { site: SITE, ...(BASE && { base: BASE }) };
  const [owner, name] = GITHUB_REPOSITORY?.split('/') ?? [];
  if (!owner || !name) return {};
  const site = `https://${owner.toLowerCase()}.github.io`;
  return name.toLowerCase() === new URL(site).host ? { site } : { site, base: `/${name}` };
}
