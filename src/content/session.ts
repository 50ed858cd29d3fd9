/**
 * What the integration and the loader tell each other. Both run in one process, but Astro loads the content config in a
 * module graph of its own, so that they share no module.
 */
export interface Session {
  /** What a company's name in another published entry does to a build. Set by the integration. */
  names: 'warn' | 'error';
  /** The folder of the log on disk and how messages call it. Set by the loader. */
  log?: { folder: string; label: string };
  /** What a build publishes of each body, by its file's path on disk. Set by the loader; absent while writing. */
  bodies?: ReadonlyMap<string, string> | undefined;
  /** Whether `$…$` is a formula. Set by the integration; where nothing renders, it is. */
  formulas?: boolean | undefined;
  /** What rendered Markdown depends on beside its text and hoego's own code. Set by the integration. */
  rendering?: string;
}

const key = Symbol.for('hoego.session');

export function session(): Session {
  const shared = globalThis as { [key]?: Session };
  shared[key] ??= { names: 'warn' };
  return shared[key];
}
