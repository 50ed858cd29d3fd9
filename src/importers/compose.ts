import { asksIn } from './asks.ts';
import { bankEdits } from './bank.ts';
import { asNote, type Composed, one, slugOf } from './drafts.ts';
import { withEdits } from './edits.ts';
import { interviewFields } from './interview.ts';
import { outline, parseMarkdown, visibleText } from './markdown.ts';
import { periodic } from './periodic.ts';
import type { Post } from './post.ts';

/** Makes entries of a post. What its text does not state is left out, and what was guessed is told. */
export function compose(post: Post): Composed {
  const { kind } = post.sorted;
  if (kind === 'retro' || kind === 'plan') return periodic(post);
  if (kind === 'interview') {
    const data = interviewFields(post.root, post.title, post.path);
    return one(post, 'interviews', `${slugOf(post)}`, data);
  }
  if (kind === 'questions') return bank(post);
  if (kind === 'research') return one(post, 'notes', slugOf(post), { kind: 'research', asks: asksIn(post.root) });
  return one(post, 'notes', slugOf(post), { kind: post.sorted.note ?? 'post' });
}

function bank(post: Post): Composed {
  const { edits, questions, ticked } = bankEdits(post.tree, post.open);
  const text = withEdits(post.text, edits);
  const doubts: string[] = [];
  if (questions === 0) return asNote(post, 'no questions were found in it');
  if (ticked > 0) doubts.push(`${ticked} ticked boxes beside questions are not kept`);
  // Only marks may have changed, and what is private must be where it was.
  const same = post.text === post.open && visibleText(text) === visibleText(post.text);
  if (!same)
    return {
      ...one(post, 'questions', slugOf(post), {}),
      doubts: ['its questions could not be made headings without changing its text: they stay as they are'],
    };
  const tree = parseMarkdown(text);
  return {
    ...one({ ...post, text, open: text, tree, root: outline(tree, text.length) }, 'questions', slugOf(post), {}),
    doubts,
  };
}
