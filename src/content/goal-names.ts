import { overlaps, periodSpan, type Span } from '../model/period.ts';
import { type PlanEntry, splitGoalKey } from '../model/plan.ts';
import { didYouMean, quoted } from '../model/problem.ts';
import { type FoundGoal, type GoalIndex, indexGoals } from '../model/references.ts';

/** The goal that a name means, or what is wrong with the name. `span` as of {@link GoalIndex.find}. */
export type GoalNames = (name: string, span?: Span) => FoundGoal | string;

/** Answers which goal of some plans a writer's name for one means. */
export function goalNames(plans: readonly PlanEntry[]): GoalNames {
  const goals = indexGoals(plans);
  return (name, span) => {
    const [found, ...others] = goals.find(name, span);
    if (!found) return unknownGoal(name, span, plans, goals);
    if (others.length === 0) return found;
    const all = [found, ...others];
    return `${quoted(name)} is a goal of ${all.map((one) => one.plan.id).join(' and of ')} (write ${all.map((one) => one.key).join(' or ')})`;
  };
}

function unknownGoal(name: string, span: Span | undefined, plans: readonly PlanEntry[], goals: GoalIndex): string {
  const { plan: planId, id } = splitGoalKey(name);
  const named = planId === undefined ? undefined : goals.plan(planId);
  if (planId !== undefined && !named)
    return `no plan ${quoted(planId)}${didYouMean(
      planId,
      plans.map((plan) => plan.id),
    )}`;
  const candidates = named ? [named] : plans.filter((plan) => !span || overlaps(periodSpan(plan.data.period), span));
  if (candidates.length === 0)
    return `no goal ${quoted(name)}: no plan covers this period (name the plan too: <plan>/${name})`;
  const where =
    candidates.length === 1
      ? `in the plan ${candidates[0]?.id}`
      : `in the plans ${candidates.map((plan) => plan.id).join(', ')}`;
  return `no goal ${quoted(id)} ${where}${didYouMean(
    id,
    candidates.flatMap((plan) => plan.data.goals.map((goal) => goal.id)),
  )}`;
}
