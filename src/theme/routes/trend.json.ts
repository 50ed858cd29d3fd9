import type { APIRoute } from 'astro';
import { marketCurves, trendId } from '../market.ts';
import { siteLog } from '../records.ts';

/** What the explorable chart of one source's demand is drawn from. Fetched when a reader touches it. */
export async function getStaticPaths() {
  const log = await siteLog();
  const source = log.market()?.sources.find(({ key }) => log.trends(key).size > 0);
  return source ? [{ params: { id: trendId(source) }, props: { source } }] : [];
}

export const GET: APIRoute = async ({ props }) => {
  const log = await siteLog();
  const { source } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
  return Response.json({ curves: marketCurves(source, log.trends(source.key)) });
};
