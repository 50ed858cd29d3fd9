// What a URL cannot keep but a reader tells apart: C, C++ and C#, .NET and NET.
const spoken: Record<string, string> = { '+': 'plus', '#': 'sharp', '&': 'and', '@': 'at' };

/**
 * A name as a path segment: NFC, lower case, letters and digits of every script kept, the rest joined by hyphens.
 * `C++` and `C#` stay apart (`cplusplus`, `csharp`). A name of other signs only (`🔥`) becomes their code points.
 */
export function slug(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[+#&@]/g, (sign) => spoken[sign] ?? '')
    .replace(/(^|[\s/])\.(?=\p{L})/gu, '$1dot')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return plain || [...name].map((sign) => `u${sign.codePointAt(0)?.toString(16)}`).join('-');
}
