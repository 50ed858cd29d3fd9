// The parser is native code: past a few thousand levels it takes the whole process with it, without a message.
const deepest = 100;
const quotes = new RegExp(`^(?:[ \\t]*>){${deepest + 1}}`, 'm');
// What can go inside itself without a bracket, over and over: `!!!!a`, `a => a => a`, `typeof typeof a`.
const chain = /(?:(?:[!~+-]|=>|\b(?:typeof|void|await|new|delete)\b)\s*(?:[\w$]+\s*(?==>))?){101}/;
const opening = new Set(['(', '[', '{']);
const closing = new Set([')', ']', '}']);

/** The 1-based line on which a body goes deeper into itself than it may be parsed, or undefined. */
export function tooDeepAt(body: string, format: 'md' | 'mdx'): { line: number; what: string } | undefined {
  const at = (index: number, what: string) => ({ line: body.slice(0, index).split('\n').length, what });
  const quote = body.search(quotes);
  if (quote >= 0) return at(quote, 'quotes');
  if (format === 'md') return undefined;
  const deep = deepBracket(body);
  if (deep !== undefined) return at(deep, 'brackets');
  const tag = deepTag(body);
  return tag === undefined ? undefined : at(tag, 'tags');
}

/** In an expression or a line of code (`export const …`); brackets in prose mean nothing to the parser. */
function deepBracket(body: string): number | undefined {
  for (const { index, 0: code } of body.matchAll(/^(?:import|export)\b(?:.+\n?)*|\{[^{}]*|\}/gm)) {
    const found = chain.exec(code);
    if (found) return index + found.index;
  }
  let depth = 0;
  let inCode = false;
  for (let index = 0; index < body.length; index++) {
    const sign = body[index] as string;
    if (depth === 0 && (index === 0 || body[index - 1] === '\n'))
      inCode = /^(?:import|export)\b/.test(body.slice(index, index + 7));
    if (opening.has(sign) && (depth > 0 || inCode || sign === '{') && ++depth > deepest) return index;
    if (closing.has(sign) && depth > 0) depth--;
  }
  return undefined;
}

/** Tags that are opened and not closed; a comment as in HTML is one that never is. */
function deepTag(body: string): number | undefined {
  let depth = 0;
  for (const { index, 0: tag } of body.matchAll(/<(?:!--|\/?[\p{L}][^\s<>/]*|\/?>)|\/>/gu)) {
    if (tag === '/>' || tag.startsWith('</')) depth = Math.max(0, depth - 1);
    else if (++depth > deepest) return index;
  }
  return undefined;
}
