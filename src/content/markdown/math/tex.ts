import type { Element } from 'hast';
import { type Allowed, onlyAllowed } from '../allowed.ts';
import { reading } from './reading.ts';

/** A formula that TeX cannot read; the message says why, in Temml's words. */
export class TexError extends Error {}

const longest = 10_000;

// https://w3c.github.io/mathml-core/ and what Temml writes for browsers that know more.
const elements = new Set(
  `math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded mphantom msub msup msubsup munder mover
  munderover mmultiscripts mprescripts mtable mtr mtd menclose span`.split(/\s+/),
);

const attributes = new Set(
  `accent accentunder columnalign columnspan depth display displaystyle fence form height largeop linethickness lspace
  mathsize mathvariant maxsize minsize movablelimits notation rowspacing rowspan rspace scriptlevel separator stretchy
  symmetric voffset width class`.split(/\s+/),
);

/** Of a style, what sets a formula; colours are the theme's. */
const setting =
  /^(?:padding|margin|border|text-align|width|height|math-depth|math-style|vertical-align)(?:-(?:top|right|bottom|left))?:[\w.% -]+$/;

const allowed: Allowed = {
  elements,
  attribute(name, value) {
    if (name === 'style') {
      const kept = value
        .split(';')
        .map((one) => one.trim())
        .filter((one) => setting.test(one) && !/undefined|infinity/i.test(one));
      return kept.length > 0 ? kept.join(';') : undefined;
    }
    return attributes.has(name) && /^[\w.%+ -]*$/.test(value) ? value : undefined;
  },
};

/**
 * A formula as MathML: no fonts, no script. Nothing in TeX leads anywhere or is HTML here.
 * @throws TexError
 */
export async function drawTex(tex: string, display: boolean): Promise<Element> {
  if (tex.length > longest) throw new TexError(`longer than ${longest} characters`);
  const { default: temml } = await import('temml');
  let markup: string;
  try {
    markup = temml.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      trust: false,
      maxSize: [50, 50],
      maxExpand: 300,
    });
    const [math] = onlyAllowed(markup, allowed) as Element[];
    if (math?.tagName !== 'math') throw new TexError('nothing to show');
    return { ...math, properties: { ...math.properties, alttext: reading(math) ?? tex } };
  } catch (error) {
    if (error instanceof TexError) throw error;
    throw new TexError(reason(error));
  }
}

/** `Unsupported function name: \foo`, of Temml's message, which goes on to underline the place. Other errors are its own. */
function reason(error: unknown): string {
  if (error instanceof RangeError) return 'nested too deep';
  // Temml's errors are not `Error`s.
  const { name, message } = error as Partial<Error>;
  const told = name === 'ParseError' ? message?.split(/ at (?:position|end of input)\b/)[0]?.trim() : undefined;
  return told || 'something in it is out of place';
}
