/** A date as ISO 8601 may say it: `2022`, `2022-08`, `2022-08-01`. */
type IsoDate = string;

/** What of JSON Resume 1.0.0 (https://jsonresume.org/schema) a log can fill. Whatever is not known is not there. */
export interface JsonResume {
  $schema: string;
  basics?: {
    name?: string;
    label?: string;
    email?: string;
    url?: string;
    summary?: string;
    location?: { city?: string; region?: string; countryCode?: string };
    profiles?: { network?: string; username?: string; url: string }[];
  };
  work?: {
    name: string;
    position?: string;
    url?: string;
    startDate: IsoDate;
    endDate?: IsoDate;
    summary?: string;
    highlights?: string[];
  }[];
  publications?: { name: string; publisher?: string; releaseDate?: IsoDate; url?: string; summary?: string }[];
  skills?: { name: string; keywords: string[] }[];
  projects?: {
    name: string;
    description?: string;
    startDate?: IsoDate;
    endDate?: IsoDate;
    url?: string;
    keywords?: string[];
    highlights?: string[];
    type?: string;
  }[];
  meta: { canonical?: string; version: string; lastModified: string };
}

/** By the days on which they came out, the latest first; undated ones last. */
export function latestFirst(a: { releaseDate?: string | undefined }, b: { releaseDate?: string | undefined }): number {
  const [left, right] = [a.releaseDate ?? '', b.releaseDate ?? ''];
  return left < right ? 1 : left > right ? -1 : 0;
}
