import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const candidates = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
];

/** A Chromium on this machine: what CHROME_PATH names, the system's, or Playwright's. */
export const chromiumPath = candidates.find((path) => path && existsSync(path));

export const missingChromium =
  'no Chromium was found: install one, name one by CHROME_PATH, or run `npx playwright-core install chromium`';

/** How it is started everywhere: in a sandbox that has none of its own, and with nothing of its own to ask the network. */
export const chromiumFlags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
