/**
 * Builds logs of a growing number of notes and says what each costs: `npm run bench`, or `npm run bench -- 500 2000`.
 * Fails when time grows faster than the log, the time that even an empty one takes put aside.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { astroCommand, environment } from '../test/support/run.ts';
import { copyRepository, makeWorkspace } from '../test/support/workspace.ts';
import { writeLog } from './bench-log.ts';

/** Three times the notes may take 3.3 times as long. */
const tolerance = 1.1;

interface Measured {
  notes: number;
  seconds: number;
  /** Peak of the build's own process; the indexer of the search runs beside it. */
  megabytes: number;
  /** Of a note's page, gzipped. */
  pageBytes: number;
  /** Astro's own account of where the time went. */
  phases: string[];
}

const asked = process.argv.slice(2).map(Number);
if (asked.some((count) => !Number.isInteger(count) || count < 1)) {
  console.error('bench takes numbers of notes: npm run bench -- 1000 3000');
  process.exit(1);
}
const sizes = (asked.length > 0 ? asked : [1000, 3000]).sort((a, b) => a - b);

const [workspace, remove] = makeWorkspace('bench');
process.on('exit', remove);
copyRepository(workspace, ['content']);

build(0); // Fills the caches of the disk and of Vite.
const empty = build(0);
console.log(`an empty log: ${empty.seconds.toFixed(1)} s, ${empty.megabytes} MB`);
const measured = sizes.map((notes) => {
  const one = build(notes);
  const { seconds, megabytes, pageBytes, phases } = one;
  console.log(
    `${notes} notes: ${seconds.toFixed(1)} s, ${Math.round(notes / seconds)} a second, ${megabytes} MB, ${pageBytes} bytes a page`,
  );
  for (const phase of phases) console.log(`    ${phase}`);
  return one;
});

const [first, last] = [measured[0], measured.at(-1)];
if (first && last && first !== last) {
  const growth = (last.seconds - empty.seconds) / (first.seconds - empty.seconds);
  const most = (last.notes / first.notes) * tolerance;
  console.log(
    `${last.notes} notes take ${growth.toFixed(2)} times as long as ${first.notes} (at most ${most.toFixed(1)})`,
  );
  process.exitCode = growth > most ? 1 : 0;
}

/** Builds a log of that many notes, cold. */
function build(notes: number): Measured {
  for (const made of ['content', 'dist', '.astro', 'node_modules/.astro'])
    rmSync(join(workspace, made), { recursive: true, force: true });
  writeLog(join(workspace, 'content'), notes);
  // The peak is known to the process alone, and only at its end.
  const report =
    'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(2,"peak "+process.resourceUsage().maxRSS))';
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', report, astroCommand, 'build'], {
    cwd: workspace,
    env: environment(),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`astro build ended with ${status}:\n${stdout}${stderr}`);
  return {
    notes,
    seconds,
    megabytes: Math.round(Number(/peak (\d+)/.exec(stderr)?.[1]) / 1024),
    pageBytes:
      notes > 0
        ? gzipSync(readFileSync(join(workspace, `dist/notes/note-${Math.floor(notes / 2)}/index.html`))).length
        : 0,
    phases: phasesOf(stdout),
  };
}

/** Lines in which Astro says that something was done, with the seconds since the line before. */
function phasesOf(output: string): string[] {
  return [...output.matchAll(/^\d\d:\d\d:\d\d (.*(?:Synced content|Completed in|built in|search finds).*)$/gm)].map(
    ([, line = '']) => line.trim(),
  );
}
