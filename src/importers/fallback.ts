import { compose } from './compose.ts';
import { asNote, type Composed } from './drafts.ts';
import { faultsOf } from './entry.ts';
import type { Post } from './post.ts';

/** Makes entries of a post, in a simpler way when the first one would not build for a `reason`. */
export function fallBack(post: Post, reason: string | undefined): Composed {
  if (reason === undefined) return composeValid(post);
  if (!reason.includes('%%'))
    return { ...asNote(post, `kept as a note, for it would not build otherwise: ${reason}`), isPlain: true };
  const composed = composeValid(post);
  const doubts = [
    ...composed.doubts,
    'its %% signs could be taken for private passages: an invisible sign keeps them apart',
  ];
  return { ...composed, doubts, isPlain: true };
}

/** Makes entries of a post; when what was read of it does not make valid ones, a plain note. */
function composeValid(post: Post): Composed {
  try {
    const composed = compose(post);
    const [fault] = composed.drafts.flatMap(({ collection, data }) => faultsOf(collection, data));
    return fault === undefined ? composed : asNote(post, `kept as a note: ${fault}`);
  } catch (error) {
    return asNote(post, `kept as a note: ${reasonOf(error)}`);
  }
}

/** Why something failed, without a stack. */
export function reasonOf(error: unknown): string {
  if (error instanceof RangeError) return 'it is nested too deep to be read';
  const code = (error as NodeJS.ErrnoException).code;
  return code === undefined
    ? error instanceof Error
      ? (error.message.split('\n')[0] ?? 'cannot be read')
      : String(error)
    : `cannot be read (${code})`;
}
