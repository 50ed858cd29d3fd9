import { unzipSync } from 'fflate';
import { fail } from '../model/problem.ts';

export interface Unzipped {
  files: Map<string, Uint8Array>;
  refused: { path: string; reason: string }[];
}

// A few kilobytes can unpack to a full disk.
const largestFile = 64 * 1024 * 1024;
const largestArchive = 1024 * 1024 * 1024;

/**
 * Unpacks an archive in memory; nothing is written. Notion wraps its exports in a second archive, which is opened too.
 * @throws ContentError when it is no archive
 */
export function unzip(bytes: Uint8Array, label: string, depth = 0): Unzipped {
  const files = new Map<string, Uint8Array>();
  const refused: Unzipped['refused'] = [];
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        const reason =
          safePath(spelled(name)) === undefined
            ? 'its path leads out of the archive'
            : originalSize > largestFile || total > largestArchive
              ? 'it would unpack to too much'
              : undefined;
        if (reason) refused.push({ path: spelled(name), reason });
        return reason === undefined;
      },
    });
  } catch {
    return fail('is not a zip archive that can be read', { file: label });
  }
  for (const [name, content] of Object.entries(unpacked)) {
    const path = safePath(spelled(name));
    if (path === undefined || name.endsWith('/') || /(?:^|\/)(?:__MACOSX|node_modules|\.[^/]+)\//.test(`/${path}`))
      continue;
    if (depth === 0 && /\.zip$/i.test(path)) {
      const inner = unzip(content, `${label}/${path}`, 1);
      for (const [inside, more] of inner.files) files.set(inside, more);
      refused.push(...inner.refused);
    } else files.set(path, content);
  }
  return { files, refused };
}

/** A path inside the archive, or undefined for one that would lead out of it. */
function safePath(name: string): string | undefined {
  const path = name.replaceAll('\\', '/');
  if (/^\/|^[a-z]:|\0/i.test(path)) return undefined;
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.');
  return segments.includes('..') || segments.length === 0 ? undefined : segments.join('/');
}

/** Names that do not say they are UTF-8 arrive byte by byte: they are UTF-8 all the same, or Korean Windows'. */
function spelled(name: string): string {
  if (!/[\u0080-\u00ff]/.test(name) || /[\u0100-\uffff]/.test(name)) return name;
  const bytes = Uint8Array.from(name, (letter) => letter.charCodeAt(0));
  for (const encoding of ['utf-8', 'euc-kr']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next encoding may fit.
    }
  }
  return name;
}
