import type { APIRoute } from 'astro';
import { feedItems } from '../feed.ts';
import { absolute, config, href, siteTitle, t } from '../site.ts';

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export const GET: APIRoute = async () =>
  Response.json({
    version: 'https://jsonfeed.org/version/1.1',
    title: siteTitle,
    description: config.description ?? t.siteDescription,
    home_page_url: absolute(href('/')),
    feed_url: absolute(href('/feed.json')),
    language: config.locale,
    ...(config.author && { authors: [{ name: config.author }] }),
    items: (await feedItems()).map(({ entry, url, date, html }) => ({
      id: url,
      url,
      title: entry.data.title,
      content_html: html,
      ...(entry.data.summary && { summary: entry.data.summary }),
      ...(date && { date_published: `${date}T00:00:00Z` }),
      ...(entry.data.updated && { date_modified: `${entry.data.updated}T00:00:00Z` }),
      ...(entry.data.tags.length > 0 && { tags: entry.data.tags }),
    })),
  });
