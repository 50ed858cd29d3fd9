import { createHash } from 'node:crypto';

/**
 * Lets the browser fade from page to page, where its reader does not ask for less motion. In each page's head and before
 * anything else: a browser decides on the fading before a style sheet of a file need be there, and gives it up with an
 * error in the console. What fades, and how fast, stands in `styles/base.css`.
 */
export const fading = '@media(prefers-reduced-motion:no-preference){@view-transition{navigation:auto}}';

/** By which the Content-Security-Policy lets it stand there. */
export const fadingHash = `sha256-${createHash('sha256').update(fading).digest('base64')}` as const;
