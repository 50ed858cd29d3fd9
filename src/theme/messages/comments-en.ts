import type { commentsKo } from './comments-ko.ts';

/** What stands around comments, in English. */
export const commentsEn: typeof commentsKo = {
  comments: 'Comments',
  commentsElsewhere: 'Read and write on GitHub',
  commentsLoading: 'Loading comments',
  commentsFailed: 'The comments could not be loaded. They are on GitHub, too.',
};
