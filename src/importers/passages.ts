import type { System } from './system.ts';

/** A body, and what of it is open to be read. */
export interface Opened {
  text: string;
  /** Of the same length, with what is private blanked out. */
  open: string;
  doubts: string[];
}

/**
 * `%% … %%` is a comment in Obsidian, and private here too: nothing of it may become a goal, a title or a link. In
 * other systems the signs are signs, and stay so.
 */
export function hidePassages(body: string, system: System): Opened {
  if (system !== 'obsidian' || !body.includes('%%')) return { text: body, open: body, doubts: [] };
  const marks = [...body.matchAll(/```[\s\S]*?(?:```|$)|~~~[\s\S]*?(?:~~~|$)|`[^`\n]+`|\\[%`\\]|%%/g)].filter(
    ([mark]) => mark === '%%',
  );
  const isOpen = marks.length % 2 === 1;
  // Obsidian hides what follows a mark that is never closed.
  const text = isOpen ? `${body.replace(/\n*$/, '\n')}%%\n` : body;
  let open = '';
  let last = 0;
  for (let index = 0; index < marks.length; index += 2) {
    const start = marks[index]?.index ?? 0;
    const close = marks[index + 1]?.index;
    const end = close === undefined ? text.length : close + 2;
    open += text.slice(last, start) + text.slice(start, end).replace(/[^\n]/g, ' ');
    last = end;
  }
  return {
    text,
    open: open + text.slice(last),
    doubts: isOpen ? ['a comment (%%) is never closed: everything after it is private'] : [],
  };
}
