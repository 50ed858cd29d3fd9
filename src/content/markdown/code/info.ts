/** What a writer says of a block of code beside its language. Lines are 1-based. */
export interface CodeInfo {
  title?: string;
  marked?: number[];
  inserted?: number[];
  deleted?: number[];
  /** Words of the code to mark. */
  words?: string[];
  /** The number of the first line, where lines are numbered. */
  from?: number;
  wrap?: boolean;
  /** Lines begin with `+`, `-` or a blank, and are of another language. */
  diff?: boolean;
}

/** One thing after the language: `title="a b"`, `ins={1,3-4}`, `{2}`, `/word/`, `"word"`, `showLineNumbers`. */
const item =
  /(?:([\w-]+)(?:=|:(?=["'])|(?=\{)))?(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)'|\{([^{}]*)\}|\/((?:\\.|[^/\\])+)\/|([^\s"'{}=]+))/g;

const most = 10_000;

/**
 * The language of a block and what is said of it: `ts title="src/index.ts" {1,3-4}`. The file may stand behind the
 * language too, `ts:src/index.ts`, and so may lines, `ts{1,3}`.
 */
export function readInfo(lang: string, meta: string): { lang: string; info: CodeInfo } {
  const [, language = '', file = '', lines = ''] = /^([^:{]*)(?::(?:title=)?([^{]*))?(\{.*)?$/.exec(lang) ?? [];
  const info: CodeInfo = {};
  if (file) info.title = file;
  let of: string | undefined;
  for (const [, key = '', double, single, braced, regex, bare] of `${lines} ${meta}`.slice(0, most).matchAll(item)) {
    const quoted = double ?? single;
    const value = (quoted ?? regex)?.replace(/\\(.)/g, '$1');
    switch (key.toLowerCase()) {
      case 'title':
      case 'file':
      case 'filename':
        info.title = value ?? bare ?? '';
        break;
      case 'lang':
        of = value ?? bare;
        break;
      case 'ins':
      case 'del':
      case 'mark':
      case '': {
        const lineKey = key === 'ins' ? 'inserted' : key === 'del' ? 'deleted' : 'marked';
        if (braced !== undefined) info[lineKey] = [...(info[lineKey] ?? []), ...numbersIn(braced)];
        else if (value) info.words = [...(info.words ?? []), value];
        else if (/^(showLineNumbers|lineNumbers|linenos)$/i.test(bare ?? '')) info.from ??= 1;
        else if (bare === 'wrap') info.wrap = true;
        break;
      }
      case 'wrap':
        info.wrap = (braced ?? bare) !== 'false';
        break;
      case 'showlinenumbers':
      case 'linenumbers':
      case 'startlinenumber': {
        const given = braced ?? bare ?? '';
        if (given !== 'false') info.from = /^\d{1,6}$/.test(given) ? Number(given) : (info.from ?? 1);
        break;
      }
    }
  }
  if (info.title?.trim() === '') delete info.title;
  if (language === 'diff' && of) return { lang: of, info: { ...info, diff: true } };
  return { lang: language, info };
}

/** `1,3-4` as 1, 3, 4. */
function numbersIn(ranges: string): number[] {
  return [...ranges.matchAll(/(\d{1,6})(?:\s*-\s*(\d{1,6}))?/g)].flatMap(([, from, to = from]) =>
    Array.from(
      { length: Math.max(0, Math.min(Number(to) - Number(from) + 1, most)) },
      (_, index) => Number(from) + index,
    ),
  );
}
