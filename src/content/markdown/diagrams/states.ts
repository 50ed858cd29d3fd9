import { encoded } from './labels.ts';
import { DiagramError, type Statement } from './source.ts';

const passed = /^(?:classDef|class|style|hide|scale|click)\s/;
const state = String.raw`(\[\*\]|[\p{L}\p{N}\p{M}_.-]+?)(?::::[\w-]+)?`;
const transition = new RegExp(String.raw`^${state}\s*-->\s*${state}(?:\s*:(.*))?$`, 'u');
const description = new RegExp(String.raw`^${state}\s*(?::\s*(.+))?$`, 'u');

/** A state diagram as the library reads it. */
export function states(_: string, statements: readonly Statement[]): string[] {
  // The library takes letters and digits for a name.
  const ids = new Map<string, string>([['[*]', '[*]']]);
  const idOf = (name: string) => {
    const known = ids.get(name) ?? `s${ids.size}`;
    ids.set(name, known);
    return known;
  };
  const labels = new Map<string, string>();
  const composite = new Set<string>();
  const lines = statements.flatMap(({ text, line }): string[] => {
    const written = text.replace(/;$/, '').trim();
    if (passed.test(written)) return [];
    if (written === '}' || /^direction\s+(?:TB|TD|LR|RL|BT)$/i.test(written)) return [written];
    const named = /^state\s+"([^"]*)"\s+as\s+(\S+?)\s*(\{)?$/.exec(written);
    const opened = /^state\s+(\S+?)\s*\{$/.exec(written);
    if (named?.[3] || opened) {
      const [id = '', label = id] = named ? [named[2], named[1]] : [opened?.[1]];
      composite.add(id);
      return [`state "${encoded(label)}" as ${idOf(id)} {`];
    }
    if (named) {
      labels.set(named[2] as string, named[1] as string);
      return [];
    }
    const step = transition.exec(written);
    if (step) {
      const [, from = '', to = '', said = ''] = step;
      return [`${idOf(from)} --> ${idOf(to)}${said.trim() ? ` : ${encoded(said)}` : ''}`];
    }
    const described = description.exec(written.replace(/^state\s+(?=\S+$)/, ''));
    if (!described || written === '--') throw new DiagramError(line, `"${written}" is not understood`);
    const [, id = '', label] = described;
    idOf(id);
    if (label) labels.set(id, label);
    return [];
  });
  const declared = [...ids].flatMap(([name, id]) =>
    name === '[*]' || composite.has(name) ? [] : [`state "${encoded(labels.get(name) ?? name)}" as ${id}`],
  );
  return ['stateDiagram-v2', ...placed(declared, lines)];
}

/** A state is declared where it is first named, so that it lies in the state that it belongs to. */
function placed(declared: readonly string[], lines: readonly string[]): string[] {
  const left = new Map(declared.map((line) => [line.slice(line.lastIndexOf(' ') + 1), line]));
  const all = lines.flatMap((line) => {
    const named = [...line.matchAll(/\bs\d+\b/g)].flatMap(([id]) => {
      const found = line.includes('-->') ? left.get(id) : undefined;
      left.delete(id);
      return found ? [found] : [];
    });
    return [...named, line];
  });
  return [...all, ...left.values()];
}
