import type { Element } from 'hast';
import type { Code, InlineCode } from 'mdast';
import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { placeOfDrawing } from '../drawn.ts';
import { factsOf } from '../facts.ts';
import { formulaIn, isMarked, unmarked } from './signs.ts';
import { drawTex, TexError } from './tex.ts';

/** Longer than this, a formula may be wider than a phone. */
const wide = 30;

/**
 * Draws formulas: `$…$` and `$$…$$` where `markFormulas` found them, and blocks of code in the language `math`.
 * One that TeX cannot read is shown as it is written, and the build says so.
 * @param label names a formula that scrolls, for screen readers
 */
export const formulas =
  (label: string): MdastPluginEntry =>
  ({ source }) => [
    (isMarked(source) || /(?:`{3}|~{3})[ \t]*math\b/.test(source)) && drawing(label),
    isMarked(source) && otherwiseText,
  ];

const drawing = (label: string) =>
  defineMdastPlugin({
    name: 'hoego-formulas',
    options: { position: true },
    async inlineCode(node, { data }) {
      const formula = formulaIn(node.value);
      if (!formula) return undefined;
      const { tex, source, display } = formula;
      const math = await drawnFormula(tex, display, source, node, data);
      if (!math) return { type: 'inlineCode', value: source };
      return placeOfDrawing(data, display ? scrolling(math, tex, label) : math, tex);
    },
    async code(node, { data }) {
      if (node.lang !== 'math') return undefined;
      const tex = unmarked(node.value);
      const math = await drawnFormula(tex, true, tex, node, data);
      if (!math) return { ...node, lang: 'latex', value: tex };
      return { type: 'paragraph', children: [placeOfDrawing(data, scrolling(math, tex, label), tex)] };
    },
  });

/** What looked like a formula and was parsed as something else is as it was written. */
const otherwiseText = defineMdastPlugin({
  name: 'hoego-no-formulas',
  text: unmarkedValue,
  html: unmarkedValue,
  inlineCode: unmarkedValue,
  code: unmarkedValue,
  link: (node, context) => unmarkIn(node, ['url', 'title'], (key, value) => context.setProperty(node, key, value)),
  image: (node, context) =>
    unmarkIn(node, ['url', 'title', 'alt'], (key, value) => context.setProperty(node, key, value)),
  imageReference: (node, context) => unmarkIn(node, ['alt'], (key, value) => context.setProperty(node, key, value)),
  definition: (node, context) =>
    unmarkIn(node, ['url', 'title'], (key, value) => context.setProperty(node, key, value)),
});

async function drawnFormula(
  tex: string,
  display: boolean,
  source: string,
  node: Code | InlineCode,
  data: object,
): Promise<Element | undefined> {
  const facts = factsOf(data);
  try {
    const math = await drawTex(tex, display);
    facts.parts.add('formula');
    return math;
  } catch (error) {
    if (!(error instanceof TexError)) throw error;
    facts.doubts.push({
      line: node.position?.start.line ?? 1,
      text: source.split('\n').find((line) => /[^$\s]/.test(line)) ?? source,
      message: `a formula that TeX cannot read is shown as it is written: ${error.message}`,
    });
    return undefined;
  }
}

/** On lines of its own; what is wider than the page scrolls, by keyboard too. */
function scrolling(math: Element, tex: string, label: string): Element {
  const scrolls = tex.length > wide && { tabIndex: 0, role: 'group', ariaLabel: label };
  return { type: 'element', tagName: 'span', properties: { class: 'tex', ...scrolls }, children: [math] };
}

function unmarkedValue<N extends { value: string }>(node: Readonly<N>): N | undefined {
  const value = unmarked(node.value);
  return value === node.value ? undefined : { ...node, value };
}

function unmarkIn<N, K extends keyof N>(node: N, keys: readonly K[], set: (key: K, value: N[K]) => void): void {
  for (const key of keys) {
    const value = node[key];
    if (typeof value === 'string' && isMarked(value)) set(key, unmarked(value) as N[K]);
  }
}
