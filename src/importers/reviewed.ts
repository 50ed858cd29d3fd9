import type { Period } from '../model/period.ts';
import { type GoalDraft, goalsIn } from './goals.ts';
import { listedUnder } from './items.ts';
import type { Section } from './markdown.ts';

/** The goals that a review goes through, with what it says became of them. An open box alone says nothing. */
export function reviewedGoals(section: Section, period: Period): GoalDraft[] {
  const { goals } = goalsIn({ ...section, depth: 0 }, period);
  const items = listedUnder(section);
  const judged = goals.map((goal): GoalDraft => {
    const item = items.find(({ text }) => text === goal.title);
    const told = item?.items.map(({ text }) => ({ text, result: resultOf(text) })).find(({ result }) => result);
    if (!told?.result) return goal;
    const { steps: _, ...rest } = goal;
    return { ...rest, verdict: { result: told.result, note: told.text } };
  });
  return judged.some(({ verdict }) => verdict !== undefined) ? judged : [];
}

function resultOf(text: string): 'done' | 'partial' | 'failed' | 'dropped' | undefined {
  if (text.length > 120) return undefined;
  if (/실패|못\s?했|못\s?지켰|failed/i.test(text)) return 'failed';
  if (/포기|그만|dropped/i.test(text)) return 'dropped';
  if (/절반|반쯤|부분/.test(text)) return 'partial';
  return /성공|달성|완료|지켰|done/i.test(text) ? 'done' : undefined;
}
