import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDrafts } from '../db/queries/matches.ts';
import { openOffice, twoUnits, type Office } from '../db/queries/matches/testing.ts';
import { openSession } from '../db/queries/keys.ts';
import type { Role } from '../definitions/plan/types.ts';
import { DESK, faultsOf, openSight, PHONE, RULES, type Sight } from './browsing.ts';
import { SESSION_COOKIE } from './http/access.ts';

const MENTEES = ['Ann Ek', 'Bo Alm', 'Cia Maximiliana Lindström-Bergqvist', 'Dag Ros', 'Eva Frid', 'Ann Dal'];
const MENTORS = ['Ulf Ek', 'Vera Björk', 'Yrsa Ström', 'Åke Öhman'];
const SUBJECTS = ['film', 'paint', 'clay', 'dance'];

let office: Office;
let sight: Sight;
let session = '';
let pair: URLSearchParams;

beforeAll(async () => {
  office = await openOffice(twoUnits({}, 2));
  const subjects = (n: number): string[] => SUBJECTS.filter((_, index) => (n + index) % 3 !== 1);
  const apply = async (name: string, role: Role, n: number, language = 'sv'): Promise<string> => {
    const id = await office.apply(`${role}-${n}`, role, 'art', subjects(n), language);
    await office.sql`
      update person set name = ${name} where id = (select person_id from participant where id = ${id})`;
    return id;
  };
  const mentees: string[] = [];
  for (const [n, name] of MENTEES.entries())
    mentees.push(await apply(name, 'mentee', n, n === 3 ? 'fi' : 'sv'));
  const mentors: string[] = [];
  for (const [n, name] of MENTORS.entries()) mentors.push(await apply(name, 'mentor', n));
  await makeDrafts(office.sql, office.cycleId, office.at(3));
  const { sql } = office;
  const now = () => office.at(3);
  sight = await openSight({ sql, now, linkKey: 'key', baseUrl: 'http://adept.test', access: 'key' });
  session = await openSession(sql, 'none');
  pair = new URLSearchParams({ mentee: mentees[0] ?? '', mentor: mentors[1] ?? '' });
});
afterAll(async () => {
  await sight.close();
  await office.close();
});

const unit = () => `/cycles/${office.cycleId}/units/art`;
const signedIn = () => ({
  storageState: {
    origins: [],
    cookies: [
      {
        name: SESSION_COOKIE,
        value: session,
        domain: '127.0.0.1',
        path: '/',
        expires: -1,
        httpOnly: true,
        secure: false,
        sameSite: 'Lax' as const,
      },
    ],
  },
});

/** Opens everything that opens on a click. */
const unfold = async (page: Page): Promise<void> => {
  await page.evaluate("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
};

const paths = (): string[] => [
  unit(),
  `${unit()}/change?kind=pin&${pair.toString()}`,
  `${unit()}/change?kind=free&${pair.toString()}`,
  `${unit()}/why?${pair.toString()}`,
  `${unit()}/advice`,
  `${unit()}/what-if?weight.subject=3`,
  `${unit()}/publish?version=1`,
];

test('the pages of matching pass what a program can check of WCAG 2.2 AA, and fit a phone', async () => {
  const check = (page: Page) => new AxeBuilder({ page }).withTags(RULES);
  const look = { ...signedIn(), colorScheme: 'light', viewport: PHONE, check, before: unfold } as const;
  expect(await faultsOf(sight, paths(), look)).toEqual([]);
}, 120_000);

test('their dark colours have contrast too', async () => {
  const check = (page: Page) => new AxeBuilder({ page }).withRules(['color-contrast']);
  const look = { ...signedIn(), colorScheme: 'dark', viewport: DESK, check, before: unfold } as const;
  expect(await faultsOf(sight, paths(), look)).toEqual([]);
}, 120_000);

test('a pair is pinned with the keyboard alone', async () => {
  const context = await sight.browser.newContext({ ...signedIn(), javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(sight.base + unit());
  await page.locator('td summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/change\?/);
  await page.getByRole('button', { name: 'Pin this pair' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(sight.base + unit());
  expect(await page.getByRole('heading', { name: /^Draft 2/ }).count()).toBe(1);
  expect(await page.getByText('(pinned)').count()).toBe(1);
  await context.close();
}, 60_000);

test('why not, a swap with its cost, and publishing with its summary take the keyboard alone', async () => {
  const context = await sight.browser.newContext({ ...signedIn(), javaScriptEnabled: false });
  const page = await context.newPage();
  const choose = async (id: string, downs: number): Promise<void> => {
    await page.locator(`#${id}`).focus();
    for (let at = 0; at < downs; at++) await page.keyboard.press('ArrowDown');
  };
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  await page.goto(sight.base + unit());
  await choose('pair-mentee', 1);
  await choose('pair-mentor', 2);
  await press('Why or why not');
  await page.waitForURL(/\/why\?/);
  expect(await page.locator('main li').count()).toBeGreaterThan(0);

  await page.goto(sight.base + unit());
  await choose('swap-one', 1);
  await choose('swap-other', 2);
  await press(/^Swap …/);
  await page.waitForURL(/\/change\?/);
  expect(await page.getByText(/^Points together: \d+ instead of \d+\.$|^Every pair/).count()).toBe(1);
  await press('Swap them');
  await page.waitForURL(sight.base + unit());

  await page.getByRole('link', { name: /^Publish draft/ }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/publish\?version=/);
  expect(await page.getByText(/^\d+ mails are sent now:$/).count()).toBe(1);
  await press(/^Publish draft \d+ now$/);
  await page.waitForURL(sight.base + unit());
  expect(await page.getByRole('link', { name: /^Publish draft/ }).count()).toBe(0);
  await context.close();
}, 60_000);
