import type { Application, FunnelStep } from '../insight/funnel.ts';
import type { TrailStep } from './charts/trail.ts';
import { t } from './site.ts';

/** An application in words and as a row of dots. */

/** `1차 면접 · 11월 24일 화`, `2차 면접에서 탈락`, `수락`. */
export function applicationState(application: Application): string {
  const { result, last, next } = application;
  if (next) return t.nextStage(next.stage.label ?? stepName(last), next.date);
  if (result === 'accepted' || result === 'offer') return t.result(result);
  if (result === 'pending') return t.waitingFor(stepName(last));
  return t.endedAt(stepName(last), t.result(result));
}

export function stepName(step: FunnelStep): string {
  return step.stage?.label ?? t.stage(step.kind, step.nth, step.nth > 1);
}

export function trailSteps({ path, result }: Application): TrailStep[] {
  const steps: TrailStep[] = path.map(({ outcome }) => outcome);
  return result === 'pending' && steps.at(-1) === 'waiting' ? [...steps, 'ahead'] : steps;
}
