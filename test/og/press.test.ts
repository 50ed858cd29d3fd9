import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cardKey, drawingVersion } from '../../src/og/fingerprint.ts';
import { cardPress } from '../../src/og/press.ts';
import { retro } from './cards.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoego-press-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const style = { look: 'ink' } as const;
const other = { ...retro, title: '다른 달' };
const kept = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);

describe('a press', () => {
  test('draws a card once, and gives out the kept one to the next build', async () => {
    const first = cardPress(style, folder);
    const png = Buffer.from(await first.png(retro));
    await first.png(other);
    expect(first.drawn).toBe(2);
    const before = kept();
    expect(before).toHaveLength(2);
    const second = cardPress(style, folder);
    expect(Buffer.from(await second.png(retro)).equals(png)).toBe(true);
    expect(second.drawn).toBe(0);
    await second.png(other);
    await second.sweep();
    expect(kept()).toEqual(before);
  });

  test('draws once what is asked for twice at a time', async () => {
    const press = cardPress(style, folder);
    const [one, same] = await Promise.all([press.png(retro), press.png({ ...retro }), press.png(other)]);
    expect(same).toEqual(one);
    expect(press.drawn).toBe(2);
    expect(kept()).toHaveLength(2);
  });

  test('knows what it gave out', async () => {
    const press = cardPress(style, folder);
    const png = await press.png(retro);
    expect([...press.printed]).toEqual([createHash('sha256').update(png).digest('hex')]);
  });

  test('keeps nothing that was not asked for', async () => {
    const first = cardPress(style, folder);
    await first.png(retro);
    await first.png(other);
    writeFileSync(join(folder, 'half.png.1.tmp'), 'x');
    const second = cardPress(style, folder);
    await second.png(other);
    await second.sweep();
    expect(kept()).toHaveLength(1);
    expect(second.drawn).toBe(0);
  });

  test('draws anew what is in another style, and what was half written', async () => {
    await cardPress(style, folder).png(retro);
    const instrument = cardPress({ look: 'instrument' }, folder);
    await instrument.png(retro);
    expect(instrument.drawn).toBe(1);
    for (const [name] of kept()) truncateSync(join(folder, String(name)), 4000);
    const press = cardPress(style, folder);
    await press.png(retro);
    expect(press.drawn).toBe(1);
    expect(
      kept()
        .map(([name]) => readFileSync(join(folder, String(name))).length)
        .sort((a, b) => a - b)[1],
    ).toBeGreaterThan(4000);
  });

  test('without a folder draws each time and keeps nothing', async () => {
    const press = cardPress(style);
    await press.png(retro);
    await press.png(retro);
    await press.sweep();
    expect(press.drawn).toBe(2);
    expect(kept()).toEqual([]);
  });
});

test('a card is known by all that decides what it shows', () => {
  const key = cardKey(retro, style, 'a');
  expect(cardKey({ ...retro }, { ...style }, 'a')).toBe(key);
  const others = [
    cardKey({ ...retro, facts: [] }, style, 'a'),
    cardKey(retro, { look: 'instrument' }, 'a'),
    cardKey(retro, { ...style, accent: { light: '#006b4f', dark: '#5fd0b0' } }, 'a'),
    cardKey(retro, style, 'b'),
  ];
  expect(new Set([key, ...others]).size).toBe(5);
  expect(drawingVersion()).toBe(drawingVersion());
});
