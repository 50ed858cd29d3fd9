/** Where a text stands that is drawn, or said of what is shown, and how it is written there. */
export const drawings: { place: string; write: (text: string) => string }[] = [
  { place: 'a formula', write: (text) => `값은 $\\text{${tex(text)}} + ${tex(text)}$이다` },
  { place: 'a formula of its own', write: (text) => `$$\n\\text{${tex(text)}}\n$$` },
  { place: 'TeX that leads somewhere', write: (text) => `$\\href{javascript:${text}}{x} \\class{${text}}{y}$` },
  {
    place: 'a flowchart',
    write: (text) =>
      fence(
        'mermaid',
        [
          'graph TD',
          `accTitle: ${text}`,
          `A["${text.replaceAll('"', '')}"] -->|${text.replaceAll('|', '')}| B(${text.replace(/[()]/g, '')})`,
          `click A href "${text}"`,
          `style A fill:${text}`,
          `classDef c stroke:${text}`,
        ].join('\n'),
      ),
  },
  {
    place: 'a sequence',
    write: (text) =>
      fence('mermaid', `sequenceDiagram\nparticipant A as ${text}\nA->>B: ${text}\nNote over A: ${text}`),
  },
  { place: 'a class diagram', write: (text) => fence('mermaid', `classDiagram\nA --> B : ${text}\nA : ${text}`) },
  { place: 'an ER diagram', write: (text) => fence('mermaid', `erDiagram\nA ||--|| B : ${text}`) },
  { place: 'a state diagram', write: (text) => fence('mermaid', `stateDiagram-v2\nA --> B : ${text}`) },
  { place: 'a chart', write: (text) => fence('mermaid', `xychart\ntitle ${text.replaceAll('"', '')}\nbar [1, 2]`) },
  { place: 'what is not drawn', write: (text) => fence('mermaid', `gantt\ntitle ${text}`) },
  { place: 'the title of code', write: (text) => fence(`js title='${text.replace(/['\x60]/g, '')}'`, text) },
  { place: 'a file behind the language', write: (text) => fence(`js:${text.replace(/[\s\x60{]/g, '')}`, text) },
  {
    place: 'marked words',
    write: (text) => fence(`js "${text.replace(/["\x60]/g, '')}" {1}`, text.replaceAll('"', '')),
  },
  { place: 'a terminal', write: (text) => fence('bash', `$ ${text}\n${text}`) },
  { place: 'a note in code', write: (text) => fence('ts', `// ${text} [!code ++]\na(); // [!code word:${text}]`) },
  {
    place: 'a caption',
    write: (text) => `![${text.replace(/[[\]]/g, '')}](./box.png "${text.replace(/["\\]/g, '')}")`,
  },
];

/** As TeX takes it: without its own signs. */
function tex(text: string): string {
  return text.replace(/[\\{}$%#&^~]/g, '').replaceAll('_', '\\_');
}

function fence(info: string, code: string): string {
  return `\`\`\`\`${info}\n${code}\n\`\`\`\``;
}
