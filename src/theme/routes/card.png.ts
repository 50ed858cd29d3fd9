import type { APIRoute } from 'astro';
import { press } from '../../og/shared.ts';
import { type SiteCard, siteCards } from '../og.ts';

export async function getStaticPaths() {
  const cards = await siteCards();
  return cards.map((card, index) => ({
    params: { card: `${card.name}.png` },
    props: { card, next: cards[index + 1] },
  }));
}

/** In a build, the card after the one that was asked for: much of the drawing is done beside the rendering of pages. */
let begun: { card: SiteCard; png: Promise<Uint8Array> } | undefined;

export const GET: APIRoute = async ({ props }) => {
  const { card, next } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
  const png = begun?.card === card ? begun.png : press().png(card.card());
  begun = import.meta.env.DEV || !next ? undefined : { card: next, png: press().png(next.card()) };
  // What goes wrong with the next is told when it is asked for.
  begun?.png.catch(() => {});
  return new Response(Buffer.from(await png), { headers: { 'Content-Type': 'image/png' } });
};
