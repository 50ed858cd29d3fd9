/** What Markdown puts on a page, in Korean. */
export const markdownKo = {
  codeIn: (language: string | undefined, title: string | undefined) =>
    [title, language ? `${language} 코드` : '코드'].filter(Boolean).join(', '),
  copy: '복사',
  copied: '복사했습니다',
  formula: '수식',
};
