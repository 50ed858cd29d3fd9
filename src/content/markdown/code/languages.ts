/** How languages are called, where that is not their id with a capital letter. */
const names: Record<string, string> = {
  bash: 'Bash',
  bat: 'Batch',
  c: 'C',
  console: 'Console',
  'c++': 'C++',
  cpp: 'C++',
  cs: 'C#',
  csharp: 'C#',
  css: 'CSS',
  csv: 'CSV',
  docker: 'Dockerfile',
  fsharp: 'F#',
  golang: 'Go',
  graphql: 'GraphQL',
  hcl: 'HCL',
  html: 'HTML',
  http: 'HTTP',
  ini: 'INI',
  js: 'JavaScript',
  javascript: 'JavaScript',
  json: 'JSON',
  json5: 'JSON5',
  jsonc: 'JSON',
  jsx: 'JSX',
  kt: 'Kotlin',
  latex: 'LaTeX',
  md: 'Markdown',
  mdx: 'MDX',
  mermaid: 'Mermaid',
  mysql: 'MySQL',
  objc: 'Objective-C',
  'objective-c': 'Objective-C',
  php: 'PHP',
  plsql: 'PL/SQL',
  postgresql: 'PostgreSQL',
  powershell: 'PowerShell',
  proto: 'Protocol Buffers',
  ps1: 'PowerShell',
  py: 'Python',
  rb: 'Ruby',
  rs: 'Rust',
  scss: 'SCSS',
  sh: 'Shell',
  shellscript: 'Shell',
  shellsession: 'Console',
  sql: 'SQL',
  tf: 'Terraform',
  toml: 'TOML',
  ts: 'TypeScript',
  tsx: 'TSX',
  typescript: 'TypeScript',
  vb: 'Visual Basic',
  wasm: 'WebAssembly',
  xml: 'XML',
  yaml: 'YAML',
  yml: 'YAML',
  zsh: 'Zsh',
};

const none = new Set(['', 'plaintext', 'plain', 'text', 'txt', 'ansi']);

/** A language as people call it (`ts` → TypeScript); undefined for plain text. */
export function languageName(id: string): string | undefined {
  const known = id.toLowerCase();
  if (none.has(known)) return undefined;
  return Object.hasOwn(names, known) ? names[known] : id.charAt(0).toUpperCase() + id.slice(1);
}

/** Whether a line that begins as a comment is one: in a text, `#` may open a heading, and `-` a list. */
export function hasComments(id: string): boolean {
  return !none.has(id.toLowerCase()) && !/^(?:md|markdown|mdx|diff|asciidoc|adoc|rst|tex|latex)$/i.test(id);
}

/** Languages in which one types into a terminal. */
export function isTerminal(id: string): boolean {
  return /^(?:ba|z|fi)?sh$|^shell(?:script|session)?$|^(?:console|terminal|powershell|ps1)$/i.test(id);
}
