import { noteKinds } from '../model/note.ts';
import { fail } from '../model/problem.ts';
import { type Period, periodKind } from '../model/period.ts';
import type { Terminal } from './command.ts';
import { interviewDraft } from './new/interview-draft.ts';
import { type LogView, readLogView } from './new/log-view.ts';
import { noteDraft } from './new/note-draft.ts';
import { planPeriod, retroPeriod, reviewPeriod } from './new/periods.ts';
import { planDraft } from './new/plan-draft.ts';
import { questionDraft } from './new/question-draft.ts';
import { oneOf, readRequest } from './new/request.ts';
import { retroDraft } from './new/retro-draft.ts';
import { type Draft, writeDraft } from './new/write.ts';
import { yearDraft } from './new/year-draft.ts';

/** `hoego new <kind>`: begins an entry with what the log knows already. Nothing is overwritten. */
export async function newEntry(args: string[], terminal: Terminal): Promise<number> {
  const request = readRequest(args, process.env);
  const view = await readLogView(request, terminal.cwd);
  const draft = await draftOf(view, terminal);
  const name = await writeDraft(draft, view);
  terminal.out(name);
  terminal.out(`  ${[draft.summary, request.isPublic ? '' : view.words.publishLater].filter(Boolean).join(' · ')}`);
  if (view.unread > 0)
    terminal.error(
      `${view.unread} ${view.unread === 1 ? 'file' : 'files'} of ${view.label}/ cannot be read and ${view.unread === 1 ? 'is' : 'are'} left out here (astro build says why)`,
    );
  return 0;
}

async function draftOf(view: LogView, { cwd, ask }: Terminal): Promise<Draft> {
  const { request, words } = view;
  const required = async (value: string | undefined, flag: string, question: string): Promise<string> => {
    const answer = value ?? (await ask?.(`${question}: `))?.normalize('NFC').replace(/\s+/g, ' ').trim();
    return answer || fail(`is missing (write ${flag} and what it is)`, { file: flag });
  };
  switch (request.kind) {
    case 'retro': {
      const period = request.period ?? retroPeriod(view);
      return isYear(period) ? yearDraft(period, view) : retroDraft(period, view, cwd);
    }
    case 'plan':
      return planDraft(request.period ?? planPeriod(view), view);
    case 'year': {
      const period = request.period ?? reviewPeriod(view);
      if (!isYear(period)) fail(`"${period}" is not a year (hoego new retro ${period})`, { file: '--period' });
      return yearDraft(period, view);
    }
    case 'interview':
      return interviewDraft(await required(request.company, '--company', words.askCompany), view);
    case 'question': {
      const topic = request.topic ?? request.alias ?? request.company ?? request.title;
      return questionDraft(await required(topic, '--topic', words.askTopic), view);
    }
    case 'note': {
      const title = await required(request.title, '--title', words.askTitle);
      const kind = request.noteKind ?? (await required(undefined, '--kind', words.askKind(noteKinds)));
      return noteDraft(title, oneOf(kind, noteKinds, '--kind') ?? 'post', view);
    }
  }
}

function isYear(period: Period): boolean {
  return periodKind(period) === 'year';
}
