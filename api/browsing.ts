/** For tests: an app behind a port, a browser to look at it, and what a program finds wrong with its pages. */
import type { AxeBuilder } from '@axe-core/playwright';
import { createAdaptorServer } from '@hono/node-server';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { AppDeps } from './deps.ts';
import { createApp } from './app.tsx';

/** What WCAG 2.2 AA asks and a program can check. */
export const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1200, height: 900 };
/** These belong to a browser that has no processes of its own; this one is asked for several pages. */
const NOT_HERE = new Set(['--single-process', '--no-zygote']);

export interface Sight {
  readonly browser: Browser;
  /** Where the app answers. */
  readonly base: string;
  readonly close: () => Promise<void>;
}

/** Serves the app on a free port and starts a browser. */
export async function openSight(deps: AppDeps): Promise<Sight> {
  const server = createAdaptorServer({ fetch: createApp(deps).fetch });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  const base = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const args = chromium.args.filter((arg) => !NOT_HERE.has(arg));
  const browser = await browsers.launch({ executablePath: await chromium.executablePath(), args });
  const close = async () => {
    await browser.close();
    server.close();
  };
  return { browser, base, close };
}

interface Look extends BrowserContextOptions {
  readonly check: (page: Page) => AxeBuilder;
  /** Done on each page before it is looked at. */
  readonly before?: (page: Page) => Promise<void>;
}

/** What is wrong with pages, looked at in one way. */
export async function faultsOf(
  { browser, base }: Sight,
  paths: readonly string[],
  { check, before, ...options }: Look,
): Promise<string[]> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(base + path);
    await before?.(page);
    const { violations } = await check(page).analyze();
    faults.push(
      ...violations.map(({ id, nodes }) => `${path} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    );
    const wider = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (wider !== 0) faults.push(`${path} is wider than the screen`);
  }
  await context.close();
  return faults;
}
