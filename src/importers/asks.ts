import { itemsOf } from './items.ts';
import { type Section, sectionsIn } from './markdown.ts';

/** What job postings ask for, by the headings that postings have. */
export function asksIn(root: Section): { text: string; section: 'required' | 'preferred' }[] {
  return sectionsIn(root).flatMap((section) => {
    const kind = /우대|preferred|nice to have|plus/i.test(section.title)
      ? 'preferred'
      : /자격|필수|요건|지원\s?자격|required|qualification/i.test(section.title)
        ? 'required'
        : undefined;
    return kind ? itemsOf(section.nodes).map(({ text }) => ({ text, section: kind })) : [];
  });
}
