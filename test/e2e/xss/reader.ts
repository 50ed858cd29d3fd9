import type { Browser, BrowserContext, Page } from 'playwright-core';

/** What a browser does with pages on which something may fire. */
export interface HostileReader {
  /** Ids of payloads that fired, and other signs that one did: a dialog, a request elsewhere, a page left. */
  fired: Set<string>;
  /** What the policy stopped, and what of an element or an attribute should not be there, by page. */
  violations: string[];
  born: string[];
  /** Opens pages, several at a time, and handles each as a reader does, and worse. */
  visit(paths: readonly string[], more?: (page: Page) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const tabs = 3;

/** @param origin of the site, with its base */
export async function hostileReader(browser: Browser, origin: string): Promise<HostileReader> {
  const context = await browser.newContext({ locale: 'ko-KR' });
  const reader: HostileReader = {
    fired: new Set(),
    violations: [],
    born: [],
    visit: async (paths, more) => {
      const left = [...paths];
      await Promise.all(
        Array.from({ length: Math.min(tabs, left.length) }, async () => {
          const tab = await newTab(reader, context);
          for (let path = left.shift(); path !== undefined; path = left.shift()) await tab(origin, path, more);
        }),
      );
    },
    close: () => context.close(),
  };
  await context.exposeBinding('__xss', (_, id: unknown) => void reader.fired.add(String(id)));
  await context.exposeBinding(
    '__violation',
    ({ page }, of: string) => void reader.violations.push(`${new URL(page.url()).pathname} ${of}`),
  );
  await context.addInitScript(() => {
    const { __violation } = window as unknown as { __violation: (of: string) => void };
    addEventListener('securitypolicyviolation', (event) =>
      __violation(`${event.effectiveDirective} ${event.blockedURI}`),
    );
  });
  // Whatever a page asks of another host but a picture runs there, so it is a hit; the answer fires too.
  await context.route(
    (url) => /^https?:$/.test(url.protocol) && url.hostname !== '127.0.0.1',
    async (route) => {
      const request = route.request();
      if (!['image', 'media'].includes(request.resourceType()))
        reader.fired.add(/__xss\((\d+)/.exec(decodeURIComponent(request.url()))?.[1] ?? request.url());
      await route.abort();
    },
  );
  return reader;
}

type Tab = (origin: string, path: string, more?: (page: Page) => Promise<void>) => Promise<void>;

/** A tab that opens one page after another, and tells when one of them goes elsewhere by itself. */
async function newTab(reader: HostileReader, context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  let staysAt: string | undefined;
  page.on('dialog', (dialog) => {
    reader.fired.add(`a dialog on ${staysAt}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    if (staysAt === undefined || frame !== page.mainFrame()) return;
    reader.fired.add(`${staysAt} left for ${frame.url()}`);
  });
  return async (origin, path, more) => {
    const left = staysAt;
    staysAt = undefined;
    for (let tries = 0; ; tries++) {
      try {
        await page.goto(origin + path);
        break;
      } catch (error) {
        // The page before was about to go elsewhere.
        if (tries > 4 || !String(error).includes('interrupted')) throw error;
        reader.fired.add(`${left} left late`);
        await page.waitForTimeout(100);
      }
    }
    await more?.(page);
    staysAt = path;
    try {
      reader.born.push(...(await page.evaluate(unexpected)).map((one) => `${path} ${one}`));
      await page.evaluate(handle);
    } catch (error) {
      // What cannot be handled any more went elsewhere by itself.
      if (!/context was destroyed|frame was detached/i.test(String(error))) throw error;
      reader.fired.add(`${path} left`);
    }
  };
}

/** Elements and attributes that only a payload can have made. Runs in the page. */
function unexpected(): string[] {
  const foreign =
    'img iframe object embed math video audio marquee textarea template select map base foreignObject animate set use image xmp plaintext';
  const urls = ['href', 'xlink:href', 'src', 'action', 'formaction', 'data', 'poster', 'srcdoc'];
  const isCode = (address: string) => {
    if (!URL.canParse(address, document.baseURI)) return false;
    const { href, protocol } = new URL(address, document.baseURI);
    return !/^(https?|mailto|tel):$/.test(protocol) && !/^data:image\/(png|jpe?g|gif|webp|avif)/.test(href);
  };
  return [...document.querySelectorAll('*')].flatMap((one) => {
    const own = one.closest('[data-entry-body]') !== null;
    const name = one.localName;
    const told = (what: string) => `${own ? 'in a body' : 'in a page'}: ${what} of ${one.outerHTML.slice(0, 100)}`;
    const faults = one
      .getAttributeNames()
      .filter(
        (attribute) =>
          /^on/i.test(attribute) ||
          (urls.includes(attribute) && (attribute === 'srcdoc' || isCode(one.getAttribute(attribute) ?? ''))),
      )
      .map(told);
    if (!own && foreign.split(' ').includes(name) && !one.closest('canvas')) faults.push(told('the element'));
    if (
      name === 'script' &&
      (own ||
        one.textContent?.includes('__xss') ||
        !((one as HTMLScriptElement).src || location.href).startsWith(location.origin))
    )
      faults.push(told('the script'));
    if (name === 'meta' && own) faults.push(told('the element'));
    if (
      name === 'meta' &&
      one.hasAttribute('http-equiv') &&
      one.getAttribute('http-equiv')?.toLowerCase() !== 'content-security-policy'
    )
      faults.push(told('the element'));
    return faults;
  });
}

/** Points at, focuses, opens and clicks all that may answer. Runs in the page. */
async function handle(): Promise<void> {
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
  // A form that leads to its own page may be sent; it only gets in the way here.
  addEventListener('submit', (event) => {
    const of = (one: Element | null, name: string) => one && Element.prototype.getAttribute.call(one, name);
    const to = of(event.submitter, 'formaction') ?? of(event.target as Element, 'action') ?? '';
    if (!to.includes(':')) event.preventDefault();
  });
  for (const one of [...document.querySelectorAll<HTMLElement>('*')]) {
    const own = one.getAttributeNames().some((name) => /^on/i.test(name) || /xss/.test(one.getAttribute(name) ?? ''));
    if (one instanceof HTMLDetailsElement) one.open = !one.open;
    if (own || one.matches('[data-load], [tabindex], input, button, [contenteditable]')) {
      for (const type of ['pointerenter', 'mouseenter', 'pointerdown']) one.dispatchEvent(new PointerEvent(type));
      for (const type of ['mouseover', 'pointerdown']) one.dispatchEvent(new PointerEvent(type, { bubbles: true }));
      one.focus?.();
    }
    const address =
      one instanceof HTMLAnchorElement || one instanceof HTMLAreaElement
        ? one.protocol
        : one.localName === 'a'
          ? 'svg:'
          : undefined;
    if (
      address
        ? !/^(https?|mailto|tel|):$/.test(address)
        : own || /^(button|summary)$/.test(one.localName) || one.matches('[type=submit]')
    ) {
      if (!one.matches('[data-search] *'))
        one.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
    }
  }
  await pause(40);
}
