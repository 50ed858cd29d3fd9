import { Buffer } from 'node:buffer';
import * as zlib from 'node:zlib';
import { secret } from './secrets.ts';

const { sentence, english, title, name, short, latin } = secret;
const utf8 = (text: string) => Buffer.from(text);
const b64 = (text: string | Uint8Array) => Buffer.from(text as string).toString('base64');
const html = (body: string) =>
  `<!doctype html><html lang="ko"><head><title>회고</title></head><body>${body}</body></html>`;
const each = (text: string, write: (sign: string) => string) => [...text].map(write).join('');
const code = (sign: string) => sign.codePointAt(0) as number;
const utf16 = (text: string) =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((at) => [text.charCodeAt(at) & 0xff, text.charCodeAt(at) >> 8]),
  );
const swapped = (bytes: Uint8Array) => Uint8Array.from(bytes, (_, at) => bytes[at ^ 1] as number);

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

export function pngChunk(type: string, data: Uint8Array): Buffer {
  const inner = Buffer.concat([Buffer.from(type), data]);
  return Buffer.concat([uint32(data.length), inner, uint32(zlib.crc32(inner))]);
}

export function png(...chunks: Buffer[]): Buffer {
  const head = Buffer.concat([uint32(1), uint32(1), Buffer.from([8, 2, 0, 0, 0])]);
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', head),
    ...chunks,
    pngChunk('IDAT', zlib.deflateSync(Buffer.alloc(4))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function jpeg(marker: number, data: Uint8Array): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff]),
    data,
    Buffer.from([0xff, 0xda, 0, 2, 1, 2, 0xff, 0xd9]),
  ]);
}

export function webp(type: string, data: Uint8Array): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(data.length);
  const body = Buffer.concat([Buffer.from('WEBP'), Buffer.from(type), size, data, Buffer.alloc(data.length % 2)]);
  const total = Buffer.alloc(4);
  total.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF'), total, body]);
}

function zip(file: string, data: Uint8Array, isStream = false): Buffer {
  const packed = zlib.deflateRawSync(data);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(isStream ? 0 : packed.length, 18);
  head.writeUInt16LE(Buffer.byteLength(file), 26);
  return Buffer.concat([head, Buffer.from(file), packed, Buffer.from('PK\x01\x02')]);
}

function tar(file: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(512);
  head.write(file, 0);
  head.write('ustar', 257);
  return Buffer.concat([head, data, Buffer.alloc(512 - (data.length % 512) + 1024)]);
}

const qp = (text: string) =>
  each(text, (sign) =>
    each(Buffer.from(sign).toString('latin1'), (byte) => `=${code(byte).toString(16).toUpperCase().padStart(2, '0')}`),
  );
// Node reads EUC-KR but does not write it.
function eucKr(text: string): Uint8Array {
  const decoder = new TextDecoder('euc-kr');
  const known = new Map<string, number[]>();
  for (let high = 0xa1; high < 0xff; high++)
    for (let low = 0xa1; low < 0xff; low++) known.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Uint8Array.from([...text].flatMap((sign) => known.get(sign) ?? [code(sign)]));
}

/** Ways of planting a secret in an output, each by the files that it writes. */
export const plants: Record<string, Record<string, string | Uint8Array>> = {
  'a page': { 'a.html': html(`<p>${sentence}</p>`) },
  'a page in English, half of it': { 'a.html': html(`<p>${english.slice(0, 44)}</p>`) },
  capitals: { 'a.html': html(english.toUpperCase()) },
  'half a sentence': { 'a.html': html(sentence.slice(0, 18)) },
  'the other half': { 'a.html': html(sentence.slice(9)) },
  'no spaces': { 'a.html': html(sentence.replaceAll(' ', '')) },
  'broken over lines': { 'a.html': html(sentence.replaceAll(' ', '\n      ')) },
  'marked up inside': {
    'a.html': html(`<p>${sentence.replace('칠천이백', '<strong class="x">칠천<em>이백</em></strong>')}</p>`),
  },
  'one element a letter': { 'a.html': html(each(sentence, (sign) => `<span class="tk-string">${sign}</span>`)) },
  'soft hyphens and joiners': { 'a.html': html(each(sentence, (sign) => `${sign}\u00ad\u200b`)) },
  'wide letters': {
    'a.html': html(each(english, (sign) => (/[a-z]/i.test(sign) ? String.fromCharCode(code(sign) + 0xfee0) : sign))),
  },
  'decomposed Hangul': { 'a.html': html(sentence.normalize('NFD')) },
  'a comment': { 'a.html': html(`<!-- ${sentence} -->`) },
  'a comment in a style sheet': { '_astro/a.css': `/* ${title} */ a { color: red }` },
  'a style sheet, as escapes': {
    '_astro/a.css': `a::after { content: "${each(sentence, (sign) => `\\${code(sign).toString(16).padStart(4, '0')} `)}" }`,
  },
  'an alternative text': { 'a.html': html(`<img src="/a.png" alt="${title}">`) },
  'a description': { 'a.html': `<meta name="description" content="${title}">` },
  'data of an island': {
    'a.html': html(`<astro-island props="{&quot;t&quot;:[0,&quot;${sentence}&quot;]}"></astro-island>`),
  },
  'linked data': { 'a.html': html(`<script type="application/ld+json">{"headline":"${title}"}</script>`) },
  'a script in the page, with tags': {
    'a.html': html(`<script>const a = '${sentence.replace('칠천이백', '<b>칠천이백</b>')}'</script>`),
  },
  'the feed': { 'rss.xml': `<?xml version="1.0"?><rss><item><title>${title}</title></item></rss>` },
  'the feed, a body in it': {
    'rss.xml': `<?xml version="1.0"?><rss><content:encoded>&lt;p&gt;${sentence.replace('칠천이백', '&lt;b&gt;칠천이백&lt;/b&gt;')}&lt;/p&gt;</content:encoded></rss>`,
  },
  'the feed, as CDATA': {
    'rss.xml': `<?xml version="1.0"?><rss><description><![CDATA[<p>${sentence}</p>]]></description></rss>`,
  },
  JSON: { 'feed.json': JSON.stringify({ title }) },
  'JSON, escaped': {
    'feed.json': `{"a":"${each(title, (sign) => `\\u${code(sign).toString(16).padStart(4, '0')}`)}"}`,
  },
  'JSON in JSON': { 'a.json': JSON.stringify(JSON.stringify({ a: `first\n${sentence.replaceAll(' ', '\n')}` })) },
  'the sitemap': {
    'sitemap-0.xml': `<?xml version="1.0"?><urlset><url><loc>https://a.dev/notes/${secret.file}/</loc></url></urlset>`,
  },
  'an address, percent-escaped': { 'a.html': html(`<a href="/tags/${encodeURIComponent(secret.tag)}/">태그</a>`) },
  'percent-escaped twice': {
    'a.html': html(`<a href="/go?to=${encodeURIComponent(encodeURIComponent(`/${title}/`))}">x</a>`),
  },
  'a link that only the private entry has': { 'a.html': html(`<a href="${secret.link}">x</a>`) },
  'entities, decimal': { 'a.html': html(each(sentence, (sign) => `&#${code(sign)};`)) },
  'entities, hexadecimal': { 'a.html': html(each(sentence, (sign) => `&#x${code(sign).toString(16)};`)) },
  'entities of entities': {
    'rss.xml': `<?xml version="1.0"?><a>${each(sentence, (sign) => `&amp;#x${code(sign).toString(16)};`)}</a>`,
  },
  '\\u escapes': {
    'a.js': `export default "${each(sentence, (sign) => `\\u${code(sign).toString(16).padStart(4, '0')}`)}"`,
  },
  '\\u{} escapes': { 'a.js': `export default "${each(sentence, (sign) => `\\u{${code(sign).toString(16)}}`)}"` },
  '\\x escapes of bytes': {
    'a.js': `"${each(Buffer.from(sentence).toString('latin1'), (byte) => `\\x${code(byte).toString(16).padStart(2, '0')}`)}"`,
  },
  'strings put together': { 'a.js': `const a="${sentence.slice(0, 12)}"+"${sentence.slice(12)}"` },
  base64: { 'a.js': `atob("${b64(sentence)}")` },
  'base64, inside a word': { 'a.txt': `key/${b64(`xy${sentence}`)}` },
  base64url: { 'a.html': html(`<a href="/?s=${Buffer.from(`??>${sentence}`).toString('base64url')}">x</a>`) },
  'base64 in lines': { 'a.txt': (b64(`${sentence} ${sentence}`).match(/.{1,40}/g) as string[]).join('\r\n') },
  'base64 of base64': { 'a.txt': b64(b64(`${sentence} 그리고 더`)) },
  'base64 of a short title': { 'a.txt': `x="${b64(title.slice(0, 17))}"` },
  hexadecimal: { 'a.txt': utf8(sentence).toString('hex') },
  'hexadecimal, spaced': { 'a.txt': (utf8(sentence).toString('hex').match(/../g) as string[]).join(' ') },
  'a data address, base64': {
    'a.html': html(`<img src="data:image/svg+xml;base64,${b64(`<svg><text>${sentence}</text></svg>`)}">`),
  },
  'a data address, percent-escaped': {
    'a.css': `a{background:url("data:image/svg+xml,${encodeURIComponent(`<svg><text>${sentence}</text></svg>`)}")}`,
  },
  gzip: { 'pagefind/fragment/ko_1.pf_fragment': zlib.gzipSync(`pagefind_dcd{"content":"${sentence}"}`) },
  'a name in the search index': {
    'pagefind/index/ko_1.pf_index': zlib.gzipSync(
      Buffer.concat([Buffer.from([0x82, 0x9f, 0x00, 0x6f]), utf8(name), Buffer.from([0x6c, 0xff, 0]), utf8('정산')]),
    ),
  },
  'gzip in gzip': { 'a.bin': zlib.gzipSync(zlib.gzipSync(sentence)) },
  'gzip behind something else': { 'a.bin': Buffer.concat([Buffer.from([0, 1, 2, 0xff]), zlib.gzipSync(sentence)]) },
  'gzip in base64 in a script': { 'a.js': `load("${b64(zlib.gzipSync(sentence.repeat(3)))}")` },
  'gzip, broken off': { 'a.gz': zlib.gzipSync(`${sentence} `.repeat(40) + english).subarray(0, -12) },
  deflate: { 'a.bin': zlib.deflateSync(sentence) },
  'raw deflate': { 'a.bin': zlib.deflateRawSync(`${sentence} ${english}`) },
  brotli: { 'a.js.br': zlib.brotliCompressSync(utf8(sentence)) },
  'brotli without its name': { 'cache.bin': zlib.brotliCompressSync(utf8(`${sentence} ${english}`)) },
  'a source map': { 'a.js.map': JSON.stringify({ version: 3, sourcesContent: [`// ${sentence}\nexport {}`] }) },
  'a source map inside the script': {
    'a.js': `1\n//# sourceMappingURL=data:application/json;base64,${b64(JSON.stringify({ version: 3, sourcesContent: [`a\n${sentence}`] }))}`,
  },
  'UTF-16 with a mark': { 'a.txt': Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(sentence)]) },
  'UTF-16, little end first': { 'a.txt': utf16(sentence) },
  'UTF-16, big end first': { 'a.txt': swapped(utf16(english)) },
  'UTF-16, at an odd place': { 'a.bin': Buffer.concat([Buffer.from([1]), utf16(sentence), Buffer.from([0, 0])]) },
  'EUC-KR': { 'a.txt': eucKr(sentence) },
  'quoted-printable': { 'a.eml': `Subject: x\r\n\r\n${qp(sentence).replace(/(.{60})/g, '$1=\r\n')}` },
  'a vCard': { 'a.vcf': `BEGIN:VCARD\r\nNOTE;ENCODING=QUOTED-PRINTABLE:${qp(sentence)}\r\nEND:VCARD` },
  'PNG tEXt': { 'a.png': png(pngChunk('tEXt', Buffer.concat([Buffer.from('Comment\0'), utf8(english)]))) },
  'PNG zTXt': {
    'a.png': png(pngChunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), zlib.deflateSync(sentence)]))),
  },
  'PNG iTXt': { 'a.png': png(pngChunk('iTXt', Buffer.concat([Buffer.from('Title\0\0\0ko\0\0'), utf8(sentence)]))) },
  'PNG iTXt, packed': {
    'a.png': png(pngChunk('iTXt', Buffer.concat([Buffer.from('Title\0\x01\0ko\0x\0'), zlib.deflateSync(sentence)]))),
  },
  'PNG eXIf': { 'a.png': png(pngChunk('eXIf', Buffer.concat([Buffer.from('MM\0*'), utf8(sentence)]))) },
  'behind the end of a PNG': { 'a.png': Buffer.concat([png(), utf8(sentence)]) },
  'JPEG EXIF': { 'a.jpg': jpeg(0xe1, Buffer.concat([Buffer.from('Exif\0\0MM\0*'), utf8(sentence)])) },
  'JPEG EXIF, UTF-16': { 'a.jpg': jpeg(0xe1, Buffer.concat([Buffer.from('Exif\0\0II*\0'), utf16(sentence)])) },
  'JPEG comment': { 'a.jpg': jpeg(0xfe, utf8(sentence)) },
  'JPEG XMP': {
    'a.jpg': jpeg(
      0xe1,
      utf8(
        `http://ns.adobe.com/xap/1.0/\0<x:xmpmeta><dc:title>${each(sentence, (sign) => `&#${code(sign)};`)}</dc:title></x:xmpmeta>`,
      ),
    ),
  },
  'WebP EXIF': { 'a.webp': webp('EXIF', Buffer.concat([Buffer.from('II*\0'), utf8(sentence)])) },
  'WebP XMP': { 'a.webp': webp('XMP ', utf8(`<x:xmpmeta>${sentence}</x:xmpmeta>`)) },
  SVG: { 'a.svg': `<svg xmlns="http://www.w3.org/2000/svg"><title>${title}</title></svg>` },
  zip: { 'a.zip': zip('x.txt', utf8(sentence)) },
  'zip, written as a stream': { 'a.zip': zip('x.txt', utf8(sentence), true) },
  'the name of a file in a zip': { 'a.zip': zip(`${secret.file}.md`, utf8('x')) },
  'zip in zip': { 'a.zip': zip('b.zip', zip('x.txt', utf8(sentence))) },
  tar: { 'a.tar': tar('x.txt', utf8(sentence)) },
  'tar.gz': { 'a.tgz': zlib.gzipSync(tar('x.txt', utf8(sentence))) },
  PDF: {
    'a.pdf': Buffer.concat([
      Buffer.from('%PDF-1.7\n\xff stream\n', 'latin1'),
      zlib.deflateSync(`(${english}) Tj`),
      Buffer.from('endstream'),
    ]),
  },
  'a file name': { [`notes/${secret.file}/index.html`]: html('x') },
  'the name of an image': { '_astro/offer-letter-scan.D52rGfaE_Z2pu1F9.webp': webp('VP8 ', Buffer.alloc(8)) },
  'a file name, decomposed': { [`${title.normalize('NFD')}.html`]: html('x') },
  'a file name, percent-escaped': { [`${encodeURIComponent(secret.tag)}.html`]: html('x') },
  'a company': { 'a.html': html(`<p>${name}에서 보자고 했다</p>`) },
  'a company, spaced': { 'a.html': html('<p>그 해거름 헬스는 멀다</p>') },
  'a company of two syllables': { 'a.html': html(`<p>나는 ${short}에 갔다</p>`) },
  'a company in Latin': { 'a.html': html(`<p>${latin}에 갔다</p>`) },
  'a company in an address': { 'a.html': html(`<a href="/interviews/2026-${latin.toLowerCase()}/">x</a>`) },
  'a private item': { 'feed.json': JSON.stringify([secret.item]) },
  'a passage': { 'a.html': html(`<div class="passage">${secret.passage}</div>`) },
  'a text file of no known kind': { CNAME: sentence },
  'a manifest of the web app': { 'manifest.webmanifest': JSON.stringify({ shortcuts: [{ name: title }] }) },
};
