import type { APIRoute } from 'astro';
import { absolute, href } from '../site.ts';

export const GET: APIRoute = ({ site }) =>
  new Response(
    ['User-agent: *', 'Allow: /', ...(site ? ['', `Sitemap: ${absolute(href('/sitemap-index.xml'))}`] : []), ''].join(
      '\n',
    ),
  );
