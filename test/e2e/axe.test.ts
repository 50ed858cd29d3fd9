import axe from 'axe-core';
import { beforeAll, expect, test } from 'vitest';
import { describeSample, type Reader } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';

const wide = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

async function violations({ page }: Reader): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      resultTypes: ['violations'],
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.map(
        ({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary?.split('\n')[1]?.trim() ?? ''}`,
      ),
    }));
  });
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node}`));
}

// Light on a desk and dark on a phone: both colour schemes and both layouts without looking at everything twice.
for (const [colorScheme, viewport] of [
  ['light', wide],
  ['dark', phone],
] as const) {
  describeSample(`a page in ${colorScheme}`, (reader) => {
    let one: Reader;
    beforeAll(async () => {
      one = await reader({ colorScheme, viewport });
    });
    test.each(Object.entries(kinds))('%s has no fault that axe finds', async (_, path) => {
      await one.open(path());
      expect(await violations(one)).toEqual([]);
    });
  });
}
