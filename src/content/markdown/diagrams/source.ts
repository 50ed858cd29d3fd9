import { parse } from 'yaml';

/** One line of a diagram that says something. */
export interface Statement {
  text: string;
  /** 1-based, in the block. */
  line: number;
}

/** A diagram's text, taken apart. */
export interface DiagramSource {
  /** The word by which it begins, `flowchart`; what is drawn and what is not is told by that. */
  kind: string;
  /** What follows that word on its line. */
  head: string;
  statements: Statement[];
  /** Stands under the drawing. */
  title?: string | undefined;
  /** For those who do not see it: `accTitle`, `accDescr`. */
  name?: string | undefined;
  description?: string | undefined;
  /** The text as readers may see it: without comments and settings. */
  shown: string;
}

/** A diagram that cannot be drawn, and the line (1-based, in the block) on which that shows. */
export class DiagramError extends Error {
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

/**
 * Takes a block apart: settings (`--- … ---`, `%%{init}%%`) and comments (`%%`) are not for readers, and title and
 * description (`accTitle:`, `accDescr:`, `title:`) are told apart from what is drawn.
 */
export function readSource(text: string): DiagramSource {
  const lines = text.split('\n').map((one, index) => ({ text: one, line: index + 1 }));
  const settings =
    lines[0]?.text.trim() === '---' ? lines.findIndex(({ text: one }, at) => at > 0 && one.trim() === '---') : -1;
  const left = lines.slice(settings + 1);
  const said = withoutDescription(
    withoutDirectives(left)
      .filter(({ text: one }) => !/^\s*%%/.test(one))
      .map(({ text: one, line }) => ({ text: one.replace(/\s%%.*$/, ''), line })),
  );
  const [first, ...rest] = said.lines.filter(({ text: one }) => one.trim() !== '');
  const [, kind = '', head = '', after = ''] = /^\s*([^\s;]+)[ \t]*([^;\n]*);?(.*)$/.exec(first?.text ?? '') ?? [];
  const statements = [...(after.trim() ? [{ text: after, line: first?.line ?? 1 }] : []), ...rest].map(
    ({ text: one, line }) => ({ text: one.trim(), line }),
  );
  const titled = settings > 0 ? titleIn(lines.slice(1, settings)) : undefined;
  return {
    kind,
    head: head.trim(),
    statements,
    title: said.title ?? titled,
    name: said.name,
    description: said.description,
    shown: said.lines
      .map(({ text: one }) => one)
      .join('\n')
      .trim(),
  };
}

/** `%%{init: { … }}%%`, over lines or not. */
function withoutDirectives(lines: Statement[]): Statement[] {
  let inside = false;
  return lines.filter(({ text }) => {
    const starts = !inside && /^\s*%%\{/.test(text);
    const hidden = inside || starts;
    if (hidden) inside = !/\}%%\s*$/.test(text);
    return !hidden;
  });
}

function withoutDescription(lines: Statement[]) {
  let title: string | undefined;
  let name: string | undefined;
  let description: string | undefined;
  let inside = false;
  const left = lines.filter(({ text }) => {
    if (inside) {
      inside = !text.includes('}');
      description = `${description} ${text.replace('}', '').trim()}`.trim();
      return false;
    }
    const [, key, brace, value = ''] = /^\s*(accTitle|accDescr|title(?=\s*:))\s*(?::|(\{))\s*(.*)$/.exec(text) ?? [];
    if (!key) return true;
    if (key === 'accDescr') {
      description = value.replace('}', '').trim();
      inside = brace !== undefined && !value.includes('}');
    } else if (key === 'accTitle') name = value.trim();
    else title = value.trim();
    return false;
  });
  return { lines: left, title: title || undefined, name: name || undefined, description: description || undefined };
}

function titleIn(lines: readonly Statement[]): string | undefined {
  try {
    const { title } = (parse(lines.map(({ text }) => text).join('\n')) ?? {}) as { title?: unknown };
    return typeof title === 'string' ? title : undefined;
  } catch {
    return undefined;
  }
}
