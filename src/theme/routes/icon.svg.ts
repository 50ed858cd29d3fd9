import type { APIRoute } from 'astro';

/** The seal of two nested squares, 回: the site's icon where it has none of its own. */
const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 26 26"><rect width="26" height="26" rx="2" fill="#b0341b"/><path d="M5.5 5.5h15v15h-15zM10 10h6v6h-6z" fill="none" stroke="#faf6ee" stroke-width="2"/></svg>';

export const GET: APIRoute = () => new Response(icon, { headers: { 'Content-Type': 'image/svg+xml' } });
