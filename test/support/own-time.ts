/** An event of a trace that Chromium recorded; times in microseconds, those that begin with t are the thread's own. */
export interface TraceEvent {
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tts?: number;
  tdur?: number;
}

/**
 * Lets every task of a trace take the time that its thread computed, in place of the time that went by: a thread that
 * waits for a processor, because the machine is busy with something else, is not slow for the page's sake. What lies
 * within a task moves along, so that tasks nest as before.
 */
export function countOwnTime(events: readonly TraceEvent[]): void {
  const threads = Map.groupBy(
    events.filter((event) => event.ph === 'X' && event.dur && event.tts !== undefined && event.tdur !== undefined),
    ({ pid, tid }) => `${pid} ${tid}`,
  );
  for (const thread of threads.values()) {
    thread.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
    let task = { ts: 0, tts: 0, end: -Infinity };
    for (const event of thread) {
      const { ts, tts = 0, dur = 0, tdur = 0 } = event;
      if (ts >= task.end) task = { ts, tts, end: ts + dur };
      else event.ts = task.ts + Math.max(0, tts - task.tts);
      event.dur = tdur;
    }
  }
}
