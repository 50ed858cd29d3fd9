import { expect, inject, test } from 'vitest';
import { describeSample } from '../support/browser.ts';
import { text } from '../support/files.ts';
import { published } from '../support/sample.ts';

interface Item {
  title: string;
  url: string;
  date: string;
  html: string;
  words: string;
  addresses: string[];
}

const squeeze = (words: string) => words.replace(/\s+/g, '');

describeSample('a feed', (reader) => {
  const feeds = {
    'rss.xml': (source: string): Item[] => {
      const xml = new DOMParser().parseFromString(source, 'application/xml');
      if (xml.querySelector('parsererror')) throw new Error(xml.querySelector('parsererror')?.textContent ?? '');
      return [...xml.querySelectorAll('channel > item')].map((item) => {
        const of = (name: string) => item.getElementsByTagName(name)[0]?.textContent ?? '';
        return {
          title: of('title'),
          url: of('link'),
          date: new Date(of('pubDate')).toISOString().slice(0, 10),
          html: of('content:encoded'),
          words: '',
          addresses: [],
        };
      });
    },
    'feed.json': (source: string): Item[] =>
      (
        JSON.parse(source) as { items: { title: string; url: string; date_published: string; content_html: string }[] }
      ).items.map((item) => ({
        title: item.title,
        url: item.url,
        date: item.date_published.slice(0, 10),
        html: item.content_html,
        words: '',
        addresses: [],
      })),
  };

  test.each(Object.entries(feeds))(
    '%s holds the whole text of every entry, with addresses that work anywhere',
    async (name, parse) => {
      const { page, open } = await reader();
      await open('/');
      const items: Item[] = await page.evaluate(`(${parse})(${JSON.stringify(text(inject('sample').dist, name))})`);
      expect(items.length).toBeGreaterThan(30);
      expect(items.map(({ date }) => date)).toEqual(
        items
          .map(({ date }) => date)
          .sort()
          .reverse(),
      );

      for (const item of items) {
        expect(item.url.startsWith(`${published.SITE}${published.BASE}/`), item.url).toBe(true);
        expect(item.html, item.url).not.toMatch(
          /<script|<style|data-astro-|data-load|astro-island|<!DOCTYPE|<button|<math|class="drawing|popover|srcset/i,
        );
        const told = await page.evaluate((html) => {
          const body = new DOMParser().parseFromString(html, 'text/html').body;
          return {
            words: body.textContent ?? '',
            addresses: [...body.querySelectorAll('[href], [src]')].map(
              (one) => one.getAttribute('href') ?? one.getAttribute('src') ?? '',
            ),
          };
        }, item.html);
        expect(
          told.addresses.filter((address) => !/^(https?:|mailto:|data:image)/.test(address)),
          item.url,
        ).toEqual([]);

        const path = decodeURI(new URL(item.url).pathname).replace(`${published.BASE}/`, '');
        const shown = await page.evaluate(
          (html) => {
            const built = new DOMParser().parseFromString(html, 'text/html');
            // A reader that knows neither gets a formula in one line, and of a diagram only its text.
            for (const formula of built.querySelectorAll('math'))
              formula.replaceWith(formula.getAttribute('alttext') ?? '');
            for (const drawn of built.querySelectorAll('.diagram :is(.drawing, summary)')) drawn.remove();
            return { body: built.querySelector('[data-entry-body]')?.textContent ?? '', title: built.title };
          },
          text(inject('sample').dist, `${path}index.html`),
        );
        expect(shown.title, item.url).toContain(item.title);
        expect(squeeze(told.words), item.url).toBe(squeeze(shown.body));
      }
    },
  );
});

test('both feeds tell the same', () => {
  const { dist } = inject('sample');
  const rss = [...text(dist, 'rss.xml').matchAll(/<guid[^>]*>([^<]*)</g)].map(([, url]) => url);
  expect((JSON.parse(text(dist, 'feed.json')) as { items: { url: string }[] }).items.map(({ url }) => url)).toEqual(
    rss,
  );
});
