#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { command } from './command.ts';

const { stdin, stdout, stderr } = process;

/** Only a person at a terminal is asked; questions do not go into what is piped on. */
async function ask(question: string): Promise<string> {
  const reader = createInterface({ input: stdin, output: stderr });
  try {
    // Whoever leaves (Ctrl-C, Ctrl-D) answers nothing.
    return await reader.question(question).catch(() => '');
  } finally {
    reader.close();
  }
}

process.exitCode = await command(process.argv.slice(2), {
  cwd: process.cwd(),
  out: console.log,
  error: console.error,
  ask: stdin.isTTY && stdout.isTTY ? ask : undefined,
});
