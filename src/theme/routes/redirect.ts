import type { APIRoute } from 'astro';
import { siteLog } from '../records.ts';
import { absolute, config, entryHref } from '../site.ts';

/** Where entries used to be, each a small page that leads on. No script; what is private has none. */
export async function getStaticPaths() {
  const { all } = await siteLog();
  return all
    .filter((entry) => entry.data.visibility === 'public')
    .flatMap((entry) => {
      const to = entryHref(entry);
      return to === undefined
        ? []
        : entry.data.redirect_from.map((from) => ({
            params: { old: fileOf(from) },
            props: { to, title: entry.data.title },
          }));
    });
}

/** The file that a static host answers with at an address. The development server knows addresses only. */
function fileOf(address: string): string {
  const path = address.replace(/^\/+|\/+$/g, '');
  if (import.meta.env.DEV || /\.html?$/i.test(path)) return path;
  return `${path}/index.html`;
}

export const GET: APIRoute = ({ props }) => {
  const { to, title } = props as Awaited<ReturnType<typeof getStaticPaths>>[number]['props'];
  const [url, words] = [escapeHtml(absolute(to)), escapeHtml(title)];
  return new Response(
    `<!doctype html>
<html lang="${config.locale}">
<head>
<meta charset="utf-8">
<title>${words}</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${url}">
<meta http-equiv="refresh" content="0; url=${escapeHtml(to)}">
</head>
<body><a href="${escapeHtml(to)}">${words}</a></body>
</html>
`,
    { headers: { 'Content-Type': 'text/html; charset=utf-8' } },
  );
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
