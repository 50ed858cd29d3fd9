import { beforeAll, describe, expect, test } from 'vitest';
import { tagsOf, textOf } from '../support/html.ts';
import { filesIn, text } from '../support/files.ts';
import { type Build, makeSite } from '../support/site.ts';

describe('an English site', () => {
  let build: Build;
  beforeAll(async () => {
    build = await makeSite({
      from: 'english',
      astro: { site: 'https://example.com' },
      hoego: { locale: 'en', timeZone: 'America/New_York', look: 'instrument', accent: '#0a6b5e' },
    }).built();
  });
  const hangulIn = (file: string) => text(build.dist, file).match(/\p{Script=Hangul}+/gu);
  const html = () => filesIn(build.dist).filter((file) => file.endsWith('.html'));

  test('builds without a warning', () => {
    expect(build.output).not.toMatch(/WARN|ERROR/);
  });

  test('says so, and holds no word of Korean', () => {
    expect(html().length).toBeGreaterThan(15);
    for (const file of html()) {
      expect(tagsOf(text(build.dist, file)).find(({ name }) => name === 'html')?.attributes, file).toMatchObject({
        lang: 'en',
        'data-look': 'instrument',
      });
      expect(hangulIn(file), file).toBeNull();
    }
    expect(text(build.dist, 'rss.xml')).toContain('<language>en</language>');
    for (const file of ['export/brag.md', 'export/resume.json', 'export/resume.txt', 'review.ics'])
      expect(hangulIn(file), file).toBeNull();
  });

  test('leaves no message unfilled', () => {
    for (const file of html())
      expect(textOf(text(build.dist, file)), file).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
  });

  test('wears the colour that it chose', () => {
    const styles = filesIn(build.dist)
      .filter((file) => file.endsWith('.css'))
      .map((file) => text(build.dist, file));
    expect([...styles, text(build.dist, 'index.html')].join('\n')).toMatch(/#0a6b5e/i);
  });
});
