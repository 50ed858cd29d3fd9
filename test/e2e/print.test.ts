import { expect, test } from 'vitest';
import { describeSample } from '../support/browser.ts';
import { elementsOf, type PdfElement, readPdf } from '../support/pdf.ts';

/** Headings that end a page, with what they stand over on the next. */
function orphans(elements: readonly PdfElement[]): PdfElement[] {
  return elements.flatMap((one) => [
    ...one.children.filter((child, at) => {
      const next = one.children[at + 1];
      return child.kind === 'H3' && next !== undefined && child.pages[0] !== next.pages[0];
    }),
    ...orphans(one.children),
  ]);
}

const cut = (elements: readonly PdfElement[]) => elementsOf(elements, 'LI').filter(({ pages }) => pages.length > 1);

describeSample('a document on paper', (reader) => {
  const print = async (path: string, style?: string) => {
    const { page, open } = await reader({ bypassCSP: true });
    await open(path);
    if (style) await page.addStyleTag({ content: style });
    return readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
  };

  test('has each year on a sheet of its own, no row cut and no heading alone', async () => {
    const { pages, elements } = await print('/export/');
    expect(pages).toBe(4);
    expect(elementsOf(elements, 'LI').length).toBeGreaterThan(60);
    expect(cut(elements)).toEqual([]);
    expect(orphans(elements)).toEqual([]);
    // The head, the jobs and the latest year begin on the first; the year before it on the last.
    expect(elementsOf(elements, 'H2').map((heading) => heading.pages)).toEqual([[1], [1], [4]]);
  });

  test('of one year takes three sheets at most', async () => {
    for (const path of ['/export/2025/', '/export/2026/']) {
      const { pages, elements } = await print(path);
      expect(pages).toBeLessThanOrEqual(3);
      expect(cut(elements)).toEqual([]);
      expect(orphans(elements)).toEqual([]);
    }
  });

  test('leaves out what only a screen can use, and says where its evidence lies', async () => {
    const { page, open } = await reader();
    await open('/export/');
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.top', '.ruler', '.screen', '.foot p + p'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    const printed = await page.evaluate(() =>
      [...document.querySelectorAll('small a[href^="/"]')].map((link) => getComputedStyle(link, '::after').content),
    );
    expect(printed.length).toBeGreaterThan(3);
    expect(printed.filter((content) => !content.includes('https://seoyun.example/log/'))).toEqual([]);
  });

  test('would be seen to be cut, if it were', async () => {
    const { elements } = await print(
      '/export/',
      '@page { size: A6 } li, h3 { break-inside: auto !important; break-after: auto !important }',
    );
    expect(cut(elements).length).toBeGreaterThan(0);
  });
});
