import { loadRenderers } from 'astro:container';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import mdxComponents from 'virtual:hoego/mdx';
import type { CivilDate } from '../model/date.ts';
import { bodyOf } from './body.ts';
import { entryDate, latestFirst } from './entries.ts';
import { plainBody } from './feed-body.ts';
import { type AnyEntry, siteLog } from './records.ts';
import { absolute, config, entryHref } from './site.ts';

/** An entry as both feeds tell it. */
export interface FeedItem {
  entry: AnyEntry;
  url: string;
  date: CivilDate | undefined;
  /** The whole text, with every address in it complete. */
  html: string;
}

/** Readers that were away for a year still get everything; nobody downloads a decade. */
const most = 50;

let items: Promise<FeedItem[]> | undefined;

/** The latest entries with their full text; rendered once for both feeds. */
export function feedItems(): Promise<FeedItem[]> {
  if (import.meta.env.DEV) return render();
  items ??= render();
  return items;
}

async function render(): Promise<FeedItem[]> {
  const log = await siteLog();
  const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
  const listed: FeedItem[] = [];
  for (const entry of latestFirst(
    log.all.filter((one) => one.data.visibility === 'public' && config.pages[one.collection]),
  ).slice(0, most)) {
    const { Content } = await bodyOf(entry);
    const url = absolute(entryHref(entry) ?? '');
    const html = await container.renderToString(Content, {
      props: { components: mdxComponents },
      locals: { hoegoEntry: entry },
    });
    listed.push({ entry, url, date: entryDate(entry), html: complete(plainBody(html), url) });
  }
  return listed;
}

/** Addresses that lead somewhere only on the page itself, made whole. */
function complete(html: string, page: string): string {
  if (!URL.canParse(page)) return html;
  return html
    .replace(/<!DOCTYPE html>/i, '')
    .replace(/(\s(?:href|src)=")([^"]*)"/g, (all, start: string, url: string) =>
      /^[a-z][a-z0-9+.-]*:/i.test(url) ? all : `${start}${new URL(url, page).href}"`,
    );
}
