import type { markdownKo } from './markdown-ko.ts';

/** What Markdown puts on a page, in English. */
export const markdownEn: typeof markdownKo = {
  codeIn: (language, title) => [title, language ? `${language} code` : 'Code'].filter(Boolean).join(', '),
  copy: 'Copy',
  copied: 'Copied',
  formula: 'Formula',
};
