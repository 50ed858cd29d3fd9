const alphabet = new Uint8Array(128);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/-_')
  alphabet[sign.charCodeAt(0)] = 1;

/** A company's name of three syllables is twelve signs long, and so are many words of any script: a little more. */
const least = 14;

/**
 * Runs of the letters of base64 (of either alphabet), lines put together. Found by hand: one run may be an image of
 * megabytes, which is more than a regular expression can match.
 */
export function* base64Runs(text: string): Generator<string> {
  let open = '';
  let openEnd = -1;
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text, at)) continue;
    let start = at;
    while (at < text.length && isLetter(text, at)) at++;
    const gap = open === '' ? undefined : text.slice(openEnd, Math.min(start, openEnd + 3));
    // A line break that is written out leaves its letter at the beginning of the next line.
    const isWritten = gap === '\\' && start === openEnd + 1 && text[start] === 'n';
    const goesOn = isWritten || ((gap === '\n' || gap === '\r\n') && start === openEnd + gap.length);
    if (isWritten) start++;
    if (goesOn) open += text.slice(start, at);
    else {
      if (open.length >= least) yield open;
      open = at - start >= least ? text.slice(start, at) : '';
    }
    openEnd = at;
  }
  if (open.length >= least) yield open;
}

/** Whether all of a text is hexadecimal digits. */
export function isHex(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | 0x20;
    if (!((code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x66))) return false;
  }
  return true;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 && alphabet[code] === 1;
}
