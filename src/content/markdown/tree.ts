import type { Root } from 'mdast';
import { markdownToMdast, mdxToMdast } from 'satteri';
import { shortened } from '../../model/problem.ts';
import { session } from '../session.ts';
import { markFormulas } from './math/dollars.ts';
import { tooDeepAt } from './nesting.ts';

/**
 * What hoego's Markdown knows beyond GFM; the same for reading a body and for rendering it. Quotes stay as they are
 * typed: the renderer takes the one that opens `'열정'이라는` for an apostrophe.
 */
export const features = { gfm: true, smartPunctuation: { quotes: false }, headingAttributes: true } as const;

/** A body that cannot be parsed. `line` counts from the top of the body, 1-based. */
export class MarkdownError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/** The text as the parser gets it: with its formulas out of the way, unless the site leaves them out. */
export function parsed(text: string, format: 'md' | 'mdx'): string {
  return session().formulas === false ? text : markFormulas(text, format);
}

/** Refuses a body that no parser should be given. @throws MarkdownError */
export function checkDepth(body: string, format: 'md' | 'mdx'): void {
  const deep = tooDeepAt(body, format);
  if (deep) throw new MarkdownError(deep.line, `${deep.what} nested more than 100 deep`);
}

/** The body's syntax tree. @throws MarkdownError for MDX that does not parse */
export function parseBody(body: string, format: 'md' | 'mdx'): Root {
  checkDepth(body, format);
  const text = parsed(body, format);
  if (format === 'md') return markdownToMdast(text, { features }) as Root;
  try {
    return mdxToMdast(text, { features }) as Root;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, rest] = /^(\d+):\d+:?\s*([\s\S]*)$/.exec(message) ?? [];
    // Places in the text count from the body's top, and the rule's name means nothing to a writer.
    const words = (rest ?? message).replace(/ \(\d+:\d+\)/g, '').replace(/ \([\w-]+:[\w-]+\)$/, '');
    throw new MarkdownError(
      Number(line ?? 1),
      `not MDX: ${shortened(words.replace(/\s+/g, ' '), 140)} (write plain Markdown in a .md file, where this is allowed)`,
    );
  }
}
