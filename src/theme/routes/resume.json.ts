import type { APIRoute } from 'astro';
import { jsonResume } from '../documents/json-resume.ts';
import { hasDocuments, pathOf } from '../documents/route.ts';
import { siteLog } from '../records.ts';

export const getStaticPaths = async () => pathOf('resume', 'resume', hasDocuments(await siteLog()));

/** JSON Resume 1.0.0, https://jsonresume.org/schema */
export const GET: APIRoute = async () =>
  new Response(`${JSON.stringify(jsonResume(await siteLog()), null, 2)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
