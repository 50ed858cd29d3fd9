/** What a file's bytes say as text, and how they were read. */
export interface SourceText {
  /** Line breaks as `\n`, composed Hangul, no byte order mark. */
  text: string;
  /** What a reader should know: an old encoding, decomposed Hangul. */
  doubts: string[];
}

/** Reads bytes as text: UTF-8, UTF-16 with its mark, else EUC-KR; undefined when they are no text. */
export function readText(bytes: Uint8Array): SourceText | undefined {
  const decoded = decode(bytes);
  if (!decoded || decoded.text.includes('\0')) return undefined;
  const text = decoded.text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
  // Control characters in number are a picture or a program, whatever they decode to.
  const controls = text.match(/(?![\t\n\f])\p{Cc}/gu)?.length ?? 0;
  if (controls > text.length / 50 + 2) return undefined;
  return {
    text: text.normalize('NFC'),
    doubts: [
      ...(decoded.encoding === 'utf-8' ? [] : [`read as ${decoded.encoding.toUpperCase()}`]),
      ...(decoded.wrong ? [`${decoded.wrong} bytes are no letters in UTF-8: they show as \uFFFD`] : []),
    ],
  };
}

function decode(bytes: Uint8Array): { text: string; encoding: string; wrong?: number } | undefined {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : undefined;
  for (const encoding of marked ? [marked] : ['utf-8', 'euc-kr']) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // The next encoding may fit.
    }
  }
  // A byte or two that went wrong on the way does not make a text anything else.
  const text = new TextDecoder('utf-8').decode(bytes);
  const wrong = text.match(/\uFFFD/g)?.length ?? 0;
  return wrong <= Math.max(3, text.length / 500) ? { text, encoding: 'utf-8', wrong } : undefined;
}
