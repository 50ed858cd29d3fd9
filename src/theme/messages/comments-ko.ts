/** What stands around comments, in Korean. */
export const commentsKo = {
  comments: '댓글',
  commentsElsewhere: 'GitHub에서 읽고 쓰기',
  commentsLoading: '댓글을 불러오는 중',
  commentsFailed: '댓글을 불러오지 못했습니다. GitHub에서는 볼 수 있습니다.',
};
