import { load } from 'cheerio';
import { Temporal } from 'temporal-polyfill';
import { type Post, post } from '../../model/posts.ts';
import type { Session } from '../fetch/client.ts';
import { fault } from '../fetch/trouble.ts';
import { plain } from '../html.ts';
import type { Settings } from '../settings.ts';
import { at } from '../source.ts';

/** What a feed says now. */
export interface FeedReading {
  /** Its own name for itself. */
  title: string;
  posts: Post[];
  /** Entries without a title, a link or a day. */
  unfit: number;
}

interface Entry {
  title: string;
  url: string;
  published: string;
}

/** Reads a feed of one's own posts: RSS, Atom, or dev.to's JSON. @throws Trouble */
export async function readFeed(ask: Session, settings: Settings<'feed'>, timeZone: string): Promise<FeedReading> {
  const usual = new URL(settings.url);
  const url = at(usual.origin, settings.origin, usual.pathname);
  url.search = usual.search;
  const text = (await ask.feed(url)).trim();
  const { title, entries } = text.startsWith('[') ? fromJson(text, usual.hostname) : fromXml(text, usual.hostname);
  const posts = entries.flatMap(({ title, url, published }) => {
    const parsed = post.safeParse({ title: plain(title), url, date: dayOf(published, timeZone) });
    return parsed.success ? [parsed.data] : [];
  });
  return { title, posts, unfit: entries.length - posts.length };
}

function fromXml(xml: string, host: string): { title: string; entries: Entry[] } {
  const $ = load(xml, { xml: true });
  if ($('rss, rdf\\:RDF, feed').length === 0) throw fault('sent what is no feed (neither RSS nor Atom)');
  const entries = $('item, entry')
    .toArray()
    .map((element): Entry => {
      const one = $(element);
      const links = one.children('link');
      const named = links.filter((_, link) => ($(link).attr('rel') ?? 'alternate') === 'alternate').first();
      return {
        title: one.children('title').text(),
        url: (named.attr('href') ?? named.text()).trim(),
        published: one.children('pubDate, published, updated, dc\\:date').first().text().trim(),
      };
    });
  const title = plain($('channel > title, feed > title').first().text());
  return { title: title === '' ? host : title, entries };
}

function fromJson(json: string, host: string): { title: string; entries: Entry[] } {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    throw fault('sent what is not JSON, or only a part of it');
  }
  const entries = (data as Record<string, unknown>[]).map((one) => ({
    title: String(one?.title ?? ''),
    url: String(one?.url ?? ''),
    published: String(one?.published_at ?? one?.published_timestamp ?? ''),
  }));
  return { title: host, entries };
}

/** The day of an instant as feeds write it, where the reader lives; empty when it is none. */
function dayOf(published: string, timeZone: string): string {
  const at = Date.parse(published.replace(/\bKST\b/, '+0900'));
  if (Number.isNaN(at)) return '';
  // A day without a time is that day everywhere.
  if (/^\d{4}-\d{2}-\d{2}$/.test(published)) return published;
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
