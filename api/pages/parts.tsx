import type { Child } from 'hono/jsx';
import { coordinators as words } from '../../locales/en/coordinators.ts';
import type { Fault } from '../http/problem.ts';
import type { Site } from './site.ts';

/** A small bar: how much of a whole is done, and how much is gone for good. The numbers stand beside it in text. */
export function ShareBar({
  done,
  gone,
  all,
  label,
}: {
  done: number;
  gone?: number;
  all: number;
  label: string;
}) {
  const share = (n: number): number => (all === 0 ? 0 : (n / all) * 100);
  return (
    <svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" role="img" aria-label={label}>
      <rect class="all" width="100" height="8" rx="2" />
      <rect class="gone" x={share(done)} width={share(gone ?? 0)} height="8" />
      <rect class="done" width={share(done)} height="8" rx="2" />
    </svg>
  );
}

interface HeadProps {
  readonly names: readonly string[];
  /** Which columns are text. */
  readonly text?: readonly number[];
}

/** The head of a table: the first column is text, the others are numbers, a last one with a bar is text. */
export function Head({ names, text = [0] }: HeadProps) {
  return (
    <thead>
      <tr>
        {names.map((name, index) => (
          <th scope="col" class={text.includes(index) ? '' : 'n'}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** A table that may be wider than a phone; it can be scrolled by keyboard too. */
export function Wide({ label, name, children }: { label: string; name?: string; children: Child }) {
  return (
    <div
      class={name === undefined ? 'scroll' : `scroll ${name}`}
      role="region"
      aria-label={label}
      tabindex={0}
    >
      <table>{children}</table>
    </div>
  );
}

/** Numbers with what they count. */
export function Figures({ figures }: { figures: readonly (readonly [number, string])[] }) {
  return (
    <ul class="figures">
      {figures.map(([value, label]) => (
        <li>
          <strong>{value}</strong> {label}
        </li>
      ))}
    </ul>
  );
}

interface NavProps {
  readonly site: Site;
  /** The cycle that is looked at. */
  readonly cycle?: string;
  /** True: the reader sees one unit only, to whom the whole programme's pages are closed. */
  readonly only?: boolean;
  readonly here: 'home' | 'definitions' | 'cycle' | 'events' | 'people' | 'report' | 'mailbox' | 'unit';
}

/** The way between the coordinators' pages. */
export function Nav({ site, cycle, here, only = false }: NavProps) {
  const links = [
    { id: 'home', path: '/', label: words.nav.home },
    ...(cycle === undefined
      ? []
      : [
          { id: 'cycle', path: `/cycles/${cycle}`, label: words.nav.cycle },
          { id: 'people', path: `/cycles/${cycle}/people`, label: words.nav.people },
          ...(only ? [] : [{ id: 'events', path: `/cycles/${cycle}/events`, label: words.nav.events }]),
          ...(only ? [] : [{ id: 'report', path: `/cycles/${cycle}/report`, label: words.nav.report }]),
        ]),
    ...(only ? [] : [{ id: 'mailbox', path: '/mailbox', label: words.nav.mailbox }]),
  ];
  return (
    <nav aria-label={words.nav.label}>
      {links.map(({ id, path, label }) => (
        <a href={site.href(path)} {...(id === here ? { 'aria-current': 'page' as const } : {})}>
          {label}
        </a>
      ))}
      {site.signOut ? (
        <form method="post" action={site.href('/logout')}>
          <button>{words.nav.signOut}</button>
        </form>
      ) : null}
    </nav>
  );
}

interface RefusalProps {
  readonly title: string;
  readonly message: string;
  readonly faults: readonly Fault[];
}

/** Why a form was refused, as the API says it: what was found, what was expected, what to do. */
export function Refusal({ title, message, faults }: RefusalProps) {
  return (
    <div class="summary" role="alert">
      <h3>{title}</h3>
      <p>{message}</p>
      <ul>
        {faults.map(({ at, found, expected, hint }) => (
          <li>
            {[at.replace(/^\//, ''), found, expected, hint].filter((part) => (part ?? '') !== '').join(': ')}
          </li>
        ))}
      </ul>
    </div>
  );
}
