import { join } from 'node:path';
import { inject } from 'vitest';
import { parse } from 'yaml';
import { filesIn, text } from './files.ts';

/** What a retro of the sample says was done. */
export interface Said {
  goal?: string;
  title?: string;
  count?: number;
  value?: number;
  steps?: string[];
  on?: string;
  note?: string;
  link?: string | string[];
}

/** An entry of the sample as its file has it, read without any of hoego. */
export interface Written {
  id: string;
  data: {
    title: string;
    visibility?: string;
    period?: string | number;
    date?: string;
    kind?: string;
    goals?: {
      id: string;
      title: string;
      category?: string;
      target?: { count?: number; reach?: number; from?: number; every?: string };
      steps?: ({ id?: string; steps?: { id: string }[] } | string)[];
    }[];
    done?: (Said | string)[];
    review?: Record<string, { confidence: number; on: string }>;
    stages?: { date?: string; questions?: { text: string; answered?: string; bank?: string; visibility?: string }[] }[];
  };
}

/** The published entries of a collection of the sample. */
export function written(collection: string): Written[] {
  const folder = join(inject('sample').root, 'content', collection);
  return filesIn(folder)
    .filter((file) => /\.mdx?$/.test(file))
    .map((file) => ({
      id: file.replace(/\.mdx?$/, ''),
      data: parse(text(folder, file).split(/^---$/m)[1] ?? '', { version: '1.2', schema: 'core' }) as Written['data'],
    }))
    .filter(({ data }) => data.visibility === 'public');
}

/** The done items of retros whose period is one of a kind: `2026-03`, `2026-W07`, `2026-H1`, `2026`. */
export function saidIn(period: RegExp): (Said & { period: string })[] {
  return written('retros')
    .filter(({ data }) => period.test(String(data.period)))
    .flatMap(({ data }) =>
      (data.done ?? []).map((one) => ({
        ...(typeof one === 'string' ? { title: one } : one),
        period: String(data.period),
      })),
    );
}
