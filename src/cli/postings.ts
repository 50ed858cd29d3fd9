import { parseArgs } from 'node:util';
import { didYouMean } from '../model/problem.ts';
import { diagnose } from '../postings/doctor.ts';
import { client } from '../postings/fetch/client.ts';
import { limitsFrom } from '../postings/fetch/limits.ts';
import { readPosts, readSnapshots } from '../postings/files.ts';
import { pull, userAgent } from '../postings/pull.ts';
import { registry } from '../postings/registry.ts';
import { isStale } from '../postings/stale.ts';
import type { Terminal } from './command.ts';
import { error, formatFinding, ok } from './finding.ts';
import { postingsFolder, readInput } from './postings-input.ts';

type Action = (args: string[], terminal: Terminal, version: string) => Promise<number>;

const base = { type: 'string', default: 'content' } as const;

const actions: Record<string, Action> = { pull: runPull, sources: listSources, doctor: runDoctor };

/** `hoego postings pull | sources | doctor` */
export async function postings(args: string[], terminal: Terminal, version: string): Promise<number> {
  const [name = '', ...rest] = args;
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action) return action(rest, terminal, version);
  const known = Object.keys(actions);
  const hint = (name && didYouMean(name, known)) || ` (known: ${known.join(', ')})`;
  terminal.error(`hoego postings: ${name === '' ? 'say what to do' : `no command "${name}"`}${hint}`);
  return 1;
}

/** 0 also when sources fail: what was pulled before stays. 1 for invalid input, and outside a build for what could not be written. */
async function runPull(args: string[], { cwd, out }: Terminal, version: string): Promise<number> {
  const options = {
    base,
    'if-stale': { type: 'boolean', default: false },
    'accept-drop': { type: 'boolean', default: false },
  } as const;
  const { values } = parseArgs({ args, options });
  const input = await readInput(cwd, values.base);
  if (!input) {
    if (!values['if-stale']) out(whatToWrite(postingsFolder(cwd, values.base).label));
    return 0;
  }
  if (values['if-stale']) {
    const [snapshots, posts] = [await readSnapshots(input.folder), await readPosts(input.folder)];
    if (!isStale(input.file, { snapshots, posts, today: input.today })) return 0;
  }
  let said = 0;
  const result = await pull({
    ...input,
    version,
    limits: limitsFrom(process.env),
    environment: process.env,
    acceptDrop: values['accept-drop'],
    say: (line) => {
      said++;
      out(line);
    },
    ...(process.stderr.isTTY && !process.env.CI && { progress: show }),
  });
  if (said === 0) out(`${input.folder.label} has all of it already`);
  return result === 'done' || values['if-stale'] ? 0 : 1;
}

/** One line that is written over and over, and taken away in the end. */
function show(doing: string | undefined): void {
  process.stderr.write(`\r\u001B[K${doing ?? ''}`);
}

function whatToWrite(folder: string): string {
  return `hoego postings pull: nothing to pull. Write into ${folder}/sources.yaml, for example:

  role: 백엔드
  sources:
    - greenhouse: { board: gana }

hoego postings sources says which sources there are.`;
}

async function listSources(args: string[], { out }: Terminal): Promise<number> {
  parseArgs({ args, options: {} });
  const words = {
    on: 'on as soon as it is listed',
    terms: 'once you have read its terms (termsRead)',
    key: 'with a key of your own',
    manual: 'typed by hand',
    refused: 'refused',
    ended: 'ended',
  };
  for (const { id, name, status, since, checkedAt, robots, terms, evidence, note } of registry)
    out(
      [
        `${id}  ${name}: ${words[status]}, since ${since} (checked ${checkedAt})`,
        `  ${note}`,
        `  robots.txt: ${robots}`,
        `  terms: ${terms}`,
        ...evidence.map((one) => `  ${one}`),
        '',
      ].join('\n'),
    );
  return 0;
}

async function runDoctor(args: string[], { cwd, out }: Terminal, version: string): Promise<number> {
  const { values } = parseArgs({ args, options: { base } });
  const input = await readInput(cwd, values.base);
  if (!input) {
    out(whatToWrite(postingsFolder(cwd, values.base).label));
    return 0;
  }
  const asking = client(limitsFrom(process.env), userAgent(version, input.file.contact));
  let code = 0;
  try {
    for await (const { fits, message } of diagnose(input.file, asking, process.env)) {
      out(formatFinding(fits ? ok(message) : error(message)));
      if (!fits) code = 1;
    }
  } finally {
    await asking.close();
  }
  return code;
}
