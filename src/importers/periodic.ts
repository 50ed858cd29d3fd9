import { type Period, parsePeriod, periodKind, periodSpan } from '../model/period.ts';
import { asNote, common, type Composed, type Draft, slugOf } from './drafts.ts';
import { goalsIn } from './goals.ts';
import { goalReview, monthParts, type Part, planPart, titleOf } from './parts.ts';
import { periodOf } from './periods.ts';
import type { Post } from './post.ts';
import { retroFields } from './retro.ts';
import { reviewedGoals } from './reviewed.ts';

/** The entries of a retro or a plan: itself, its months, what it plans next, and the goals that it looks back on. */
export function periodic(post: Post): Composed {
  const { period, doubts } = periodOf(post);
  if (!period)
    return asNote(post, `no period is stated, nor a date: kept as a note, though it reads like a ${post.sorted.kind}`);
  const { root, open } = post;
  if (post.sorted.kind === 'plan') {
    const { goals, theme } = goalsIn(root, period);
    const data = { ...common(post), period, ...(theme && { theme }), ...(goals.length > 0 && { goals }) };
    return {
      post,
      doubts,
      drafts: [{ collection: 'plans', name: nameFor(post, period), data, ranges: [[0, open.length]] }],
    };
  }
  const months = monthParts(root, period, open);
  const plan = planPart(root, period);
  const inMonth = plan && months.some(({ start, end }) => start < plan.end && plan.start < end);
  const parts = [...months, ...(plan && !inMonth ? [plan] : [])].sort((a, b) => a.start - b.start);
  const whole: Draft = {
    collection: 'retros',
    name: nameFor(post, period),
    data: { ...common(post), period, ...(parts.length === 0 ? retroFields(root) : {}) },
    ranges: rest(parts, open.length),
  };
  if (parts.length > 0) Object.assign(whole.data, retroFields(remaining(post, parts)));
  const review = goalReview(root);
  const reviewed =
    review && !months.some(({ start, end }) => start <= review.start && review.start < end)
      ? reviewedGoals(review, period)
      : [];
  return {
    post,
    doubts,
    drafts: [
      whole,
      ...parts.map((part) => partDraft(post, part)),
      ...(reviewed.length > 0
        ? [
            {
              collection: 'plans' as const,
              name: nameFor(post, period),
              data: {
                ...common(post),
                title: `${titleOfPeriod(period, post)} ${post.lang ? 'goals' : '목표'}`,
                period,
                goals: reviewed,
              },
              ranges: [],
              isReview: true,
            },
          ]
        : []),
    ],
  };
}

/** The outline without the parts that became entries of their own. */
function remaining(post: Post, parts: readonly Part[]) {
  const gone = new Set(parts.map(({ section }) => section));
  const keep = (section: Post['root']): Post['root'] => ({
    ...section,
    sections: section.sections.filter((inner) => !gone.has(inner)).map(keep),
  });
  return keep(post.root);
}

function partDraft(post: Post, { kind, period, section, start, end }: Part): Draft {
  const heading = titleOf(section);
  const inner = { ...section, depth: 0 };
  const year = periodSpan(period).start.slice(0, 4);
  const names = new RegExp(`${year}|${year.slice(2)}년`).test(heading);
  const plain = heading.replace(/^(?:[^\p{L}\p{N}]|\d{1,2}[.)])+/u, '').trim();
  const base = { ...common(post), period };
  if (kind === 'retro') {
    const title = `${titleOfPeriod(period, post)} ${post.lang ? 'retrospective' : '회고'}`;
    return {
      collection: 'retros',
      name: nameFor(post, period),
      // The day on which the year was told is not when each month was.
      data: { ...base, title, date: undefined, updated: undefined, summary: undefined, ...retroFields(inner) },
      ranges: [[start, end]],
    };
  }
  const { goals, theme } = goalsIn(inner, period);
  const title = names ? plain : `${year}${post.lang ? ' ' : '년 '}${plain}`;
  return {
    collection: 'plans',
    name: nameFor(post, period),
    data: { ...base, title, summary: undefined, ...(theme && { theme }), ...(goals.length > 0 && { goals }) },
    ranges: [[start, end]],
  };
}

function rest(parts: readonly Part[], length: number): [number, number][] {
  const ranges: [number, number][] = [];
  let last = 0;
  for (const { start, end } of parts) {
    if (start > last) ranges.push([last, start]);
    last = Math.max(last, end);
  }
  if (last < length) ranges.push([last, length]);
  return ranges;
}

/** Files of retros and plans are named by their period, where it is one that has a name. */
function nameFor(post: Post, period: Period): string {
  const named = !['day', 'interval'].includes(periodKind(period));
  return named ? `${period}${post.lang ? `-${post.lang}` : ''}` : slugOf(post);
}

function titleOfPeriod(period: Period, { lang }: Post): string {
  const [, year = '', part = ''] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (lang) return part === '' ? year : period;
  if (part === '') return `${year}년`;
  if (part.startsWith('H')) return `${year}년 ${part === 'H1' ? '상' : '하'}반기`;
  if (part.startsWith('Q')) return `${year}년 ${part.slice(1)}분기`;
  return /^\d{2}$/.test(part) ? `${year}년 ${Number(part)}월` : parsePeriod(period) ? period : '';
}
