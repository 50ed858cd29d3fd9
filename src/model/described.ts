import type { z } from 'zod';
import type { CollectionName } from './entry.ts';
import { interview } from './interview.ts';
import { note } from './note.ts';
import { plan } from './plan.ts';
import { questionBank } from './question.ts';
import { resume } from './resume.ts';
import { retro } from './retro.ts';
import { skills } from './skill.ts';
import { field, type JsonSchema, jsonSchema } from './written.ts';

/** A file of a log that is written by hand: what it is, and the schema that reads it. */
export interface Described {
  korean: string;
  what: string;
  /** Where such files lie, from the log's folder; `*` for a name. */
  files: string;
  schema: z.ZodType;
}

/** What a writer writes, in the order in which one begins to. */
export const described: Record<CollectionName | 'skills' | 'resume', Described> = {
  plans: { korean: '계획', what: 'What one sets out to do in a period.', files: 'plans/**/*.{md,mdx}', schema: plan },
  retros: { korean: '회고', what: 'A look back at a period.', files: 'retros/**/*.{md,mdx}', schema: retro },
  interviews: {
    korean: '면접',
    what: 'One application with its stages.',
    files: 'interviews/**/*.{md,mdx}',
    schema: interview,
  },
  questions: {
    korean: '질문 은행',
    what: 'Questions of a topic or of a company. In the body each `##` heading is a question and what is under it the answer; `#` headings are groups.',
    files: 'questions/**/*.{md,mdx}',
    schema: questionBank,
  },
  notes: { korean: '글', what: 'The rest of a career log.', files: 'notes/**/*.{md,mdx}', schema: note },
  skills: {
    korean: '기술 사전',
    what: "The writer's own skills, over those that ship with hoego: a list of maps.",
    files: 'skills.yaml',
    schema: skills,
  },
  resume: {
    korean: '이력',
    what: 'Who writes the log and where one worked, for the documents under `/export/`.',
    files: 'resume.yaml',
    schema: resume,
  },
};

/** The JSON Schema of such a file, as an editor reads it. */
export function documentSchema(name: keyof typeof described): JsonSchema {
  const { korean, what, schema } = described[name];
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...jsonSchema(field(schema, korean, what)) };
}
