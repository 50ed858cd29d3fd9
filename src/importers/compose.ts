import type { CollectionName } from '../model/entry.ts';
import { type Period, parsePeriod, periodKind, periodSpan } from '../model/period.ts';
import { slug } from '../model/slug.ts';
import { asksIn } from './asks.ts';
import { bankEdits } from './bank.ts';
import { withEdits } from './edits.ts';
import { goalsIn } from './goals.ts';
import { interviewFields } from './interview.ts';
import { outline, parseMarkdown, visibleText } from './markdown.ts';
import { goalReview, monthParts, type Part, planPart, titleOf } from './parts.ts';
import { periodOf } from './periods.ts';
import { nameOf, type Post } from './post.ts';
import { retroFields } from './retro.ts';
import { reviewedGoals } from './reviewed.ts';

/** An entry to be: its record, and which stretches of the post's text are its body. */
export interface Draft {
  collection: CollectionName;
  /** What its file would best be called. */
  name: string;
  data: Record<string, unknown>;
  ranges: [start: number, end: number][];
  /** A plan that is known only from the review of it. */
  isReview?: boolean;
}

/** A post and what it becomes. The first draft is the one that stands for the post: old links lead to it. */
export interface Composed {
  post: Post;
  drafts: Draft[];
  doubts: string[];
  /** Whether `%%` has to be broken up wherever it stands, for a reader of passages would take it for one. */
  isPlain?: boolean;
}

/** Makes entries of a post. What its text does not state is left out, and what was guessed is told. */
export function compose(post: Post): Composed {
  const { kind } = post.sorted;
  if (kind === 'retro' || kind === 'plan') return periodic(post);
  if (kind === 'interview') {
    const data = interviewFields(post.root, post.title, post.path);
    return one(post, 'interviews', `${slugOf(post)}`, data);
  }
  if (kind === 'questions') return bank(post);
  if (kind === 'research') return one(post, 'notes', slugOf(post), { kind: 'research', asks: asksIn(post.root) });
  return one(post, 'notes', slugOf(post), { kind: post.sorted.note ?? 'post' });
}

/** A post as a plain note: what is left when it fits nothing else. */
export function asNote(post: Post, reason: string): Composed {
  return { ...one(post, 'notes', slugOf(post), { kind: post.sorted.note ?? 'diary' }), doubts: [reason] };
}

function one(post: Post, collection: CollectionName, name: string, data: Record<string, unknown>): Composed {
  return {
    post,
    drafts: [{ collection, name, data: { ...common(post), ...data }, ranges: [[0, post.text.length]] }],
    doubts: [],
  };
}

function bank(post: Post): Composed {
  const { edits, questions, ticked } = bankEdits(post.tree, post.open);
  const text = withEdits(post.text, edits);
  const doubts: string[] = [];
  if (questions === 0) return asNote(post, 'no questions were found in it');
  if (ticked > 0) doubts.push(`${ticked} ticked boxes beside questions are not kept`);
  // Only marks may have changed, and what is private must be where it was.
  const same = post.text === post.open && visibleText(text) === visibleText(post.text);
  if (!same)
    return {
      ...one(post, 'questions', slugOf(post), {}),
      doubts: ['its questions could not be made headings without changing its text: they stay as they are'],
    };
  const tree = parseMarkdown(text);
  return {
    ...one({ ...post, text, open: text, tree, root: outline(tree, text.length) }, 'questions', slugOf(post), {}),
    doubts,
  };
}

function periodic(post: Post): Composed {
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

function common({ title, date, updated, tags, summary, lang }: Post): Record<string, unknown> {
  return {
    title: title.replaceAll('%%', '% %'),
    ...(date && { date }),
    ...(updated && { updated }),
    ...(tags.length > 0 && { tags: tags.map((tag) => tag.replaceAll('%%', '% %')) }),
    ...(summary && { summary: summary.replace(/\s+/g, ' ').replaceAll('%%', '% %') }),
    ...(lang && { lang }),
  };
}

/** Files of retros and plans are named by their period, where it is one that has a name. */
function nameFor(post: Post, period: Period): string {
  const named = !['day', 'interval'].includes(periodKind(period));
  return named ? `${period}${post.lang ? `-${post.lang}` : ''}` : slugOf(post);
}

function slugOf(post: Post): string {
  const isGeneric = slug(post.title).startsWith('u') && !/[\p{L}\p{N}]/u.test(post.title);
  const base = slug(isGeneric ? nameOf(post.path) : post.title);
  return (
    [...base].slice(0, 60).join('').replace(/-+$/, '') +
    (post.lang && !base.endsWith(`-${post.lang}`) ? `-${post.lang}` : '')
  );
}

function titleOfPeriod(period: Period, { lang }: Post): string {
  const [, year = '', part = ''] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (lang) return part === '' ? year : period;
  if (part === '') return `${year}년`;
  if (part.startsWith('H')) return `${year}년 ${part === 'H1' ? '상' : '하'}반기`;
  if (part.startsWith('Q')) return `${year}년 ${part.slice(1)}분기`;
  return /^\d{2}$/.test(part) ? `${year}년 ${Number(part)}월` : parsePeriod(period) ? period : '';
}
