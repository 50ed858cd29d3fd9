import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';

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
  readonly line: number;

  constructor(line: number, message: string) {
    super(message);
    this.line = line;
  }
}

const limit = 64 * 1024;
const deepest = 20;
// Keys that would reach into the prototype of whatever is built from the data.
const forbidden = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Splits a file into YAML frontmatter and body. YAML 1.2: `2026-11-20` stays text and `no` is not false.
 * @throws FrontmatterError with the line, when the file has no frontmatter, or one that is not safe, or not YAML.
 */
export function parseFrontmatter(file: string): Frontmatter {
  const text = file
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const nul = text.indexOf('\0');
  if (nul >= 0) throw new FrontmatterError(lineAt(text, nul), 'a NUL character: this is not a text file');
  const first = text.slice(0, (text.indexOf('\n') + 1 || text.length + 1) - 1).trimEnd();
  if (first === '+++')
    throw new FrontmatterError(1, 'TOML frontmatter is not read (write YAML between two lines of ---)');
  if (first !== '---') {
    const language = /^---\s*(\S+)/.exec(first)?.[1];
    throw new FrontmatterError(
      1,
      language
        ? `frontmatter in "${language}" is not read (write YAML between two lines of ---)`
        : 'no frontmatter (begin the file with a line of ---, then "title: …", then a line of ---)',
    );
  }
  const close = /\n---[ \t]*(?:\n|$)/.exec(text.slice(first.length));
  if (!close) throw new FrontmatterError(1, 'the frontmatter is never closed (end it with a line of ---)');
  const start = text.indexOf('\n') + 1;
  const source = text.slice(start, first.length + close.index + 1);
  if (Buffer.byteLength(source) > limit)
    throw new FrontmatterError(1, 'more than 64 KiB of frontmatter (move text into the body)');
  const bodyStart = first.length + close.index + close[0].length;
  return { ...parseYaml(source, 1), body: text.slice(bodyStart), bodyLine: lineAt(text, bodyStart) };
}

/** Reads YAML text; `offset` is the number of lines that stand above it in its file. */
export function parseYaml(source: string, offset = 0): Pick<Frontmatter, 'data' | 'lineOf'> {
  const counter = new LineCounter();
  const document = parseDocument(source, {
    version: '1.2',
    schema: 'core',
    lineCounter: counter,
    prettyErrors: false,
    uniqueKeys: true,
  });
  const line = (position: number | undefined) => offset + (position === undefined ? 1 : counter.linePos(position).line);
  const [error] = document.errors;
  if (error) throw new FrontmatterError(line(error.pos[0]), `not YAML: ${error.message.replace(/\s+/g, ' ')}`);
  visit(document, {
    Alias: (_, node) => {
      throw new FrontmatterError(line(node.range?.[0]), `an alias (*${node.source}) is not read (write the value out)`);
    },
    Pair: (_, pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : undefined;
      if (key === undefined || forbidden.has(key))
        throw new FrontmatterError(
          line((pair.key as Node | null)?.range?.[0]),
          `"${key ?? 'a list or map'}" cannot be a key`,
        );
    },
    Collection: (_, node, path) => {
      if (path.filter((parent) => isMap(parent) || isSeq(parent)).length >= deepest)
        throw new FrontmatterError(line(node.range?.[0]), `nested more than ${deepest} deep`);
    },
  });
  return {
    data: document.toJS({ maxAliasCount: 0 }) ?? {},
    lineOf: (path) => line(positionOf(document.contents, path)),
  };
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
