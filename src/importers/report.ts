import { type ArrangedPost, pathOf } from './arrange.ts';

/** What became of one file of a source. */
export interface ReportedFile {
  source: string;
  /** `skipped` is no post (a template, a copy); `refused` could not be read. */
  result: 'imported' | 'already' | 'skipped' | 'refused';
  reason?: string;
  system?: string;
  kind?: string;
  /** 0 to 1: how sure it is that the post is of that kind. */
  confidence?: number;
  /** Paths in the log. */
  became?: string[];
  entries?: { path: string; title: string; period?: string; visibility: 'public' | 'private' }[];
  /** Every loss and doubt. */
  notes?: string[];
}

/** What a post became. */
export function told({ post, entries, notes }: ArrangedPost, source: string): ReportedFile {
  return {
    source,
    result: 'imported',
    system: post.system,
    kind: post.sorted.kind,
    confidence: post.sorted.confidence,
    became: entries.map(pathOf),
    entries: entries.map(({ collection, id, data }) => ({
      path: pathOf({ collection, id }),
      title: String(data.title),
      ...(data.period !== undefined && { period: String(data.period) }),
      visibility: data.visibility as 'public' | 'private',
    })),
    notes,
  };
}

export interface Report {
  isDry: boolean;
  /** Whether an interrupted import was finished first. */
  resumed: boolean;
  files: ReportedFile[];
}

/** How many files came to what, and how many entries of which collection there are now. */
export function totals({ files }: Report) {
  const count = (result: ReportedFile['result']) => files.filter((file) => file.result === result).length;
  const entries = files.flatMap((file) => file.entries ?? []);
  const collections: Record<string, number> = {};
  for (const { path } of entries) {
    const name = path.split('/')[0] ?? '';
    collections[name] = (collections[name] ?? 0) + 1;
  }
  return {
    files: files.length,
    imported: count('imported'),
    already: count('already'),
    skipped: count('skipped'),
    refused: count('refused'),
    entries: entries.length,
    private: entries.filter(({ visibility }) => visibility === 'private').length,
    collections,
  };
}

/** The report as JSON, for `--report`. */
export function reportJson(report: Report): string {
  return `${JSON.stringify({ report: 'hoego import', version: 1, dryRun: report.isDry, totals: totals(report), files: report.files }, null, 2)}\n`;
}

const words = { already: 'already there', skipped: 'skipped', refused: 'not read' } as const;

/** The report for a reader: a line for each file, what there is to know of it below. */
export function reportLines(report: Report, into: string): string[] {
  const lines = report.files.flatMap((file) => {
    if (file.result !== 'imported') return [`${file.source}  ${words[file.result]}: ${file.reason ?? ''}`];
    const sure = file.confidence === undefined ? '' : ` ${Math.round(file.confidence * 100)} %`;
    return [
      `${file.source}  ${file.kind}${sure} (${file.system})`,
      ...(file.entries ?? []).map(
        ({ path, period, visibility }) => `  → ${into}/${path}  ${[period, visibility].filter(Boolean).join(', ')}`,
      ),
      ...(file.notes ?? []).map((note) => `  ! ${note}`),
    ];
  });
  const sum = totals(report);
  const kinds = Object.entries(sum.collections)
    .map(([name, count]) => `${count} ${count === 1 ? name.slice(0, -1) : name}`)
    .join(', ');
  const last = [
    `${report.isDry ? 'would import' : 'imported'} ${sum.imported} of ${sum.files} files`,
    ...(kinds ? [`as ${kinds} (${sum.private} private)`] : []),
    ...(['already', 'skipped', 'refused'] as const).flatMap((key) =>
      sum[key] > 0 ? [`${sum[key]} ${words[key]}`] : [],
    ),
  ].join(', ');
  return [...(report.resumed ? ['finished an import that was interrupted'] : []), ...lines, last];
}
