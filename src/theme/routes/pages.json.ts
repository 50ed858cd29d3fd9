import type { APIRoute } from 'astro';
import { siteLog } from '../records.ts';
import { entryHref } from '../site.ts';

/** The addresses of all entries, private ones included: only the development server answers with it, to its own search. */
export const GET: APIRoute = async () =>
  Response.json((await siteLog()).all.flatMap((entry) => entryHref(entry) ?? []));
