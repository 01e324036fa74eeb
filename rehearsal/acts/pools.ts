/** What the members of a pool do on their page: rest, and come back. */
import { told, type Actor } from '../stage.ts';

/** Rests, or comes back. Whoever has left meanwhile finds a page that says so. */
export const restInPool: Actor = async ({ browser }, act) => {
  const path = told(act, 'path');
  const page = await browser.get(path);
  if (page.status >= 500) throw new Error(`The page of a place in a pool says ${page.status}.`);
  const fields = { do: told(act, 'do'), until: told(act, 'until') };
  const sent = await browser.post(path, new URLSearchParams(fields));
  if (sent.status >= 500) throw new Error(`Resting in a pool says ${sent.status}.`);
  return { outcome: sent.status < 400 ? fields.do : 'closed' };
};
