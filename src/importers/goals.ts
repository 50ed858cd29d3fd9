import type { RootContent } from 'mdast';
import { type Period, overlaps, parsePeriod, periodSpan } from '../model/period.ts';
import { slug } from '../model/slug.ts';
import { type Item, itemsOfList, sentence } from './items.ts';
import { plainText, type Section } from './markdown.ts';
import { promise } from './promise.ts';

/** A goal as the frontmatter of a plan holds it. */
export type GoalDraft = Record<string, unknown> & { id: string; title: string };

interface Context {
  plan: Period;
  category?: string;
  period?: Period;
  stretch?: boolean;
  carryTo?: Period;
}

const generic =
  /^(?:서론|들어가며|시작하며|마치며|마무리|정리|끝|회고|계기|이유|배경|왜|어떻게|방법|계획|목표|개요|intro(?:duction)?|conclusion|outro|why|how|참고|reference)/i;
/** Sections of a plan that hold no goals. */
const noGoals = /부족|아쉬|느낀|현재|현황|반성|배경|참고|회고|reference|돌아/i;
const reasons = /^(?:계기|이유|배경|왜|why)/i;
const ways = /^(?:계획|방법|어떻게|실천|how|steps?|세부)/i;
const spare =
  /시간(?:이|에)?\s*(?:남|나|되)|여유가?\s*(?:되|있)|가능하(?:면|다면)|할\s?수\s?있(?:으|다)면|level\s?up|스트레치|stretch|보너스|bonus|nice to have/i;
const later = /(?:못\s?하면|안\s?되면|남으면).*하반기|하반기.*(?:넘기|이월)/;

/** The goals that a plan states: list items, or headings that have a reason or a way under them. */
export function goalsIn(section: Section, plan: Period): { goals: GoalDraft[]; theme?: string } {
  const found: GoalDraft[] = [];
  const theme = themeOf(section);
  // `2025년 목표: 이직` above the lists is both what the year is about and something to be reached.
  if (theme !== undefined) found.push({ id: '', title: theme });
  collect(section, { plan }, found, true);
  const taken = new Set<string>();
  for (const goal of found) goal.id = idFor(goal.title, taken);
  for (const goal of found) {
    const until = goal.until as string | undefined;
    const aim = until && found.find((one) => one !== goal && !one.target && one.title.includes(until));
    if (aim) goal.until = aim.id;
    else delete goal.until;
  }
  return { goals: found, ...(theme !== undefined && { theme }) };
}

function themeOf(section: Section): string | undefined {
  for (const node of section.nodes.slice(0, 3)) {
    if (node.type !== 'paragraph') continue;
    const [, theme] =
      /^(?:20\d\d년?|올해|내년|새해|이번\s?\S{1,3})의?\s*(?:목표|테마|키워드)\s*(?:는|은)?\s*[:：]\s*(.+)$/.exec(
        plainText(node),
      ) ?? [];
    if (theme !== undefined && theme.length < 60) return sentence(theme);
  }
  return undefined;
}

function collect(section: Section, context: Context, found: GoalDraft[], isTop: boolean): void {
  if (!isTop && noGoals.test(section.title)) return;
  const own = isTop ? context : { ...context, ...groupOf(section, context) };
  const inner = section.sections;
  const explained = inner.length > 0 && inner.every((one) => generic.test(bare(one.title))) && !isTop;
  if (explained) {
    found.push(headed(section, context));
    return;
  }
  const before = found.length;
  fromNodes(section.nodes, own, found);
  const isGoal = !isTop && found.length === before && inner.length === 0 && !generic.test(bare(section.title));
  // A heading over nothing but prose is a goal where its neighbours are such too.
  if (isGoal && section.nodes.some((node) => node.type === 'paragraph')) found.push(headed(section, context));
  for (const one of inner) collect(one, own, found, false);
}

/** A goal that is a heading: why it is one stands under it, and maybe the steps. */
function headed(section: Section, context: Context): GoalDraft {
  const under = (name: RegExp) => section.sections.find((one) => name.test(bare(one.title)));
  const reason = (under(reasons) ?? section).nodes.find((node) => node.type === 'paragraph');
  const why = reason && sentence(plainText(reason));
  const steps = (under(ways)?.nodes ?? []).flatMap((node) => (node.type === 'list' ? itemsOfList(node) : []));
  return { ...draft(bare(section.title), undefined, steps, context), ...(why && { why }) };
}

function fromNodes(nodes: readonly RootContent[], context: Context, found: GoalDraft[]): void {
  let own = context;
  for (const node of nodes) {
    if (node.type === 'paragraph') {
      const text = plainText(node);
      const isLabel = text.length < 60 && nodes[nodes.indexOf(node) + 1]?.type === 'list';
      if (spare.test(text) && isLabel) own = { ...own, stretch: true, ...(later.test(text) && laterHalf(own)) };
      else if (isLabel && /[:：]$|^\*\*/.test(text)) own = { ...context, category: text.replace(/[:：]$/, '') };
    }
    if (node.type === 'thematicBreak') own = context;
    if (node.type === 'list')
      for (const item of itemsOfList(node)) found.push(draft(item.text, item.checked, item.items, own));
  }
}

function groupOf({ title }: Section, { plan, category, period }: Context): Partial<Context> {
  const name = bare(title);
  const year = periodSpan(plan).start.slice(0, 4);
  const [, half] = /(상|하)반기/.exec(name) ?? [];
  const quarter = /([1-4])\s*분기|(?<![a-z])q([1-4])/i.exec(name);
  const month = /^\D{0,3}(\d{1,2})월\D{0,4}$/.exec(name);
  const written = half
    ? `H${half === '상' ? 1 : 2}`
    : quarter
      ? `Q${quarter[1] ?? quarter[2]}`
      : month
        ? month[1]?.padStart(2, '0')
        : undefined;
  const named = written === undefined ? undefined : parsePeriod(`${year}-${written}`);
  const within = named && overlaps(periodSpan(named), periodSpan(plan)) ? named : period;
  return {
    ...(within && { period: within }),
    category: category && !generic.test(category) ? `${category} · ${name}` : name,
  };
}

function laterHalf({ plan }: Context): Partial<Context> {
  const later = parsePeriod(`${periodSpan(plan).start.slice(0, 4)}-H2`);
  return later ? { carryTo: later } : {};
}

function draft(text: string, checked: boolean | undefined, items: readonly Item[], context: Context): GoalDraft {
  const said = promise(text, context.plan);
  const steps = items.map(({ text: title, items: inner }) =>
    inner.length > 0 ? { title, steps: inner.map((one) => one.text) } : title,
  );
  const period = said.period ?? context.period;
  return {
    id: '',
    title: said.title,
    ...(context.category && { category: context.category }),
    ...(period && period !== context.plan && { period }),
    ...(said.within && { within: said.within }),
    ...(said.until && { until: said.until }),
    ...(context.stretch && { stretch: true }),
    ...(context.carryTo && period !== context.carryTo && { carryTo: context.carryTo }),
    ...(said.target && steps.length === 0 && { target: said.target }),
    ...(steps.length > 0 && { steps }),
    ...(said.verdict ? { verdict: said.verdict } : checked && { verdict: 'done' }),
  };
}

function idFor(title: string, taken: Set<string>): string {
  const short = title.replace(/[([（].*$/s, '').trim() || title;
  const base = [...slug(short)].slice(0, 32).join('').replace(/-+$/, '') || 'goal';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  taken.add(id);
  return id;
}

/** A heading without its number and its signs: `1. 🌱 책 읽기` is `책 읽기`. */
function bare(title: string): string {
  return sentence(title.replace(/^(?:[^\p{L}\p{N}]|\d{1,2}[.)]\s)+/u, '')) || sentence(title);
}
