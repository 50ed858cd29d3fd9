// Loaded before the command: ends the process without a word, or fails, at the nth thing that it does to a file.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const [how, at] = (process.env.TEST_DISK ?? '').split(' ');
let count = 0;

function meet() {
  count++;
  if (count !== Number(at)) return;
  if (how === 'kill') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error('no space left'), { code: how });
}
const wrap = (owner, name, when = 'before') => {
  const original = owner[name];
  owner[name] = async function (...args) {
    if (when === 'before') meet();
    const result = await original.apply(this, args);
    if (when === 'after') meet();
    return result;
  };
};
const handle = await fs.promises.open(process.execPath, 'r');
const file = Object.getPrototypeOf(handle);
await handle.close();
for (const name of ['writeFile', 'sync']) wrap(file, name);
for (const name of ['writeFile', 'open', 'rename', 'link', 'mkdir']) wrap(fs.promises, name);
wrap(fs.promises, 'rename', 'after');
syncBuiltinESMExports();
process.on('exit', () => fs.writeSync(2, `operations: ${count}\n`));
