import { readFileSync } from 'node:fs';
import { ContentError, didYouMean } from '../model/problem.ts';
import { doctor } from './doctor.ts';
import { importCommand } from './import.ts';
import { newHelp } from './new/help.ts';
import { newEntry } from './new.ts';

/** Where a command runs and what it writes to. */
export interface Terminal {
  cwd: string;
  out(line: string): void;
  error(line: string): void;
  /** Asks who sits there; undefined where nobody does. */
  ask?: ((question: string) => Promise<string>) | undefined;
}

interface Command {
  summary: string;
  /** What `hoego <command> --help` says, where the summary is not all. */
  help?: string;
  run(args: string[], terminal: Terminal): Promise<number>;
}

const commands: Record<string, Command> = {
  doctor: {
    summary:
      'doctor [--base content] [--json]   what is wrong with a site, or could be: content, git, images, GitHub Pages',
    run: (args, { cwd, out }) => doctor(args, cwd, out),
  },
  new: {
    summary:
      'new <kind>                   begins a retro, plan, year, interview, question bank or note (hoego new --help)',
    help: newHelp,
    run: newEntry,
  },
  postings: {
    summary: `postings pull [--if-stale] [--accept-drop] [--base content]   counts what job postings ask for, into content/postings/
  postings sources                    the boards that are read, and those that are not, with reasons
  postings doctor [--base content]    asks each listed board for one list and one posting, and says what no longer fits`,
    // Loaded when asked for: no other command needs a network.
    run: async (args, terminal) => (await import('./postings.ts')).postings(args, terminal, version()),
  },
  import: {
    summary: `import <file|folder|zip> [--from auto|jekyll|hugo|obsidian|velog|notion|gatsby|docusaurus|markdown]
         [--into content] [--public] [--dry-run] [--report report.json]
                              posts of another system as entries of the log; never overwrites, never twice`,
    run: (args, { cwd, out }) => importCommand(args, cwd, out),
  },
};

const help = `hoego <command>

${Object.values(commands)
  .map(({ summary }) => `  ${summary}`)
  .join('\n')}

  --help, --version
`;

/** Runs `hoego <args>`. Whatever is wrong is told in one line, without a stack. @returns the exit code */
export async function command(args: readonly string[], terminal: Terminal): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || args.includes('--help') || args.includes('-h') || name === 'help') {
    const own = name !== undefined && Object.hasOwn(commands, name) ? commands[name]?.help : undefined;
    terminal.out((own ?? help).trimEnd());
    return 0;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(version());
    return 0;
  }
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!found) {
    terminal.error(
      `hoego: no command "${name}"${didYouMean(name, Object.keys(commands)) || ` (known: ${Object.keys(commands).join(', ')})`}`,
    );
    return 1;
  }
  try {
    return await found.run(rest, terminal);
  } catch (error) {
    terminal.error(
      error instanceof ContentError
        ? error.message
        : `hoego ${name}: ${error instanceof Error ? error.message.split('. ')[0]?.split('\n')[0] : String(error)}`,
    );
    return 1;
  }
}

function version(): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}
