import type { Element } from 'hast';
import type { HastPluginDefinition } from 'satteri';
import { defineHastPlugin } from 'satteri';

/** What a page must bring along for a body. */
export const parts = ['code', 'formula', 'diagram', 'picture'] as const;
export type Part = (typeof parts)[number];

/** Something in a body that cannot be shown as its writer meant it. */
export interface Doubt {
  /** 1-based, in the text that was rendered; what was cut from it stands above that line in the file. */
  line: number;
  /** The first line of what is meant, as it is written. */
  text: string;
  message: string;
}

/** What is known of a body once it is rendered. JSON: Astro keeps it with the HTML, between builds too. */
export interface BodyFacts {
  parts: Part[];
  /** Of headings with a formula in them, by id: what a table of contents says. */
  headings: Record<string, string>;
  doubts: Doubt[];
  /** The size in bytes of each local picture, by its address in the text. */
  pictures: Record<string, number>;
}

interface Facts extends Omit<BodyFacts, 'parts'> {
  parts: Set<Part>;
  drawings: Element[];
  /** How many diagrams were begun: several are drawn at a time. */
  diagrams: number;
}

interface DocumentData {
  hoego?: Facts;
  astro?: { frontmatter?: Record<string, unknown> };
}

/** What the plugins tell each other of one document. */
export function factsOf(data: object): Facts {
  const document = data as DocumentData;
  document.hoego ??= { parts: new Set(), headings: {}, doubts: [], pictures: {}, drawings: [], diagrams: 0 };
  return document.hoego;
}

/**
 * Hands what is known of a body on to the page, where Astro lets plugins put it: `remarkPluginFrontmatter.hoego`.
 * @param warn is told what is doubtful in a body that Astro compiles (MDX); of the others the loader tells it
 */
export const bodyFacts = (warn: (doubt: Doubt, file: URL | undefined) => void): HastPluginDefinition =>
  defineHastPlugin({
    name: 'hoego-body-facts',
    after(_, context) {
      const { frontmatter } = (context.data as DocumentData).astro ?? {};
      const { parts, headings, pictures, ...facts } = factsOf(context.data);
      const doubts = facts.doubts.sort((a, b) => a.line - b.line);
      if (context.sourceFormat === 'mdx') for (const doubt of doubts) warn(doubt, context.fileURL);
      if (frontmatter) frontmatter.hoego = { parts: [...parts], headings, doubts, pictures } satisfies BodyFacts;
    },
  });
