import { domainToUnicode } from 'node:url';

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  zwj: '',
  zwnj: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  middot: '·',
  bull: '•',
  laquo: '«',
  raquo: '»',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  ccedil: 'ç',
  ntilde: 'ñ',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  Tab: ' ',
  NewLine: ' ',
};

const utf8 = new TextDecoder();

/**
 * One layer of escapes taken off: HTML entities, percent signs, and those of JavaScript, JSON and CSS, all at once. As
 * folding drops every sign but letters and digits, none of them spoils what another one wrote.
 */
export function decodeOnce(text: string): string {
  let decoded = text;
  if (decoded.includes('&')) {
    decoded = decoded.replace(
      /&(?:#(?:x([0-9a-f]{1,6})|(\d{1,7}))|([a-z]{2,8}));?/gi,
      (written, hex?: string, decimal?: string, name?: string) => {
        if (name !== undefined) return named[name] ?? written;
        return sign(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
      },
    );
  }
  if (decoded.includes('%')) {
    decoded = decoded
      .replace(/(?:%[0-9a-f]{2})+/gi, (run) =>
        utf8.decode(Uint8Array.from(run.slice(1).split('%'), (byte) => Number.parseInt(byte, 16))),
      )
      .replace(/%u([0-9a-f]{4})/gi, (_, hex: string) => sign(Number.parseInt(hex, 16)));
  }
  if (decoded.includes('\\')) {
    decoded = decoded
      .replace(/(?:\\x[0-9a-f]{2})+/gi, bytesOrCodes)
      .replace(/\\u(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/gi, (_, point?: string, code?: string) =>
        unit(Number.parseInt((point ?? code) as string, 16)),
      )
      .replace(/\\([0-9a-f]{4,6})\s?/gi, (_, hex: string) => sign(Number.parseInt(hex, 16)))
      // A line break that is written out would leave its letter inside the sentence.
      .replace(/\\{1,8}[nrtbfv](?![a-z])|\\[nrt]/g, ' ')
      .replace(/\\\r?\n/g, '');
  }
  if (decoded.includes('xn--'))
    decoded = decoded.replace(/\bxn--[a-z0-9-]+/gi, (name) => domainToUnicode(name) || name);
  return decoded;
}

/** The text of a quoted-printable one (mail, vCard), or undefined where it is none. */
export function quotedPrintable(text: string): string | undefined {
  if (!/(?:=[0-9a-f]{2}){2}|=\r?\n/i.test(text)) return undefined;
  return text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9a-f]{2})+/gi, (run) =>
      utf8.decode(Uint8Array.from(run.slice(1).split('='), (byte) => Number.parseInt(byte, 16))),
    );
}

/** `\xEC\x97\xB0` is bytes of UTF-8 in one language and three Latin letters in another. */
function bytesOrCodes(run: string): string {
  const bytes = Uint8Array.from(run.slice(2).split(/\\x/i), (byte) => Number.parseInt(byte, 16));
  const text = utf8.decode(bytes);
  return text.includes('\uFFFD') ? String.fromCharCode(...bytes) : text;
}

/** Halves of a pair are written one by one in `\u` escapes. */
function unit(code: number): string {
  return code <= 0xffff ? String.fromCharCode(code) : sign(code);
}

function sign(code: number): string {
  return code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '' : String.fromCodePoint(code);
}
