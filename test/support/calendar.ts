/** A property of an iCalendar component. */
export interface Property {
  name: string;
  parameters: Record<string, string>;
  value: string;
}

/** A component as RFC 5545 nests them. */
export interface Component {
  name: string;
  properties: Property[];
  components: Component[];
}

/** Reads iCalendar as RFC 5545 has it, and refuses what it does not allow: line ends, folds, lines, nesting. */
export function readCalendar(bytes: Buffer): Component {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end');
  if (/(?<!\r)\n|\r(?!\n)/.test(text)) throw new Error('a line does not end in CRLF');
  const raw = text.slice(0, -2).split('\r\n');
  for (const line of raw) {
    if (Buffer.byteLength(line) > 75) throw new Error(`a line of ${Buffer.byteLength(line)} octets: ${line}`);
    if (line === '') throw new Error('an empty line');
  }
  const open: Component[] = [];
  let root: Component | undefined;
  for (const line of text
    .slice(0, -2)
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const property = readProperty(line);
    if (property.name === 'BEGIN') {
      if (root) throw new Error('a second calendar');
      open.push({ name: property.value, properties: [], components: [] });
    } else if (property.name === 'END') {
      const done = open.pop();
      if (done?.name !== property.value) throw new Error(`END:${property.value} closes ${done?.name}`);
      const above = open.at(-1);
      if (above) above.components.push(done);
      else root = done;
    } else {
      const inside = open.at(-1);
      if (!inside) throw new Error(`${line} is in no component`);
      inside.properties.push(property);
    }
  }
  if (!root || open.length > 0) throw new Error('a component is never closed');
  return root;
}

export function property(component: Component, name: string): string | undefined {
  const found = component.properties.filter((property) => property.name === name);
  if (found.length > 1) throw new Error(`${name} twice in ${component.name}`);
  return found[0]?.value;
}

/** What a value of type TEXT says. */
export function textOf(value: string): string {
  if (/(?<!\\)(?:\\\\)*[;,]/.test(value)) throw new Error(`a bare separator in ${value}`);
  return value.replace(/\\(.)/g, (_, sign: string) => {
    if (!'\\;,nN'.includes(sign)) throw new Error(`\\${sign} is no escape`);
    return /n/i.test(sign) ? '\n' : sign;
  });
}

function readProperty(line: string): Property {
  const [, name, parameters = '', value] =
    /^([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line) ?? [];
  if (name === undefined || value === undefined) throw new Error(`no property: ${line}`);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\0-\x08\x0a-\x1f\x7f]/.test(value)) throw new Error(`a control character in ${name}`);
  return {
    name: name.toUpperCase(),
    parameters: Object.fromEntries(
      [...parameters.matchAll(/;([^=]+)=("[^"]*"|[^;]*)/g)].map(([, key = '', one = '']) => [key, one]),
    ),
    value,
  };
}
