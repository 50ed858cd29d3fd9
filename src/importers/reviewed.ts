import type { Period } from '../model/period.ts';
import { type GoalDraft, goalsIn } from './goals.ts';
import { listedUnder, sentence } from './items.ts';
import type { Section } from './markdown.ts';

/** The goals that a review goes through, with what it says became of them. An open box alone says nothing. */
export function reviewedGoals(section: Section, period: Period): GoalDraft[] {
  const { goals } = goalsIn({ ...section, depth: 0 }, period);
  const items = listedUnder(section);
  const judged = goals.map((goal): GoalDraft => {
    const item = items.find(({ text }) => text === goal.title);
    if (!item) return goal;
    // What stands under a goal that is looked back on says how it went, and is no step of it.
    const { steps: _, ...rest } = goal;
    const remarks = item.items.map(({ text }) => text);
    const result = item.checked ? 'done' : (rest.verdict ?? remarks.map(resultOf).find((one) => one !== undefined));
    return result
      ? { ...rest, verdict: { result, ...(remarks.length > 0 && { note: sentence(remarks.join(' ')) }) } }
      : rest;
  });
  return judged.some(({ verdict }) => verdict !== undefined) ? judged : [];
}

function resultOf(text: string): 'done' | 'partial' | 'failed' | 'dropped' | undefined {
  if (text.length > 120) return undefined;
  if (/절반|반쯤|반만|부분/.test(text)) return 'partial';
  if (/실패|못\s?했|못\s?지켰|failed/i.test(text)) return 'failed';
  if (/포기|그만|dropped/i.test(text)) return 'dropped';
  return /성공|달성|완료|지켰|done/i.test(text) ? 'done' : undefined;
}
