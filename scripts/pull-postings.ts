/** Pulls posting stats into `content/postings/`, as `hoego postings pull` does; further words are its options. */
import { command } from '../src/cli/command.ts';

process.exitCode = await command(['postings', 'pull', ...process.argv.slice(2)], {
  cwd: process.cwd(),
  out: console.log,
  error: console.error,
});
