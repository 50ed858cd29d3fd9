import type { APIRoute } from 'astro';
import { bragMarkdown } from '../documents/brag-markdown.ts';
import { hasDocuments, pathOf } from '../documents/route.ts';
import { siteLog } from '../records.ts';

export const getStaticPaths = async () => pathOf('brag', 'brag', hasDocuments(await siteLog()));

export const GET: APIRoute = async () =>
  new Response(bragMarkdown(await siteLog()), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
