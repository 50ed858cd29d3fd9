import { defineMdastPlugin, type MdastPluginEntry } from 'satteri';
import { type CodeInfo, readInfo } from './info.ts';

/** Before what is said of a block, in its own first line: a sign that no text holds. */
const sign = '\uFDD7';

/**
 * Reads what is said of a block (`ts title="src/index.ts" {1,3}`). The highlighter hears only the language and the code,
 * so it goes to {@link takeInfo} as a first line of the code.
 */
export const codeBlocks: MdastPluginEntry = ({ source }) =>
  /`{3}|~{3}/.test(source) &&
  defineMdastPlugin({
    name: 'hoego-code-blocks',
    code(node) {
      const { lang, info } = readInfo(node.lang ?? '', node.meta ?? '');
      if (Object.keys(info).length === 0 && lang === (node.lang ?? '')) return undefined;
      return { ...node, lang: lang || null, meta: null, value: `${sign}${JSON.stringify(info)}\n${node.value}` };
    },
  });

/** What is said of a block, and its code without that. */
export function takeInfo(code: string): { info: CodeInfo; code: string } {
  if (!code.startsWith(sign)) return { info: {}, code };
  const end = code.indexOf('\n');
  return { info: JSON.parse(code.slice(1, end < 0 ? undefined : end)), code: end < 0 ? '' : code.slice(end + 1) };
}
