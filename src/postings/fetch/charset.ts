// Names that Korean hosts use and TextDecoder does not know, by the name that it does.
const aliases: Record<string, string> = {
  cp949: 'euc-kr',
  ms949: 'euc-kr',
  uhc: 'euc-kr',
  'x-windows-949': 'euc-kr',
  ksc5601: 'euc-kr',
  ks_c_5601: 'euc-kr',
  utf8: 'utf-8',
};

/**
 * Text of a body. Bytes that are whole UTF-8 are that, whatever the label says: other Korean encodings hardly ever are
 * by chance. Then the label counts, then EUC-KR is tried.
 * @param label from the header; a page's own `<meta charset>` stands in for it
 * @returns undefined where nothing reads all of it
 */
export function decode(bytes: Uint8Array, label: string | undefined): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return read(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return read(bytes, 'utf-16be');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const named = label ?? /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(head)?.[1];
  return read(bytes, 'utf-8') ?? (named === undefined ? undefined : read(bytes, named)) ?? read(bytes, 'euc-kr');
}

function read(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(aliases[label.toLowerCase()] ?? label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
