import conversation from 'virtual:hoego/conversation';

/** What giscus tells the page that it stands in. */
interface Told {
  resizeHeight?: unknown;
  signOut?: unknown;
  error?: unknown;
}

// The name under which giscus's own script keeps it, so that a reader stays signed in on either.
const sessionKey = 'giscus-session';
/** After this many milliseconds without a word of giscus a reader is told where the comments are as well. */
const patience = 15_000;
/** No comments are higher, in pixels. */
const highest = 200_000;

/**
 * Puts giscus into its section: only the frame, for this is all that its own script would do on the page. The protocol is
 * that of https://github.com/giscus/giscus/blob/main/client.ts.
 */
export default function comments(section: HTMLElement): void {
  const room = section.querySelector<HTMLElement>('.talk');
  const note = section.querySelector<HTMLElement>('[role=status]');
  const { widget, mapping, loading, failed } = conversation;
  if (!room || !note) return;
  const address = new URL(widget);
  const page = pageAddress();
  const session = takeSession();
  for (const [key, value] of Object.entries({
    origin: `${page}#${section.id}`,
    session,
    theme: theme(),
    term: term(mapping, page),
    description: meta('description'),
    backLink: meta('giscus:backlink') || page,
  }))
    address.searchParams.set(key, value);

  let hasSpoken = false;
  note.textContent = loading;
  const frame = document.createElement('iframe');
  frame.title = section.querySelector('h2')?.textContent ?? '';
  frame.allow = 'clipboard-write';
  frame.setAttribute('scrolling', 'no');
  // Unseen until giscus speaks: a browser's own page about a host that does not answer is no comment.
  frame.style.visibility = 'hidden';
  frame.style.position = 'absolute';
  frame.src = address.href;
  room.append(frame);
  const late = setTimeout(() => {
    note.textContent = failed;
  }, patience);

  let shown = theme();
  const dress = () => {
    const now = theme();
    if (now === shown || !hasSpoken) return;
    shown = now;
    frame.contentWindow?.postMessage({ giscus: { setConfig: { theme: now } } }, address.origin);
  };
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', dress);
  new MutationObserver(dress).observe(document.documentElement, { attributes: true });

  const signOut = () => {
    keepSession(undefined);
    address.searchParams.delete('session');
    address.searchParams.set('theme', shown);
    frame.src = address.href;
  };

  addEventListener('message', ({ origin, source, data }) => {
    if (origin !== address.origin || source !== frame.contentWindow) return;
    const told = (data as { giscus?: Told } | null)?.giscus;
    if (typeof told !== 'object' || told === null) return;
    const { resizeHeight, error } = told;
    if (typeof resizeHeight === 'number' && resizeHeight > 0 && resizeHeight < highest) {
      clearTimeout(late);
      hasSpoken = true;
      note.textContent = '';
      frame.removeAttribute('style');
      frame.style.height = `${Math.ceil(resizeHeight)}px`;
      dress();
    }
    if (told.signOut) signOut();
    else if (typeof error === 'string') {
      if (isOver.test(error) && address.searchParams.get('session')) signOut();
      // That nobody wrote yet is no fault; anything else is told to whoever runs the site.
      else if (!error.includes('Discussion not found')) console.warn(`[giscus] ${error}`);
    }
  });
}

/** What giscus says of a session that is good no more. */
const isOver = /Bad credentials|Invalid state value|State has expired/;

/** The page without the session that a sign-in leaves in its address, and without a place in it. */
function pageAddress(): string {
  const url = new URL(location.href);
  url.searchParams.delete('giscus');
  url.hash = '';
  return url.href;
}

/** By what the page finds its discussion. */
function term(mapping: string, page: string): string {
  if (mapping === 'url') return page;
  if (mapping === 'title') return document.title;
  if (mapping === 'og:title') return meta('title');
  const path = location.pathname.slice(1).replace(/\.\w+$/, '');
  // As it is read: the discussion is called by it.
  return decode(path) || 'index';
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function meta(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[property="og:${name}"],meta[name="${name}"]`)?.content ?? '';
}

/** As the page looks now: by what it says of itself, else by its reader's system. */
function theme(): string {
  const { colorScheme } = getComputedStyle(document.documentElement);
  const isDark = /dark/.test(colorScheme)
    ? !/light/.test(colorScheme) || matchMedia('(prefers-color-scheme: dark)').matches
    : false;
  // Of the dark ones the one that lets the paper through.
  return isDark ? 'transparent_dark' : 'light';
}

/** The reader's session with giscus: what a sign-in just left in the address, else what was kept. */
function takeSession(): string {
  const url = new URL(location.href);
  const fresh = url.searchParams.get('giscus');
  if (fresh) {
    keepSession(fresh);
    url.searchParams.delete('giscus');
    history.replaceState(history.state, '', url);
    return fresh;
  }
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(sessionKey) ?? '""');
    if (typeof kept === 'string') return kept;
  } catch {
    // Not JSON, or no storage: signed out.
  }
  keepSession(undefined);
  return '';
}

function keepSession(session: string | undefined): void {
  try {
    if (session === undefined) localStorage.removeItem(sessionKey);
    else localStorage.setItem(sessionKey, JSON.stringify(session));
  } catch {
    // A browser that keeps nothing asks its reader to sign in again.
  }
}
