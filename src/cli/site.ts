import { relative, resolve } from 'node:path';
import { publish, publishResume } from '../content/gate.ts';
import { readLog } from '../content/log.ts';
import type { ReadEntry } from '../content/read.ts';
import type { ReadResume } from '../content/resume.ts';
import { type CivilDate, parseDate, today } from '../model/date.ts';
import type { Problem } from '../model/problem.ts';
import type { Skill } from '../model/skill.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { type LocalFiles, localFiles } from '../privacy/files.ts';
import { secretsInEntry } from '../privacy/secrets.ts';
import { type ConfigFile, readConfig } from './config.ts';
import { readRepository, type Repository } from './git.ts';

/** A site as the checks see it. */
export interface Site {
  root: string;
  /** Folder of the collections, on disk and as messages name it. */
  base: string;
  label: string;
  entries: ReadEntry[];
  published: ReadEntry[];
  files: LocalFiles;
  skills: readonly Skill[];
  /** Who writes the log, as far as it says. */
  resume: ReadResume | undefined;
  snapshots: readonly Snapshot[];
  problems: readonly Problem[];
  repository: Repository | undefined;
  /** `astro.config.*`, which is never run. */
  config: ConfigFile;
  /** The day in Seoul, or `HOEGO_TODAY`. */
  today: CivilDate;
  /** Paths from the root of what must not be read by others: private entries and the files that only they show. */
  withheld: string[];
  /** Paths of public entries of which a part is private. */
  mixed: string[];
}

/** Reads the site at `root`. @throws ContentError when its log is not where it should be */
export async function readSite(root: string, base: string): Promise<Site> {
  const folder = resolve(root, base);
  const label = relative(root, folder).replaceAll('\\', '/') || '.';
  const { entries, skills, resume, snapshots, problems } = await readLog(folder, label);
  const published = publish(entries);
  const files = await localFiles(folder, label, published);
  const written = [...entries, resume].filter((one) => one !== undefined);
  const shown = [...published, publishResume(resume, entries, published)].filter((one) => one !== undefined);
  const through = new Map(shown.map((one) => [one.file.name, one]));
  return {
    root,
    base: folder,
    label,
    entries,
    published,
    files,
    skills,
    resume,
    snapshots,
    problems,
    repository: await readRepository(root),
    config: await readConfig(root),
    today: parseDate(process.env.HOEGO_TODAY ?? '') ?? today('Asia/Seoul'),
    withheld: [
      ...written.filter(({ file }) => !through.has(file.name)).map(({ file }) => file.name),
      ...files.withheld.map(({ name }) => name),
    ],
    mixed: written.flatMap((one) => {
      const published = through.get(one.file.name);
      return published && secretsInEntry(one, published).length > 0 ? [one.file.name] : [];
    }),
  };
}
