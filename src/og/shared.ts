import type { Press } from './press.ts';

// The pages are bundled, and neither sharp nor WebAssembly can be: the integration draws, in the process that also
// renders the pages but shares no module with them.
const key = Symbol.for('hoego.press');

/** The press of the site that is being built or served. Set by the integration. */
export function press(): Press {
  const found = (globalThis as { [key]?: Press })[key];
  if (!found) throw new Error('hoego draws social cards only in the process that Astro builds in');
  return found;
}

export function setPress(own: Press): void {
  (globalThis as { [key]?: Press })[key] = own;
}
