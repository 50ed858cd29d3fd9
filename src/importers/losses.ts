import type { Post } from './post.ts';
import { nodesIn, placeOf } from './markdown.ts';

/** Signs of other systems that stay in the text as they are, and how they are called in the report. */
const foreign: [string, RegExp][] = [
  ['kramdown attributes', /\{:[^}\n]*\}/],
  ['Liquid', /\{%[^%\n]*%\}|\{\{(?![<%])[^}\n]*\}\}/],
  ['Hugo shortcodes', /\{\{[<%][^\n]*?[>%]\}\}/],
  ['an embed', /!\[\[[^\]\n]+\]\]/],
  ['a callout', /^(?:>\s*)+\[!\w+\]/m],
  ['containers (:::)', /^\s*:{3,}/m],
  ['math', /\$\$[\s\S]+?\$\$|(?<![\w$])\$[^\s$][^$\n]*[^\s$]\$(?![\w$])/],
  ['highlights (==)', /==[^=\s][^=\n]*==/],
  ['a table of contents mark', /^\s*\[\[?toc\]\]?\s*$/im],
  ['MDX imports', /^(?:import|export)\s.+from\s+['"]/m],
];

/** Keys that were read into a record, or that say nothing about the post itself. */
const known = new Set(
  'title date tags tag categories category keywords description summary excerpt subtitle short_description lang language locale draft drafts isdraft published publish public private hidden unlisted is_private isprivate is_public status visibility permalink redirect_from aliases alias updated last_modified_at lastmod updatedat updated_at modified created created_at createdat publishedat pubdate released_at url_slug slug path url'.split(
    ' ',
  ),
);

/**
 * What of a post is kept but does not do here what it did there, and what of its frontmatter has no place.
 * @param shows whether an embedded picture was found
 */
export function lossesOf({ text, tree, frontmatter }: Post, shows: (embed: string) => boolean): string[] {
  let prose = text;
  // Signs in code are meant as they stand.
  for (const node of nodesIn(tree)) {
    if (node.type !== 'code' && node.type !== 'inlineCode') continue;
    const { start, end } = placeOf(node);
    prose = prose.slice(0, start) + prose.slice(start, end).replace(/[^\n]/g, ' ') + prose.slice(end);
  }
  prose = prose.replace(/!\[\[([^\]|#\n]+)[^\]\n]*\]\]/g, (all, name: string) => (shows(name.trim()) ? '' : all));
  const marks = foreign.filter(([, sign]) => sign.test(prose)).map(([name]) => name);
  const keys = Object.keys(frontmatter).filter(
    (key) => !known.has(key.toLowerCase()) && frontmatter[key] !== null && frontmatter[key] !== '',
  );
  return [
    ...(marks.length > 0 ? [`kept as they are written: ${marks.join(', ')}`] : []),
    ...(keys.length > 0 ? [`keys of its frontmatter without a place here: ${keys.join(', ')}`] : []),
  ];
}
