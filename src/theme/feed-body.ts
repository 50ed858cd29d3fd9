import { load } from 'cheerio';

/** What only a page of the site can show, or use. */
const ours = /class="(?:copy|zoom|tex|diagram|code)|<math[\s>]|srcset=/;

/**
 * A body as feed readers can show it, who strip what they do not know: code without its button, a formula in one
 * line or as its TeX, a diagram as its text, a picture as a picture.
 */
export function plainBody(html: string): string {
  if (!ours.test(html)) return html;
  const $ = load(html, null, false);
  $('.copy, .zoomed, .diagram .drawing, .diagram summary').remove();
  $('.zoom, .diagram details').each((_, one) => void $(one).replaceWith($(one).contents()));
  $('math').each((_, one) => void $(one).replaceWith($('<code>').text($(one).attr('alttext') ?? $(one).text())));
  $('.tex').each((_, one) => void $(one).replaceWith($(one).contents()));
  $('pre').removeAttr('tabindex').removeAttr('role').removeAttr('aria-label');
  $('img').removeAttr('srcset').removeAttr('sizes');
  return $.html();
}
