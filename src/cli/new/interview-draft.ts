import { stageKinds } from '../../model/interview.ts';
import { head } from './head.ts';
import type { LogView } from './log-view.ts';
import { type Draft, fileId } from './write.ts';
import { commented, entryText, field, flow, htmlComment } from './yaml.ts';

/** An application with a model of each stage. With an alias, the company's name stands in one line only. */
export function interviewDraft(company: string, view: LogView): Draft {
  const { request, words, today } = view;
  const { alias, role, channel } = request;
  const shown = alias ?? company;
  const optional = (key: string, value: string | undefined, model: string) =>
    value === undefined ? commented([`${key}: ${model}`]) : field(key, value);
  const frontmatter = [
    ...head('interviews', words.interviewTitle(shown), undefined, view),
    'company:',
    ...[...field('name', company), ...field('alias', alias)].map((line) => `  ${line}`),
    ...(alias === undefined ? commented([`alias: ${words.aliasModel} # ${words.alias}`], '  ') : []),
    ...commented([`names: [] # ${words.otherNames}`], '  '),
    ...optional('role', role, words.role),
    ...optional('channel', channel, words.channel),
    `# appliedOn: ${today}`,
    '# result: pending # pending | offer | accepted | rejected | withdrawn',
    'stages:',
    ...commented([words.stagesHint, ...stageKinds.flatMap((kind) => stageModel(kind, view))], '  '),
    ...commented([
      'feedback:',
      `  positive: ${flow([words.positive])}`,
      `  negative: ${flow([words.negative])}`,
      `  unsaid: ${flow([words.unsaid])}`,
    ]),
    'actions:',
    ...commented([`- ${flow({ text: words.action })} # ${words.actionGoal}`], '  '),
  ];
  return {
    collection: 'interviews',
    id: fileId(shown),
    text: entryText(frontmatter, [htmlComment(words.interviewPrompts.map((prompt) => `- ${prompt}`))]),
    summary: words.inside.interview,
  };
}

function stageModel(kind: (typeof stageKinds)[number], { words, today }: LogView): string[] {
  const begin = `- kind: ${kind}`;
  if (kind === 'other') return [`${begin}`, `  label: ${flow(words.stages.other)}`];
  if (kind !== 'technical')
    return [
      `- { kind: ${kind}, date: ${today}, result: pending }${kind === 'document' ? ' # pending | passed | failed' : ''}`,
    ];
  return [
    begin,
    `  label: ${flow(words.stageLabel)}`,
    `  date: ${today}`,
    '  minutes: 60',
    '  format: "1:3"',
    '  result: pending # pending | passed | failed',
    '  questions:',
    `    - ${flow({ text: words.question, topic: words.topic, answered: 'partly' })} # well | partly | missed`,
    '  feedback:',
    `    positive: ${flow([words.positive])}`,
    `    negative: ${flow([words.negative])}`,
    `    unsaid: ${flow([words.unsaid])}`,
  ];
}
