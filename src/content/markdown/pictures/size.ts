import { readFile } from 'node:fs/promises';
import { imageMetadata } from 'astro/assets/utils';

/** A picture that lies beside an entry, as far as pages need to know it. */
export interface PictureSize {
  /** In px, as it is seen. */
  width: number;
  bytes: number;
  /** Whether it is made of pixels: others have any size. */
  isRaster: boolean;
}

/** The size of a picture's file; undefined where there is none, or no picture in it: Astro says so. */
export async function sizeOf(file: URL): Promise<PictureSize | undefined> {
  try {
    const bytes = await readFile(file);
    const { width, format } = await imageMetadata(bytes, file.pathname);
    return { width, bytes: bytes.length, isRaster: /^(?:png|jpe?g|webp|avif|tiff)$/.test(format) };
  } catch {
    return undefined;
  }
}
