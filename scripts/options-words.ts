/**
 * What `docs/options.md` says of an option beside its comment in the sources: its name in Korean, and an example as one
 * writes it. A new option wants a comment, a line here, and `npm run docs`.
 */
export const optionWords: Readonly<Record<string, readonly [korean: string, example: string]>> = {
  title: ['사이트 이름', "'나의 회고'"],
  description: ['소개', "'계획과 회고, 면접과 배움의 기록'"],
  author: ['글쓴이', "'한서윤'"],
  locale: ['언어', "'en'"],
  timeZone: ['시간대', "'Asia/Seoul'"],
  today: ['오늘', "'2026-11-20'"],
  look: ['모양', "'instrument'"],
  accent: ['강조색', "'#b0341b'"],
  font: ['글꼴', "'pretendard'"],
  comments: [
    '댓글',
    "{ giscus: { repo: 'me/log', repoId: 'R_kgDO…', category: 'Announcements', categoryId: 'DIC_kwDO…' } }",
  ],
  'comments.giscus': [
    'giscus',
    "{ repo: 'me/log', repoId: 'R_kgDO…', category: 'Announcements', categoryId: 'DIC_kwDO…' }",
  ],
  'comments.giscus.repo': ['저장소', "'me/log'"],
  'comments.giscus.repoId': ['저장소 ID', "'R_kgDO…'"],
  'comments.giscus.category': ['분류', "'Announcements'"],
  'comments.giscus.categoryId': ['분류 ID', "'DIC_kwDO…'"],
  'comments.giscus.mapping': ['찾는 법', "'title'"],
  'comments.giscus.strict': ['정확히 찾기', 'false'],
  'comments.giscus.reactions': ['반응', 'false'],
  'comments.giscus.input': ['쓰는 자리', "'top'"],
  'comments.giscus.lang': ['댓글의 언어', "'ja'"],
  'comments.giscus.host': ['giscus 주소', "'https://giscus.example.org'"],
  'comments.on': ['어느 글에', "['retros', 'notes']"],
  og: ['소셜 카드', 'false'],
  edit: ['고치기', "'https://github.com/me/log/edit/main/{path}'"],
  components: ['컴포넌트', "{ Footer: './src/Footer.astro' }"],
  'components.mdx': ['MDX 컴포넌트', "{ Timeline: './src/Timeline.astro' }"],
  pages: ['쪽', '{ postings: false }'],
  privacy: ['비공개', "{ names: 'error' }"],
  'privacy.names': ['가명인 회사', "'error'"],
  'privacy.drawn': ['그려진 그림', "['charts/']"],
  'privacy.csp': ['콘텐츠 보안 정책', 'false'],
};
