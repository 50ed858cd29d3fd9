import { counted, type Finding, hint, ok } from './finding.ts';
import type { Site } from './site.ts';

/** Do the documents under `/export/` say who one is? A log that never says is not asked. */
export function checkResume({ resume }: Pick<Site, 'resume'>): Finding[] {
  if (!resume) return [];
  const { data, file } = resume;
  if (data.visibility === 'private')
    return [
      hint('is private: the documents under /export/ name no employer (write "visibility: public" when they may)', {
        file: file.name,
      }),
    ];
  return [ok(`${file.name} names ${counted(data.work.length, 'job', 'jobs')} for the documents under /export/`)];
}
