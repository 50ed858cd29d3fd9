import type { Asked } from '../insight/questions.ts';
import { companyName } from '../model/interview.ts';
import { entryHref, t } from './site.ts';

/** Where a question was asked: the company, or what the application is called, and the stage. */
export function askedAt({ interview, stage }: Asked): string {
  return `${companyName(interview.data.company) ?? interview.data.title} ${stage.label ?? t.stage(stage.kind)}`;
}

export function askedHref({ interview, stageIndex }: Asked): string | undefined {
  return entryHref(interview, `stage-${stageIndex + 1}`);
}
