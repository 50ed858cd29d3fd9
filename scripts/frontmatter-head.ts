/** What stands above the tables of `docs/frontmatter.md`. */
export const head = `# Frontmatter

<!-- Made by \`npm run docs\` from the schemas in src/model. Change those. -->

What the files of a log may say, field by field. Required are only \`title\`, the \`period\` of a retro or plan, the \`id\`
and \`title\` of a goal, the \`kind\` of a stage and of a note, the \`text\` of a question or an action, and the \`name\` and
\`start\` of a job: everything else may be left out. A key that is not listed here is an error that names the file, the
line and the nearest known key.

Frontmatter is YAML 1.2 between two lines of \`---\`. In a list a single value may stand for a list of one. Text that
holds \`: \`, \` #\` or begins with a sign wants quotes. \`%% … %%\` in any text, as in a body, is private: it is seen while
you write and cut from every build.

## In the editor

With VS Code and the recommended extensions (Astro, YAML) keys complete, their meaning shows on hover, and mistakes are
underlined while you type, in \`.md\` and \`.mdx\` alike. In a site of your own put this into \`.vscode/settings.json\`:

\`\`\`json
{
  "astro.content-intellisense": true,
  "yaml.schemas": {
    "./.astro/integrations/hoego/skills.schema.json": "content/skills.yaml",
    "./.astro/integrations/hoego/resume.schema.json": "content/resume.yaml",
    "./.astro/integrations/hoego/sources.schema.json": "content/postings/sources.yaml"
  }
}
\`\`\`

Run \`npx astro sync\` once (\`astro dev\` does it too): it writes what the editor reads into \`.astro/\`. A new file is
recognised after the next one. For other editors and tools the same schemas (JSON Schema, draft 7) come with the package:
\`hoego/schemas/plans.json\`, \`retros.json\`, \`interviews.json\`, \`questions.json\`, \`notes.json\`, \`skills.json\`,
\`resume.json\`, \`sources.json\`.

## Shapes

| shape | | as one writes it |
| --- | --- | --- |
| date | 날짜 | \`2026-11-20\`: a day, in the site's time zone |
| period | 기간 | \`2026\`, \`2026-H1\`, \`2026-Q3\`, \`2026-11\`, \`2026-W45\`, \`2026-11-20\`, \`2025-12-29/2026-01-05\` |
| duration | 길이 | \`P10D\`, \`P2W\`, \`P3M\`, \`P1Y\` |
| id | 이름표 | letters of any script, digits, \`-\`, \`_\` and \`.\` |
| reference | 가리키는 것 | the id of something elsewhere: \`2026/books\`, \`2026-09#2\`, \`network#tcp-udp\` |
| address | 주소 | \`https://…\`, \`mailto:…\`, or \`/…\` for a page of this site |
| web address | 웹 주소 | \`https://…\` |

### Sentences

A list whose items are plain text, or a map of \`text\` and \`visibility\`: \`{ text: …, visibility: private }\` keeps that
one sentence out of every build.`;
