import { contrast, mixed } from './contrast.ts';

/** A look: the same markup in other colours and measures. */
export const looks = ['ink', 'instrument'] as const;
export type Look = (typeof looks)[number];

export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];

/** A colour in each scheme, `#rrggbb`. */
export type Colours = Readonly<Record<Scheme, string>>;

/** Colours by token, each a pair or the name of the token that it follows. */
type Palette = Readonly<Record<Token, readonly [light: string, dark: string] | Token>>;

/**
 * What a page is coloured with: `paper` and `sunk` behind, three voices of `ink`, `line` and `edge` (hairlines, outlines
 * of what is promised), `wash` behind what was searched for, `t1` … `t4` amounts (the least first), `flow` and `gone` who
 * goes on in the funnel and who ended, `seal` the one accent, `late` behind or missed, `now` today, `did` what is done,
 * `rule` over a section.
 */
export const tokens = [
  'paper',
  'sunk',
  'ink',
  'ink2',
  'ink3',
  'line',
  'edge',
  'wash',
  't1',
  't2',
  't3',
  't4',
  'flow',
  'gone',
  'seal',
  'late',
  'now',
  'did',
  'rule',
] as const;
export type Token = (typeof tokens)[number];

export const palettes: Readonly<Record<Look, Palette>> = {
  ink: {
    paper: ['#faf6ee', '#14181f'],
    sunk: ['#f2ecdf', '#1b212a'],
    ink: ['#1b2027', '#e9e3d7'],
    ink2: ['#474c54', '#bcb8ae'],
    ink3: ['#666869', '#92949a'],
    line: ['#ddd6c6', '#2b323d'],
    edge: ['#8a857a', '#6d7480'],
    wash: ['#f5dccf', '#4a2a22'],
    t1: ['#d5cdbb', '#2f3946'],
    t2: ['#928d82', '#626d7e'],
    t3: ['#5c5f63', '#a2a6aa'],
    t4: ['#262c34', '#e3ddd1'],
    flow: ['#b5ae9f', '#46515f'],
    gone: 't1',
    seal: ['#b0341b', '#f0805f'],
    late: 'seal',
    now: 'seal',
    did: 'ink',
    rule: 'line',
  },
  instrument: {
    paper: ['#f9fafc', '#0d0f16'],
    sunk: ['#f0f2f7', '#151920'],
    ink: ['#111620', '#eceef3'],
    ink2: ['#434853', '#b7bbc2'],
    ink3: ['#646974', '#91959e'],
    line: ['#dde0e6', '#262b34'],
    edge: ['#898e98', '#5e636f'],
    wash: ['#e6edfb', '#17233d'],
    t1: ['#cedef9', '#1e3056'],
    t2: ['#618af5', '#4d6fc6'],
    t3: ['#3d64e8', '#6189e6'],
    t4: 'seal',
    flow: 't1',
    gone: 'line',
    seal: ['#2248e2', '#7aa1fe'],
    late: ['#b45002', '#ef9b50'],
    now: 'seal',
    did: 'seal',
    rule: 'ink',
  },
};

/**
 * What is tinted with the accent, when a site chooses its own: how much of it (0 … 1) is mixed into the paper, and how
 * far from the paper the mixture must at least be (n : 1).
 */
const tints: Readonly<Record<Look, Partial<Record<Token, readonly [share: number, ratio: number]>>>> = {
  ink: { wash: [0.12, 1] },
  instrument: { wash: [0.08, 1], t1: [0.22, 1], t2: [0.6, 3.05], t3: [0.88, 3.6] },
};

/** Every token's colour as it is seen. `accent` takes the place of the look's own seal, and tints what that tints. */
export function coloursOf(look: Look, accent?: Colours | undefined): Readonly<Record<Token, Colours>> {
  const palette = palettes[look];
  const resolve = (token: Token): Colours => {
    if (accent && token === 'seal') return accent;
    const tint = accent && tints[look][token];
    if (tint) {
      const paper = resolve('paper');
      return { light: tinted(accent.light, paper.light, tint), dark: tinted(accent.dark, paper.dark, tint) };
    }
    const value = palette[token];
    return typeof value === 'string' ? resolve(value) : { light: value[0], dark: value[1] };
  };
  return Object.fromEntries(tokens.map((token) => [token, resolve(token)])) as Record<Token, Colours>;
}

function tinted(accent: string, paper: string, [share, ratio]: readonly [number, number]): string {
  for (let part = share; part < 1; part += 0.02) {
    const colour = mixed(paper, accent, part);
    if (contrast(colour, paper) >= ratio) return colour;
  }
  return accent;
}
