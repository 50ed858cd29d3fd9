import { alternatives, type JsonSchema, jsonSchema } from '../src/model/written.ts';
import { given } from '../src/options.ts';
import { commentsOn } from './typescript.ts';
import { optionWords } from './options-words.ts';

/** An option of `hoego()`, with all that its page says of it. */
export interface Option {
  /** `comments.giscus.repo` */
  path: string;
  schema: JsonSchema;
  isRequired: boolean;
  /** From its comment; '' where it has none. */
  what: string;
  default: string;
  korean: string | undefined;
  example: string | undefined;
}

/** Maps of the same thing by name, told in a sentence: `pages: { skills: false }`. */
export const mapsByName: readonly string[] = ['pages', 'components'];

// Read once: TypeScript takes seconds.
let comments: Map<string, string> | undefined;

/** Every option, each map before what is in it. */
export function allOptions(): Option[] {
  comments ??= commentsOn('src/options.ts', 'Options');
  const told = comments;
  const walk = (schema: JsonSchema, before: string): Option[] =>
    Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>).flatMap(([key, value]) => {
      const path = before + key;
      const { what, byDefault } = split(told.get(path) ?? '');
      const [korean, example] = optionWords[path] ?? [];
      // In a map by name only what says something of itself is more than a name.
      if (mapsByName.includes(before.slice(0, -1)) && what === '') return [];
      const isRequired = schema.required?.includes(key) ?? false;
      const option = {
        path,
        schema: value,
        isRequired,
        what,
        default: written(value.default) || byDefault,
        korean,
        example,
      };
      const map = alternatives(value).length === 1 && value.type === 'object' ? walk(value, `${path}.`) : [];
      return [option, ...map];
    });
  return walk(jsonSchema(given), '');
}

/** A comment, and the default that its last sentence tells. */
function split(comment: string): { what: string; byDefault: string } {
  const [, what = comment, byDefault = ''] = /^(.*?)\s*\bDefault:? (.+?)\.?$/.exec(comment) ?? [];
  return { what: what.trim(), byDefault };
}

function written(value: unknown): string {
  if (value === undefined || JSON.stringify(value) === '{}') return '';
  return `\`${JSON.stringify(value).replaceAll('"', "'").replaceAll(',', ', ')}\``;
}
