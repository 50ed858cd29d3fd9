import {
  type CST,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  parseDocument,
  Parser,
  visit,
} from 'yaml';
import { quoted, shortened } from '../model/problem.ts';

/** The parts of an entry's file. Lines are 1-based and count from the top of the file. */
export interface Frontmatter {
  data: unknown;
  /** The Markdown under the frontmatter, line breaks as `\n`, composed Hangul. */
  body: string;
  /** The line of the file on which `body` begins. */
  bodyLine: number;
  /** The line of the value at `path`; where there is none, that of the nearest thing around it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** A file that could not be read as frontmatter and body. */
export class FrontmatterError extends Error {
  /** Undefined where it is the file as a whole that is wrong. */
  readonly line: number | undefined;

  constructor(line: number | undefined, message: string) {
    super(message);
    this.line = line;
  }
}

/** Bytes of YAML that one file may hold. */
export const yamlLimit = 64 * 1024;
const deepest = 20;
// Words and signs of YAML. 64 KiB that someone wrote hold a third of this; 64 KiB of brackets take a second to read.
const mostSigns = 12_000;
// Keys that would reach into the prototype of whatever is built from the data.
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Splits a file into YAML frontmatter and body. YAML 1.2: `2026-11-20` stays text and `no` is not false.
 * @throws FrontmatterError with the line, when the file has no frontmatter, or one that is not safe, or not YAML.
 */
export function parseFrontmatter(file: string): Frontmatter {
  const text = plainText(file);
  const first = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1).trimEnd();
  if (first === '+++')
    throw new FrontmatterError(1, 'TOML frontmatter is not read (write YAML between two lines of ---)');
  if (first !== '---') {
    const language = /^---\s*([^\s-]\S*)/.exec(first)?.[1];
    throw new FrontmatterError(
      1,
      language
        ? `frontmatter in ${quoted(language)} is not read (write YAML between two lines of ---)`
        : 'no frontmatter (begin the file with a line of ---, then "title: …", then a line of ---)',
    );
  }
  const close = /\n---[ \t]*(?:\n|$)/.exec(text.slice(first.length));
  if (!close) throw new FrontmatterError(1, 'the frontmatter is never closed (end it with a line of ---)');
  const start = text.indexOf('\n') + 1;
  const source = text.slice(start, first.length + close.index + 1);
  if (Buffer.byteLength(source) > yamlLimit)
    throw new FrontmatterError(1, 'more than 64 KiB of frontmatter (move text into the body)');
  const bodyStart = first.length + close.index + close[0].length;
  return { ...parseYaml(source, 1), body: text.slice(bodyStart), bodyLine: lineAt(text, bodyStart) };
}

/** Reads YAML text; `offset` is the number of lines that stand above it in its file. */
export function parseYaml(source: string, offset = 0): Pick<Frontmatter, 'data' | 'lineOf'> {
  const counter = new LineCounter();
  const line = (position: number | undefined) => offset + (position === undefined ? 1 : counter.linePos(position).line);
  let signs = 0;
  for (const _ of new Lexer().lex(source))
    if (++signs > mostSigns)
      throw new FrontmatterError(line(undefined), 'too much frontmatter to be of one entry (move text into the body)');
  for (const token of new Parser(counter.addNewLine).parse(source)) {
    const deep = tooDeep(token);
    if (deep !== undefined) throw new FrontmatterError(line(deep), `nested more than ${deepest} deep`);
  }
  const document = withoutStacks(() =>
    parseDocument(source, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      // The package compares each key with every other; the visit below does it in one pass.
      uniqueKeys: false,
    }),
  );
  const [error] = document.errors;
  if (error)
    throw new FrontmatterError(
      line(error.pos[0]),
      `not YAML: ${shortened(error.message.replace(/;? please use .*/, '').replace(/\s+/g, ' '), 120)}`,
    );
  visit(document, {
    Alias: (_, node) => {
      throw new FrontmatterError(
        line(node.range?.[0]),
        `an alias (*${shortened(node.source)}) is not read (write the value out)`,
      );
    },
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
      if (key === undefined || forbidden.has(key))
        throw new FrontmatterError(
          line((pair.key as Node | null)?.range?.[0]),
          `"${key ?? 'a list or map'}" cannot be a key`,
        );
    },
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : '';
        if (isScalar(key) && seen.has(name))
          throw new FrontmatterError(line(key.range?.[0]), `a second ${quoted(name)} (a key stands once in its map)`);
        seen.add(name);
      }
    },
  });
  const [warning] = document.warnings;
  if (warning)
    throw new FrontmatterError(
      line(warning.pos[0]),
      `a tag (${shortened(source.slice(...warning.pos))}) is not read (put a value that begins with ! into quotes)`,
    );
  return {
    data: document.toJS({ maxAliasCount: 0 }) ?? {},
    lineOf: (path) => line(positionOf(document.contents, path)),
  };
}

/** Where a list or map stands that has `deepest` others around it. Read from the tokens: nothing here recurses. */
function tooDeep(root: CST.Token): number | undefined {
  const open: [token: CST.Token | null | undefined, depth: number][] = [[root, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [token, depth] = next;
    if (token?.type === 'document') open.push([token.value, depth]);
    if (!token || !('items' in token)) continue;
    if (depth >= deepest) return token.offset;
    for (const { key, value } of token.items as CST.CollectionItem[]) open.push([key, depth + 1], [value, depth + 1]);
  }
  return undefined;
}

/** The package makes an error object for every fault it meets; ten thousand stack traces would take a second. */
function withoutStacks<T>(work: () => T): T {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

// What no page or feed can hold (XML has no way to write them), and what a keyboard leaves behind unseen.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\0-\x08\x0B\x0C\x0E-\x1F\x7F\uFFFE\uFFFF]/;

/**
 * A file's text with line breaks as `\n` and composed Hangul.
 * @throws FrontmatterError for a sign that is no text
 */
export function plainText(file: string): string {
  const text = file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const at = text.search(control);
  if (at < 0) return text;
  const code = text.charCodeAt(at);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  throw new FrontmatterError(
    lineAt(text, at),
    code === 0 ? 'a NUL character: this is not a text file' : `an invisible control character (${name}): delete it`,
  );
}

function positionOf(root: Node | null, path: readonly PropertyKey[]): number | undefined {
  let node: unknown = root;
  let position = root?.range?.[0];
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) break;
      position = (pair.key as Node).range?.[0] ?? position;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step]) {
      node = node.items[step];
      position = (node as Node).range?.[0] ?? position;
    } else break;
  }
  return position;
}

function lineAt(text: string, index: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < index; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
