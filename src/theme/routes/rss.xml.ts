import type { APIRoute } from 'astro';
import { config, absolute, href, siteTitle, t } from '../site.ts';
import { feedItems } from '../feed.ts';

export const GET: APIRoute = async () => {
  const items = (await feedItems()).map(
    ({ entry, url, date, html }) => `<item>
<title>${xml(entry.data.title)}</title>
<link>${xml(url)}</link>
<guid isPermaLink="true">${xml(url)}</guid>
${date ? `<pubDate>${rfc822(date)}</pubDate>\n` : ''}${entry.data.tags.map((tag) => `<category>${xml(tag)}</category>\n`).join('')}${entry.data.summary ? `<description>${xml(entry.data.summary)}</description>\n` : ''}<content:encoded>${xml(html)}</content:encoded>
</item>`,
  );
  const channel = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel>
<title>${xml(siteTitle)}</title>
<link>${xml(absolute(href('/')))}</link>
<description>${xml(config.description ?? t.siteDescription)}</description>
<language>${config.locale}</language>
<atom:link href="${xml(absolute(href('/rss.xml')))}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel>
</rss>
`;
  return new Response(channel, { headers: { 'Content-Type': 'application/rss+xml; charset=utf-8' } });
};

// XML 1.0 has no way to write most control characters; a stray one would break the whole feed.
function xml(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
}

/** A civil date as a feed wants it: the start of that day, the same wherever the site is built. */
function rfc822(date: string): string {
  return new Date(`${date}T00:00:00Z`).toUTCString();
}
