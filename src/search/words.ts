/** A stretch of a text that is searched for as one: Korean letters, Latin ones and figures, or a name with signs. */
export interface Piece {
  kind: 'korean' | 'latin' | 'sign';
  /** In lower case, NFC. */
  text: string;
}

const opening = /^[("'“”‘’[{<`*~|:;,!?…·=>\\-]+/;
const closing = /["'“”‘’\]}<>`*~|:;,!?…·=.\\-]+$/;

/** A text in NFC, with names put together that are written with spaces: `N + 1`, `O(n log n)`, `CI / CD`. */
export function joined(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\bO\(([^()\n]{1,16})\)/gi, (name) => name.replace(/\s+/g, ''))
    .replace(/(?<![A-Za-z0-9])([A-Za-z0-9]{1,3}) ?([+/]) ?([A-Za-z0-9]{1,4})(?![A-Za-z0-9])/g, '$1$2$3')
    .replace(/(?<![A-Za-z0-9])([A-Za-z]) (\+\+|#)(?![A-Za-z0-9#])/g, '$1$2');
}

/** A text as it is compared: joined, in lower case. */
export function folded(text: string): string {
  return joined(text).toLowerCase();
}

/** The words of a folded text. */
export function wordsOf(text: string): string[] {
  return text.split(/[\s\u200b]+/).filter(Boolean);
}

/** What of a folded word can be searched for, in its order. */
export function piecesOf(word: string, original = word): Piece[] {
  return [...word.matchAll(/[가-힣ㄱ-ㅎㅏ-ㅣ]+|[\x21-\x7e]+|[\p{L}\p{N}]+/gu)].flatMap(([text]): Piece[] => {
    if (/^[가-힣ㄱ-ㅎㅏ-ㅣ]/.test(text)) return [{ kind: 'korean', text }];
    if (!/^[\x21-\x7e]/.test(text)) return [{ kind: 'latin', text }];
    return latinPieces(text, original);
  });
}

function latinPieces(text: string, original: string): Piece[] {
  const name = bare(text);
  if (!/[a-z0-9]/.test(name)) return [];
  const found = new Map<string, Piece>();
  const add = (kind: Piece['kind'], piece: string) => {
    if (piece !== '' && !found.has(piece)) found.set(piece, { kind, text: piece });
  };
  if (isName(name)) add('sign', name);
  for (const part of name.split(/[/&|,:;<>="()]+/).map(bare)) {
    if (isName(part)) add('sign', part);
    const plus = /^([a-z0-9]{1,2}\+)([a-z-].*)$/.exec(part);
    if (plus) add('sign', plus[1] as string);
    for (const run of part.match(/[a-z0-9]+/g) ?? []) {
      if (run.length > 32) continue;
      add('latin', run);
      for (const hump of humps(run, original)) add('latin', hump);
    }
  }
  return [...found.values()];
}

/** `HashMap` is also hash and map. */
function humps(run: string, original: string): string[] {
  const at = original.toLowerCase().indexOf(run);
  const written = at < 0 ? run : original.slice(at, at + run.length);
  const parts = written.split(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/).map((part) => part.toLowerCase());
  return parts.length > 1 ? parts.filter((part) => part.length > 1) : [];
}

function bare(text: string): string {
  let name = text.replace(opening, '').replace(closing, '');
  while (name.endsWith(')') && name.split('(').length < name.split(')').length)
    name = name.slice(0, -1).replace(closing, '');
  return name.endsWith('(') ? name.slice(0, -1) : name.replace(/^\)+/, '');
}

/** Whether a word with signs is a name of its own: c++, c#, .net, n+1, ci/cd, node.js, o(n), @transactional, 2>&1. */
function isName(text: string): boolean {
  if (text.length < 2 || text.length > 24 || text.includes('//')) return false;
  return /^[a-z0-9]+(\+\+?|#)$|^[@.][a-z][\w.]*$|^[a-z0-9]+([+./&^#]|>&)[a-z0-9.+#/-]*[a-z0-9+#]$|^[a-z]\([^)]+\)$/.test(
    text,
  );
}
