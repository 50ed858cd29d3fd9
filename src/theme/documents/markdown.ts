import { oneLine, tags, unescaped } from './plain.ts';

/**
 * Text as Markdown that says just that, on one line: for CommonMark, GFM (where a single `~` strikes and `$` is a
 * formula) and hoego itself. What would begin a block is escaped, so that it may stand at the head of an item.
 */
export function escapeMarkdown(text: string): string {
  return headEscaped(inlineEscaped(oneLine(text)));
}

/**
 * A rendered sentence as Markdown. Links and code are kept; emphasis is not, for beside Hangul other renderers do not
 * know it. @param whole the complete address of one that the page writes
 */
export function sentenceMarkdown(html: string, whole: (address: string) => string): string {
  let markdown = '';
  let code: string | undefined;
  const links: (string | undefined)[] = [];
  for (const [token] of html.matchAll(new RegExp(`${tags.source}|[^<]+`, 'g'))) {
    const [, close, name = ''] = /^<(\/?)([a-z0-9]+)/i.exec(token) ?? [];
    if (name === 'code') {
      if (close && code !== undefined) markdown += codeSpan(code);
      code = close ? undefined : '';
    } else if (name === 'a' && !close) {
      const address = attribute(token, 'href');
      links.push(address);
      if (address !== undefined) markdown += '[';
    } else if (name === 'a') {
      const address = links.pop();
      if (address !== undefined) markdown += `](${destination(whole(address))})`;
    } else if (name === 'img') markdown += inlineEscaped(attribute(token, 'alt') ?? '');
    else if (name === 'br') markdown += ' ';
    else if (!token.startsWith('<')) {
      if (code === undefined) markdown += inlineEscaped(unescaped(token));
      else code += unescaped(token);
    }
  }
  return headEscaped(oneLine(markdown));
}

/** `[label](address)`; without an address the label alone. */
export function markdownLink(label: string, address: string | undefined): string {
  const text = inlineEscaped(oneLine(label));
  return address === undefined ? text : `[${text}](${destination(address)})`;
}

/** A text behind the signs of a heading, where signs at its end would be taken for more of those. */
export function markdownHeading(level: number, text: string): string {
  return `${'#'.repeat(level)} ${inlineEscaped(oneLine(text)).replace(/(^|\s)(#+)$/, (_, before: string, signs: string) => before + '\\#'.repeat(signs.length))}`;
}

function inlineEscaped(text: string): string {
  // An address in plain text would be a link to GFM, in which a backslash is a backslash.
  return text.replace(/[\\`*_[\]<>~$]|&(?=#?\w+;)|(?<=https?|ftp):(?=\/\/)|(?<=www)\.(?=\S)/gi, '\\$&');
}

function headEscaped(markdown: string): string {
  // Behind the dash of an item, two more are a rule.
  return markdown
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(?:#{1,6}|[-+])(?=\s|$)|^-(?=[- ]*$)|^={3,}$/, '\\$&');
}

/** Code that holds backticks stands between one more than it has in a row. */
function codeSpan(code: string): string {
  const text = oneLine(code);
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return text === '' ? '' : fence + pad + text + pad + fence;
}

function attribute(tag: string, name: string): string | undefined {
  const [, double, single] = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag) ?? [];
  const value = double ?? single;
  return value === undefined ? undefined : unescaped(value);
}

/** An address where a blank or a bracket would end the link. */
function destination(address: string): string {
  return /[\s()<>]/.test(address)
    ? `<${address.replace(/[\s<>]/g, (sign) => encodeURIComponent(sign))}>`
    : address.replace(/[\\*_`[\]~$]/g, '\\$&');
}
