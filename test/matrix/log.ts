import { aliased } from './aliases.ts';
import { type WholeEntry, wholeEntries } from './entries.ts';
import { canariesOf, type Files, pictureOf } from './items.ts';
import type { HiddenPicture } from './leaks.ts';
import { openEntries } from './open.ts';
import { privateParts } from './parts.ts';
import { commentsIn, passages } from './passages.ts';
import type { Canary } from './words.ts';

/** A career log in which fifty things are withheld, each with a canary in twelve places. */
export interface Matrix {
  files: Files;
  canaries: Canary[];
  /** Pictures of which nothing may be published. Those of aliased applications may, but not their names. */
  pictures: HiddenPicture[];
  entries: WholeEntry[];
  /** Those that stand in comments, which are told apart. */
  comments: Canary[];
}

export async function matrixLog(): Promise<Matrix> {
  // One after the other: the words are drawn in order, so that a leak of one run is that of the next.
  const entries = await wholeEntries();
  const parts = await privateParts();
  const cut = await passages();
  const comments = await commentsIn();
  const names = await aliased();
  const withheld = [...entries.map(({ item }) => item), ...parts.items, ...cut.items];
  const files: Files = {
    ...parts.files,
    ...cut.files,
    ...comments.files,
    ...names.files,
    ...(await openEntries(entries)),
  };
  for (const entry of entries) Object.assign(files, { [entry.path]: entry.private }, entry.picture);
  return {
    files,
    entries,
    comments: comments.items.flatMap(canariesOf),
    canaries: [...withheld, ...names.items].flatMap(canariesOf).concat(canariesOf(names.extra).slice(0, 1)),
    pictures: [...withheld, ...comments.items].map(pictureOf),
  };
}
