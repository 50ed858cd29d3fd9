declare module 'wawoff2/decompress.js' {
  /** A font from its WOFF2. */
  export default function decompress(file: Uint8Array): Promise<Uint8Array<ArrayBuffer>>;
}
