import type { APIRoute } from 'astro';
import { jsonResume } from '../documents/json-resume.ts';
import { hasDocuments, pathOf } from '../documents/route.ts';
import { textResume } from '../documents/text-resume.ts';
import { siteLog } from '../records.ts';
import { t } from '../site.ts';

export const getStaticPaths = async () => pathOf('resume', 'resume', hasDocuments(await siteLog()));

export const GET: APIRoute = async () =>
  new Response(textResume(jsonResume(await siteLog()), t), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
