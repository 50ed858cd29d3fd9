import { barrier } from './fold.ts';

/** A text with tags, taken apart. */
export interface MarkupText {
  /** What stands between the tags and in attributes that are read or followed, comments included. */
  words: string;
  /** What stands in scripts and styles, without the tags in it. */
  scripts: string;
}

// Attributes that say something to a reader or lead somewhere; in others (class, style, d) words are no words.
const said =
  /\b(?:alt|title|aria-[a-z]+|content|href|src|srcset|value|placeholder|label|summary|id|cite|poster|download|name|data-[\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi;

// A sentence runs on through these; every other element begins something new.
const inline =
  /^<\/?(?:a|abbr|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strike|strong|sub|sup|time|tspan|tt|u|var|wbr)\b/i;

/** Takes markup apart loosely: it finds words, it does not judge HTML. */
export function markupText(text: string): MarkupText {
  const scripts: string[] = [];
  const attributes: string[] = [];
  // Without an end, every beginning would be followed to the end of the text.
  const element = /<\/(?:script|style)/i.test(text) ? /<(script|style)\b([^>]*)>([\s\S]*?)<\/\1\s*>/gi : /(?!)/g;
  const words = text
    .replace(element, (_written, _name, about: string, inner: string) => {
      if (/json/i.test(about)) return inner;
      if (inner.includes('<')) scripts.push(inner.replace(/<\/?[a-z][^<>]*>/gi, ' '));
      return ' ';
    })
    .replace(/<!--|-->|<!\[CDATA\[|\]\]>/gi, ' ')
    .replace(/<[!/?]?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi, (tag) => {
      for (const [, double, single] of tag.matchAll(said)) attributes.push(double ?? single ?? '');
      return inline.test(tag) ? ' ' : ` ${barrier} `;
    });
  return { words: `${words} ${barrier} ${attributes.join(` ${barrier} `)}`, scripts: scripts.join('\n') };
}
