import type { Child } from 'hono/jsx';
import { html } from 'hono/html';
import { pages as words } from '../../locales/en/pages.ts';
import { STYLE_PATH } from './style.ts';
import type { Site } from './site.ts';

interface LayoutProps {
  readonly site: Site;
  readonly title: string;
  /** Narrow pages are read by one person doing one thing; wide ones hold tables and pictures. */
  readonly wide?: boolean;
  readonly nav?: Child;
  readonly children: Child;
}

const REHEARSAL = 'This is a rehearsal: nobody here is real.';

/** The frame of every page. Text is escaped by hono/jsx; nothing here is raw. */
export function Layout({ site, title, wide, nav, children }: LayoutProps) {
  return (
    <html lang={words.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={site.href(STYLE_PATH)} />
      </head>
      <body class={wide ? 'wide' : 'narrow'}>
        <a class="skip" href="#content">
          {words.skip}
        </a>
        {site.rehearsal ? <header class="rehearsal">{REHEARSAL}</header> : null}
        {nav ?? null}
        <main id="content">{children}</main>
      </body>
    </html>
  );
}

/** A whole HTML document from a page. */
export function document(page: Child): ReturnType<typeof html> {
  return html`<!doctype html>${page}`;
}
