import { visibleText } from './markdown.ts';

/**
 * A blank line inside `<pre>` ends the HTML around it, and what follows would be read as Markdown and then be lost by
 * the colouring of code. The same line break as a reference keeps it in one piece. No visible sign changes.
 */
export function joinPreformatted(text: string): string {
  if (!/<pre\b/i.test(text)) return text;
  const joined = text.replace(/<pre\b[^>]*>[\s\S]*?<\/pre>/gi, (block) =>
    block.replace(/(?<=\S)[ \t]*\n(?:[ \t]*\n)+/g, (blank) => `${'&#10;'.repeat(blank.split('\n').length - 2)}\n`),
  );
  return joined !== text && visibleText(joined) === visibleText(text) ? joined : text;
}
