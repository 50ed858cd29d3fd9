import type { markdownKo } from './markdown-ko.ts';

const listed = (labels: readonly string[]) => labels.slice(0, 12).join(', ') + (labels.length > 12 ? ' …' : '');

/** What Markdown puts on a page, in English. */
export const markdownEn: typeof markdownKo = {
  codeIn: (language, title) => [title, language ? `${language} code` : 'Code'].filter(Boolean).join(', '),
  copy: 'Copy',
  copied: 'Copied',
  formula: 'Formula',
  diagram: 'Diagram',
  diagramOf: (labels) => `Diagram: ${listed(labels)}`,
  zoom: (alt) => (alt ? `Enlarge: ${alt}` : 'Enlarge'),
  close: 'Close',
  diagramText: 'Show the diagram as text',
};
