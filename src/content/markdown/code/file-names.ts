/** A comment that is alone on its line, in one of the usual signs: what it says. */
const comment = /^\s*(?:\/\/|#(?!!)|--|%|;|<!--|\/\*)\s*(.+?)\s*(?:-->|\*\/)?\s*$/;

const path =
  /^(?:(?:file(?:name)?|파일)\s*:\s*)?((?:[\w@.~()[\]-]+[/\\])*[\w@.()[\]-]*\.[A-Za-z][A-Za-z0-9]{0,9}|(?:[\w@.~()[\]-]+\/)+[\w@.()[\]-]+)$/u;

/** Names that look like a file's and are those of libraries. */
const library =
  /^(?:node|deno|vue|nuxt|next|nest|react|express|three|chart|d3|p5|alpine|angular|ember|backbone|require|moment|socket|hono|bun)\.(?:js|io)$|^(?:asp|vb|ml)?\.net$/i;

/** The file that the first line of a block names in a comment, or undefined. */
export function fileNamedBy(line: string): string | undefined {
  const said = comment.exec(line)?.[1];
  const name = said === undefined || said.length > 120 ? undefined : path.exec(said)?.[1];
  return name === undefined || library.test(name) ? undefined : name;
}
