/** What a site's own components need to know of their site: `hoego/site`. */
export { type Section, sections } from './sections.ts';
export { absolute, config, entryHref, href, siteTitle, tagHref } from './site.ts';
