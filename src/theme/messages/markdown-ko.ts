/** The first words of a drawing; a reader who wants all of them opens its text. */
const listed = (labels: readonly string[]) => labels.slice(0, 12).join(', ') + (labels.length > 12 ? ' …' : '');

/** What Markdown puts on a page, in Korean. */
export const markdownKo = {
  codeIn: (language: string | undefined, title: string | undefined) =>
    [title, language ? `${language} 코드` : '코드'].filter(Boolean).join(', '),
  copy: '복사',
  copied: '복사했습니다',
  formula: '수식',
  diagram: '그림',
  diagramOf: (labels: readonly string[]) => `그림: ${listed(labels)}`,
  zoom: (alt: string) => (alt ? `크게 보기: ${alt}` : '크게 보기'),
  close: '닫기',
  diagramText: '그림을 글로 보기',
};
