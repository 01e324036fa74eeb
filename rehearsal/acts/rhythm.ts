/** What people set on the page of their pair: how often they meet. */
import { oneOf } from '../chance.ts';
import { readForm } from '../form.ts';
import { told, type Actor } from '../stage.ts';

/** Sets another rhythm, one of those that the page offers. */
export const setRhythm: Actor = async ({ browser, seed }, act) => {
  const path = told(act, 'page');
  const page = await browser.get(path);
  const form = readForm(page.text, path, (action) => action.endsWith('/rhythm'));
  const offered = form?.fields.find(({ name }) => name === 'rhythm')?.values ?? [];
  if (form === null || offered.length === 0) return { outcome: 'not offered' };
  const rhythm = oneOf(offered, seed, act.actor, 'rhythm');
  const sent = await browser.post(form.action, new URLSearchParams({ rhythm }));
  if (sent.status >= 400) throw new Error(`The page of the pair says ${sent.status} to a rhythm.`);
  return { outcome: rhythm };
};
