import { setTimeout as wait } from 'node:timers/promises';

/** Keeps the requests to each host apart. */
export interface Pace {
  /** Waits for the host's turn. */
  turn(host: string, interval: number): Promise<void>;
}

export function pace(): Pace {
  const next = new Map<string, number>();
  return {
    async turn(host, interval) {
      const rest = (next.get(host) ?? 0) - performance.now();
      if (rest > 0) await wait(rest);
      next.set(host, performance.now() + interval);
    },
  };
}
