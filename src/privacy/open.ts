import type { Written } from '../content/read.ts';

// The gate's word is not taken for it: these say by themselves what may be published, so that what a broken gate lets
// through is a secret still.

/** Whether an entry says that it is public. */
export function isOpen({ data }: Written): boolean {
  return data.visibility === 'public';
}

/** The entry without the items in it that say that they are private. */
export function withoutPrivateItems<E extends Written>(entry: E): E {
  return { ...entry, data: opened(entry.data) as E['data'] };
}

function opened(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const isHeld = (one: unknown) =>
    one !== null && typeof one === 'object' && 'visibility' in one && one.visibility === 'private';
  if (Array.isArray(value)) return value.filter((one) => !isHeld(one)).map(opened);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (isHeld(one) ? [] : [[key, opened(one)] as const])),
  );
}
