import { readFileSync } from 'node:fs';
import { transform } from 'lightningcss';
import { beforeAll, describe, expect, test } from 'vitest';
import { tokens } from '../../src/look/palette.ts';
import { drawnChart } from '../../src/og/chart.ts';
import { chartRules, labelRules, styleOf, wide } from '../../src/og/chart-style.ts';
import { type Ink, inkFor } from '../../src/og/ink.ts';
import { bars, segments } from '../../src/theme/charts/bars.ts';
import { statusRow } from '../../src/theme/charts/marks.ts';
import { moodLine } from '../../src/theme/charts/mood.ts';
import { trail } from '../../src/theme/charts/trail.ts';
import { months, words, year } from '../theme/charts/fixture.ts';
import { nests } from '../theme/charts/read.ts';
import { ruler } from './cards.ts';

const css = readFileSync(new URL('../../src/theme/styles/charts.css', import.meta.url), 'utf8');
// Each colour is called what its token is.
const colours = Object.fromEntries(tokens.map((token) => [token, `var(--${token})`])) as Ink['colours'];

/** By class, what charts.css declares for it, later rules over earlier ones. */
const declared = (() => {
  const found = new Map<string, Record<string, string>>();
  const plain = transform({ filename: 'charts.css', code: Buffer.from(css), minify: true }).code.toString();
  for (const [, selectors = '', body = ''] of plain
    .replace(/@container[^{]*\{(?:[^{}]*\{[^}]*\})*\}/g, '')
    .matchAll(/([^{}]+)\{([^}]*)\}/g)) {
    const declarations = Object.fromEntries(body.split(';').map((one) => one.split(/:(.*)/s).slice(0, 2)));
    const kinds = [...selectors.matchAll(/\.(\w+)/g)].map(([, kind = '']) => kind);
    for (const kind of kinds) found.set(kind, { ...found.get(kind), ...declarations });
  }
  return found;
})();

describe('the classes of a chart', () => {
  const kinds = [...new Set(chartRules.map(([kind]) => kind))];

  test('are those of charts.css', () => {
    const drawn = [...declared.keys()].filter((kind) => /^(?:k\w?|l\w?)$/.test(kind) && kind !== 'lg');
    expect(kinds.sort()).toEqual(drawn.sort());
    const labels = [...declared.keys()].filter((kind) => /^(?:b|z|r|now|lg|e|m)$/.test(kind));
    expect(Object.keys(labelRules).sort()).toEqual(labels.sort());
  });

  test.each([...new Set(chartRules.map(([kind]) => kind))])('%s is drawn as on a page', (kind) => {
    const {
      fill,
      stroke,
      'stroke-width': width,
      'stroke-dasharray': dash,
      'stroke-linecap': cap,
    } = declared.get(kind) ?? {};
    const style = Object.fromEntries(
      styleOf([kind], colours, 1)
        .split(';')
        .map((one) => one.split(/:(.*)/s).slice(0, 2)),
    );
    expect(style.fill).toBe(fill);
    expect(style.stroke).toBe(stroke);
    // `l1` and `l2` stand beside a class that has a colour.
    if (stroke) expect(style['stroke-width']).toBe(`${Number.parseFloat(width ?? '1')}px`);
    else
      expect(styleOf(['l', kind], colours, 1)).toContain(`stroke-width:${width ? Number.parseFloat(width) : 1.75}px`);
    expect(style['stroke-dasharray']).toBe(dash?.replace(' ', ','));
    expect(style['stroke-linecap']).toBe(cap);
  });

  test('of labels are set as on a page', () => {
    for (const [kind, { fill, bold, size, title, anchor }] of Object.entries(labelRules)) {
      const rule = declared.get(kind) ?? {};
      if (fill) expect(rule.fill, kind).toBe(`var(--${fill})`);
      if (anchor) expect(rule['text-anchor'], kind).toBe(anchor);
      if (size) expect(rule.font, kind).toContain(`${size}px`);
      expect(Boolean(bold), kind).toBe(/\b700\b/.test(`${rule['font-weight']} ${rule.font}`));
      expect(Boolean(title), kind).toBe(/--title/.test(rule.font ?? ''));
    }
    expect(css).toContain(`@container (min-width: ${wide / 16}rem)`);
  });
});

describe('a chart on a card', () => {
  let ink: Ink;
  beforeAll(async () => {
    const texts = '완료순항뒤처짐오늘주마다쓴글월잘함놓침0123456789.,%−';
    ink = await inkFor(
      { kicker: '', title: '', site: '', picture: `<svg><text class="b">${texts}</text><text>${texts}</text></svg>` },
      { look: 'ink' },
    );
  });

  const charts: Record<string, string> = {
    ruler,
    bars: bars(
      [1, 5, 3].map((value, index) => ({ label: `${index + 1}월`, value, lit: index === 1 })),
      { title: '글', id: 'a' },
    ),
    segments: segments(
      [
        { label: '잘함', value: 3 },
        { label: '놓침', value: 1, lit: true },
      ],
      { title: '<질문>', id: 'b' },
    ),
    statuses: statusRow(['done', 'behind', 'on-track'], {
      title: '목표',
      label: (status, count) => `${words.status(status)} ${count}`,
    }),
    moods: moodLine(
      months(4).map((one, index) => ({ span: one, mood: 1 + index })),
      { axis: year, title: '기분', words },
    ),
    trail: trail(['passed', 'waiting', 'ahead']),
  };

  test.each(Object.entries(charts))('%s is shapes and colours alone', (_, markup) => {
    for (const width of [320, 528, 880]) {
      const drawn = drawnChart(markup, width, 2, ink);
      expect(drawn).not.toMatch(/class=|<text|<title|<desc|var\(|NaN|undefined/);
      expect(nests(drawn)).toBe(true);
    }
  });

  test('is as wide as it is asked to be, unless it does not stretch', () => {
    expect(drawnChart(ruler, 528, 2, ink)).toMatch(/^<svg [^>]*width="528"/);
    expect(drawnChart(charts.trail ?? '', 528, 2, ink)).toMatch(/^<svg [^>]*width="52"/);
  });

  test('has the labels that there is room for', () => {
    const labels = (width: number) => drawnChart(ruler, width, 2, ink).split('paint-order').length - 1;
    expect(labels(528)).toBeLessThan(labels(640));
  });

  test('has each label where its anchor says', () => {
    const left = (kind: string) =>
      /<svg [^>]*x="50%" y="10"><g [^>]*><g transform="translate\((\S+) 0\)/.exec(
        drawnChart(
          `<svg class="c" height="9"><text x="50%" y="10" dx="7" class="${kind}">완료</text></svg>`,
          528,
          2,
          ink,
        ),
      )?.[1];
    const width = ink.plain.width('완료', 12);
    expect(Number(left('z'))).toBe(7);
    expect(Number(left('z m'))).toBeCloseTo(7 - width / 2, 1);
    expect(Number(left('z e'))).toBeCloseTo(7 - width, 1);
  });

  test('has lines as thick as the drawing is large', () => {
    expect(drawnChart(ruler, 528, 2, ink)).toContain('stroke-width:6px');
    expect(drawnChart(ruler, 528, 1, ink)).toContain('stroke-width:3px');
  });
});
