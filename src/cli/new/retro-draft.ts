import { type Period, periodSpan } from '../../model/period.ts';
import { countCommits } from './commits.ts';
import { goalLines } from './goal-lines.ts';
import { head } from './head.ts';
import type { LogView } from './log-view.ts';
import { sameTimeLastYear, writtenIn } from './memory.ts';
import { periodId } from './periods.ts';
import { tryLines } from './try-lines.ts';
import type { Draft } from './write.ts';
import { commented, entryText, flow, htmlComment } from './yaml.ts';

/** A retro with its period filled in as far as the log knows it. Whatever the writer has not said is a comment. */
export async function retroDraft(period: Period, view: LogView, cwd: string): Promise<Draft> {
  const { words, request } = view;
  const goals = goalLines(view, periodSpan(period));
  const tries = tryLines(view, period);
  const commits = await Promise.all(
    request.git.map((folder) => countCommits(folder, periodSpan(period), request.timeZone, cwd)),
  );
  const written = writtenIn(period, commits, view);
  const then = sameTimeLastYear(period, view);
  const frontmatter = [
    ...head('retros', words.retroTitle(period), period, view),
    `# mood: 3 # ${words.mood}`,
    'done:',
    ...(goals.length > 0 ? commented([words.due], '  ') : []),
    ...goals.flatMap(({ state, line }) => commented([state, line], '  ')),
    ...commented([words.unplanned, `- ${flow(words.unplannedModel)}`], '  '),
    'keep:',
    ...commented([`- ${words.keep}`], '  '),
    'problem:',
    ...commented([`- ${words.problem}`], '  '),
    'try:',
    ...commented([`- ${words.attempt}`], '  '),
    'reviewed:',
    ...tries.retros.flatMap(({ title, tries }) => [
      ...commented([words.review(title)], '  '),
      ...tries.flatMap(({ text, line }) => commented([text, line], '  ')),
    ]),
    ...(tries.count === 0 ? commented(['- { try: "2026-09#2", result: kept } # kept | half | dropped'], '  ') : []),
    ...(tries.older > 0 ? commented([words.olderTries(tries.older)], '  ') : []),
    // Above the body and not in it: what a comment in a body says, a build looks for wherever it publishes something.
    ...commented([
      words.memory,
      words.written(period),
      ...(written.length > 0 ? written : [`- ${words.nothingWritten}`]),
      ...(then.length > 0 ? [words.lastYear, ...then] : []),
    ]),
  ];
  const inside = [
    goals.length > 0 ? words.counted.goals(goals.length) : '',
    tries.count > 0 ? words.counted.tries(tries.count) : '',
    written.length > 0 ? words.counted.memory(written.length) : '',
  ].filter(Boolean);
  return {
    collection: 'retros',
    id: periodId(period),
    text: entryText(frontmatter, [htmlComment(words.prompts.map((prompt) => `- ${prompt}`))]),
    summary: inside.join(', ') || words.inside.retro,
  };
}
