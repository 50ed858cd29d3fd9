import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { coloursOf, looks } from '../../src/look/palette.ts';
import type { Card, CardStyle } from '../../src/og/card.ts';
import { compose } from '../../src/og/compose.ts';
import { drawCard } from '../../src/og/draw.ts';
import { statusRow } from '../../src/theme/charts/marks.ts';
import { retro, titles } from './cards.ts';

const ink: CardStyle = { look: 'ink' };

async function pixels(card: Card, style = ink): Promise<Buffer> {
  return sharp(await drawCard(card, style))
    .removeAlpha()
    .raw()
    .toBuffer();
}

/** The box around everything in which two pictures differ, and how many pixels do. */
function difference(a: Buffer, b: Buffer) {
  let [count, left, top, right, bottom] = [0, 1200, 630, 0, 0];
  for (let at = 0; at < a.length; at += 3) {
    if (a.readUIntBE(at, 3) === b.readUIntBE(at, 3)) continue;
    const [x, y] = [(at / 3) % 1200, Math.floor(at / 3600)];
    count++;
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  return { count, left, top, right, bottom };
}

const colourAt = (data: Buffer, x: number, y: number) =>
  `#${data.subarray((y * 1200 + x) * 3, (y * 1200 + x) * 3 + 3).toString('hex')}`;

/** The names of a PNG's chunks, in order. */
function chunks(png: Uint8Array): string[] {
  const bytes = Buffer.from(png);
  const names: string[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    names.push(bytes.toString('latin1', at + 4, at + 8));
  return names;
}

describe('a card', () => {
  test('is a PNG of 1200 × 630 that says nothing but its picture, in at most 30 kB', async () => {
    const png = await drawCard(retro, ink);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630, isPalette: true });
    expect(chunks(png)).toEqual(['IHDR', 'PLTE', 'IDAT', 'IEND']);
    expect(png.length).toBeLessThan(30_000);
  });

  test('has the same bytes whenever it is drawn', async () => {
    const first = await drawCard(retro, ink);
    await drawCard({ ...retro, title: '그 사이의 다른 카드' }, ink);
    expect(Buffer.compare(await drawCard(retro, ink), first)).toBe(0);
  });

  test('holds shapes only: what reads fonts or addresses has nothing to read', async () => {
    for (const look of looks) {
      const { svg } = await compose(retro, { look });
      expect(svg).not.toMatch(/<(?:text|style|image|use|font|script|foreignObject)\b|href|url\(|class=/);
      expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    }
  });

  test.each(looks)('is coloured exactly as the look %s is', async (look) => {
    const colours = coloursOf(look);
    const data = await pixels(retro, { look });
    expect(colourAt(data, 2, 2)).toBe(colours.paper.light);
    expect(colourAt(data, 76, 60)).toBe(colours.seal.light);
    const accented = await pixels(retro, { look, accent: { light: '#006b4f', dark: '#5fd0b0' } });
    expect(colourAt(accented, 76, 60)).toBe('#006b4f');
    const dark = await pixels(retro, { look, scheme: 'dark' });
    expect(colourAt(dark, 2, 2)).toBe(colours.paper.dark);
  });

  test('shows each of its parts where it belongs', async () => {
    const whole = await pixels(retro);
    const without = async (part: Partial<Card>) => difference(whole, await pixels({ ...retro, ...part }));
    const site = await without({ site: '' });
    expect(site).toMatchObject({ count: expect.toSatisfy((count) => count > 1000) });
    expect(site.right).toBeLessThan(400);
    expect(site.bottom).toBeLessThan(100);
    const kicker = await without({ kicker: '' });
    expect(kicker.left).toBeGreaterThan(800);
    expect(kicker.right).toBeLessThan(1130);
    const facts = await without({ facts: ['한 일 10개', '해 볼 것 4개'] });
    expect(facts.count).toBeGreaterThan(50);
    expect(facts.top).toBeGreaterThan(280);
    const ruler = await without({ ruler: retro.ruler?.replaceAll('오늘', '어제') });
    expect(ruler.count).toBeGreaterThan(100);
    expect(ruler.top).toBeGreaterThan(470);
  });

  test('shows a chart between what it says and the ruler', async () => {
    const picture = statusRow(['done', 'done', 'behind'], {
      title: '목표',
      label: (status, count) => `${status} ${count}`,
    });
    const [small, none] = [
      await pixels({ ...retro, picture }),
      await pixels({ ...retro, picture: picture.replace(/<path class="la[^>]*>/, '') }),
    ];
    const { left, top, right, bottom, count } = difference(small, none);
    expect(count).toBeGreaterThan(100);
    expect(top).toBeGreaterThan(300);
    expect(bottom).toBeLessThan(470);
    expect([left, right].map((x) => Math.floor(x / 100))).toEqual([3, 3]);
  });

  test('leaves a title its room whatever the chart', async () => {
    const high = `<svg class="c" height="900"><rect class="k4" x="0%" y="0" width="100%" height="900"/></svg>`;
    const data = await pixels({ ...retro, picture: high });
    const { count, bottom } = difference(data, await pixels({ ...retro, picture: high, title: '다른 제목' }));
    expect(count).toBeGreaterThan(1000);
    expect(bottom).toBeLessThan(260);
  });
});

describe('text', () => {
  test('is drawn, each syllable by an outline of its own', async () => {
    const drawn = async (title: string) =>
      difference(await pixels({ ...retro, title: '가' }), await pixels({ ...retro, title }));
    for (const title of ['나', '각', '힣', '뷁', '回', 'g', '“'])
      expect((await drawn(title)).count, title).toBeGreaterThan(200);
  });

  test.each(Object.entries(titles))('%s fits into the margins', async (_, title) => {
    for (const look of looks) {
      const card = { ...retro, kicker: '', site: '', ruler: undefined, title };
      const { left, right, top, bottom, count } = difference(
        await pixels(card, { look }),
        await pixels({ ...card, title: '' }, { look }),
      );
      expect(count).toBeGreaterThan(400);
      expect(left).toBeGreaterThanOrEqual(64);
      expect(right).toBeLessThanOrEqual(1140);
      expect(top).toBeGreaterThan(110);
      expect(bottom).toBeLessThan(580);
    }
  });

  test('that no typeface holds is left out, and the blanks around it closed', async () => {
    const same = async (one: string, other: string) =>
      Buffer.compare(await drawCard({ ...retro, title: one }, ink), await drawCard({ ...retro, title: other }, ink)) ===
      0;
    expect(await same('배포 🎉 완료', '배포 완료')).toBe(true);
    expect(await same('👩‍💻 배포\u200b 완료 𓀀', '배포 완료')).toBe(true);
    expect(await same('배포\n\t완료\u00a0', '배포 완료')).toBe(true);
    expect(await same('한글'.normalize('NFD'), '한글')).toBe(true);
    expect(await same('배포 완료', '배포완료')).toBe(false);
  });

  test('of emoji alone gives way to what the card is, then to the site', async () => {
    const same = async (one: Partial<Card>, other: Partial<Card>) =>
      expect(
        Buffer.compare(await drawCard({ ...retro, ...one }, ink), await drawCard({ ...retro, ...other }, ink)),
      ).toBe(0);
    await same({ title: '🎉🎉' }, { title: retro.kicker });
    await same({ title: '🎉', kicker: '🎉' }, { title: retro.site, kicker: '' });
    await same({ title: '🎉', kicker: '', site: '🎉', facts: ['🎉'] }, { title: '', kicker: '', site: '', facts: [] });
  });
});
