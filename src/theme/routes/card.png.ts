import type { APIRoute } from 'astro';
import { press } from '../../og/shared.ts';
import { siteCards } from '../og.ts';

export async function getStaticPaths() {
  return (await siteCards()).map(({ name, card }) => ({ params: { card: `${name}.png` }, props: { card } }));
}

export const GET: APIRoute = async ({ props }) => {
  const { card } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
  return new Response(Buffer.from(await press().png(card())), { headers: { 'Content-Type': 'image/png' } });
};
