/** Where a post comes from. */
export const systems = ['jekyll', 'hugo', 'obsidian', 'velog', 'notion', 'gatsby', 'docusaurus', 'markdown'] as const;
export type System = (typeof systems)[number];

export interface Recognised {
  system: System;
  /** 0 to 1. */
  confidence: number;
}

/** What a system leaves at the top of its folder. */
const marks: [RegExp, System][] = [
  [/(?:^|\/)_config\.yml$|(?:^|\/)_posts\//, 'jekyll'],
  [/(?:^|\/)(?:hugo|config)\.(?:toml|yaml|yml)$|(?:^|\/)archetypes\//, 'hugo'],
  [/(?:^|\/)gatsby-config\.[cm]?[jt]s$/, 'gatsby'],
  [/(?:^|\/)docusaurus\.config\.[cm]?[jt]s$|(?:^|\/)sidebars\.[cm]?[jt]s$/, 'docusaurus'],
  [/(?:^|\/)quartz\.config\.ts$|(?:^|\/)\.obsidian\//, 'obsidian'],
];

/** Recognises the system that a folder was written for; each file may still be of another one. */
export function recogniseFolder(paths: Iterable<string>): System | undefined {
  const found = new Map<System, number>();
  for (const path of paths)
    for (const [mark, system] of marks)
      if (mark.test(path)) found.set(system, Math.min(found.get(system) ?? 99, path.split('/').length));
  // The mark nearest to the top speaks for the folder; of equals the more telling one.
  const order: System[] = ['docusaurus', 'gatsby', 'obsidian', 'hugo', 'jekyll'];
  return [...found].sort((a, b) => a[1] - b[1] || order.indexOf(a[0]) - order.indexOf(b[0]))[0]?.[0];
}

/** Recognises one file's own system by its path, its keys and its text, else by its folder's. */
export function recogniseFile(
  path: string,
  { data, format, body }: { data: Record<string, unknown>; format: string; body: string },
  folder: System | undefined,
): Recognised {
  const keys = new Set(Object.keys(data).map((key) => key.toLowerCase()));
  const has = (...names: string[]) => names.some((name) => keys.has(name));
  const name = path.split('/').at(-1) ?? '';
  const prose = body.replace(/^(`{3,}|~{3,})(?!dataview)[\s\S]*?^\1/gm, '').replace(/`[^`\n]*`/g, '');
  if (/ [0-9a-f]{32}\.md$/i.test(name)) return { system: 'notion', confidence: 0.95 };
  if (/(?:^|\/)_(?:posts|drafts)\//.test(path) || /^\{%|\{:[^}]*\}\s*$/m.test(prose))
    return { system: 'jekyll', confidence: 0.9 };
  if (has('released_at', 'url_slug', 'short_description') || /(?:^|\/)velog[-_]/i.test(path))
    return { system: 'velog', confidence: 0.85 };
  if (format === 'toml' || /\{\{[<%]/.test(prose)) return { system: 'hugo', confidence: 0.9 };
  if (/!?\[\[[^\]\n]+\]\]|^> \[!\w+\]|^```dataview/m.test(prose) || has('cssclass', 'cssclasses', 'publish'))
    return { system: 'obsidian', confidence: 0.8 };
  if (has('sidebar_label', 'sidebar_position', 'hide_table_of_contents'))
    return { system: 'docusaurus', confidence: 0.85 };
  if (folder) return { system: folder, confidence: 0.8 };
  if (has('layout') || /^\d{4}-\d{2}-\d{2}-/.test(name)) return { system: 'jekyll', confidence: 0.6 };
  if (has('lastmod', 'featuredimage', 'aliases')) return { system: 'hugo', confidence: 0.5 };
  return { system: 'markdown', confidence: format === 'none' ? 0.9 : 0.5 };
}
