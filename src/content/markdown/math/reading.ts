import type { ElementContent } from 'hast';

/**
 * A formula in one line, for where none can be drawn: `O(n log n)`, `(a + b)/2`, `∑_(i=1)^n x_i`. Undefined for one that
 * says something by where its parts stand (a matrix, an accent).
 */
export function reading(math: ElementContent): string | undefined {
  const text = read(math);
  return text?.replace(/\s+/g, ' ').trim();
}

function read(node: ElementContent): string | undefined {
  // What Unicode has between a function and what it is applied to is not seen.
  if (node.type === 'text') return node.value.replace(/[\u2061-\u2064]/g, '');
  if (node.type !== 'element') return '';
  const parts = node.children.map(read);
  if (parts.includes(undefined)) return undefined;
  const [first = '', second = '', third = ''] = parts as string[];
  switch (node.tagName) {
    case 'mspace':
      return ' ';
    case 'mo':
      // Signs between two sides; a bracket, a comma or a prime stands close.
      return /^[=<>≤≥≠≈≡∼+−±×·⋅→⇒⇔∈∪∩∣]$/.test(first) ? ` ${first} ` : first;
    case 'mfrac':
      return `${grouped(first)}/${grouped(second)}`;
    case 'msup':
      return `${first}^${grouped(second)}`;
    case 'msub':
    case 'munder':
      return isAccent(node.children[1]) ? undefined : `${first}_${grouped(second)}`;
    case 'msubsup':
    case 'munderover':
      return `${first}_${grouped(second)}^${grouped(third)} `;
    case 'msqrt':
      return `√${grouped(parts.join(''))}`;
    case 'math':
    case 'mrow':
    case 'mstyle':
    case 'mpadded':
    case 'mi':
    case 'mn':
    case 'mtext':
      return parts.join('');
    default:
      return undefined;
  }
}

/** In brackets, where more than one thing stands together. */
function grouped(text: string): string {
  const bare = text.trim();
  return /[\s+\-−=×·/<>≤≥]/.test(bare) ? `(${bare.replace(/\s*=\s*/g, '=')})` : bare;
}

/** Something drawn under a letter, not a limit of a sum. */
function isAccent(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'mo';
}
