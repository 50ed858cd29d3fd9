import type { CivilDate } from '../model/date.ts';
import type { Span } from '../model/period.ts';
import type { AnyEntry } from '../model/records.ts';

/** What the parts of a page that a site may replace are given. These stay as they are: `docs/components.md` promises it. */

export interface HeadExtrasProps {
  /** The page's title, without the site's. */
  title: string;
  /** The page's description, or the site's. */
  description: string;
  /** The entry that the page shows, where it shows one. */
  entry?: AnyEntry | undefined;
}

export interface HeaderProps {
  /** The section that the page belongs to: `retros`, `search` … */
  section?: string | undefined;
  /** The year of the ruler. Default that of `lit`, else the present one. */
  year?: number | undefined;
  /** The days that the page is about, `{ start, end }`: their weeks are lit on the ruler. */
  lit?: Span | undefined;
  /** Single days to mark on the ruler. */
  marks?: readonly CivilDate[] | undefined;
}

export interface EntryHeadProps {
  /** The entry: its `collection`, its `id`, and its frontmatter as `data`. */
  entry: AnyEntry;
  /** Default: what stands in the place `title`. */
  title?: string | undefined;
  /** A sentence under the title. */
  lede?: string | undefined;
}

export interface EntryFootProps {
  /** The entry: its `collection`, its `id`, and its frontmatter as `data`. */
  entry: AnyEntry;
}

export interface CommentsProps {
  /** The entry that is commented on: its `collection`, its `id`, and its frontmatter as `data`. */
  entry: AnyEntry;
}
