import type { APIRoute } from 'astro';
import { progressCurves } from '../curves.ts';
import { siteLog } from '../records.ts';
import { t } from '../site.ts';

/** What the explorable chart of a plan is drawn from. Fetched when a reader touches it. */
export async function getStaticPaths() {
  const log = await siteLog();
  return [...log.plans().values()]
    .filter((plan) => progressCurves(plan).length > 0)
    .map((plan) => ({ params: { id: plan.plan.id }, props: { plan } }));
}

export const GET: APIRoute = async ({ props }) => {
  const { today } = await siteLog();
  const { plan } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
  return Response.json({ today, todayLabel: t.today, stepped: true, curves: progressCurves(plan) });
};
