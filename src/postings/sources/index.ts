import type { Source } from '../source.ts';
import { ashby } from './ashby.ts';
import { greenhouse } from './greenhouse.ts';
import { greeting } from './greeting.ts';
import { jumpit } from './jumpit.ts';
import { lever } from './lever.ts';
import { rallit } from './rallit.ts';
import { saramin } from './saramin.ts';
import { wanted } from './wanted.ts';

/** Every board that can be read, by its id in the registry. */
export const boards = { greenhouse, lever, ashby, greeting, jumpit, rallit, saramin, wanted };

export type BoardId = keyof typeof boards;

/** The board of an id, whatever its settings. */
export const boardOf = (id: BoardId) => boards[id] as unknown as Source;
