/** What members do on the page of their pair. */
import { happens, oneOf } from '../chance.ts';
import { readForm } from '../form.ts';
import { told, type Actor } from '../stage.ts';

/** Why people end a pair; only coordinators may ever read one of these. */
export const REASONS = [
  'We wanted different things.',
  'I have moved away.',
  'We did not find times.',
  '',
] as const;
const WOULD_COME_AGAIN = 0.6;

/** Follows the link of the pair's page to the one that asks once more, and ends it. */
export const endPair: Actor = async ({ browser, seed }, act) => {
  const [path, person] = [told(act, 'path'), told(act, 'person')];
  const page = await browser.get(path);
  if (page.status >= 500) throw new Error(`The page of a pair says ${page.status}.`);
  const asked = await browser.get(`${path}/end`);
  const form = asked.status === 200 ? readForm(asked.text, `${path}/end`) : null;
  if (form === null) return { outcome: 'closed' };
  const again = happens(WOULD_COME_AGAIN, seed, person, 'again') ? 'yes' : 'no';
  const fields = { reason: oneOf(REASONS, seed, person, 'reason'), again, confirm: 'yes' };
  const sent = await browser.post(form.action, new URLSearchParams(fields));
  if (sent.status >= 400) throw new Error(`Ending a pair says ${sent.status}.`);
  return { outcome: 'ended' };
};

/** Pauses the pair on its page, or goes on with it. Whoever is paused already, or is no longer in it, does nothing. */
export const pausePair: Actor = async ({ browser }, act) => {
  const path = told(act, 'path');
  const page = await browser.get(path);
  if (page.status >= 500) throw new Error(`The page of a pair says ${page.status}.`);
  const fields = { do: told(act, 'do'), until: told(act, 'until') };
  const sent = await browser.post(`${path}/pause`, new URLSearchParams(fields));
  if (sent.status >= 500) throw new Error(`Pausing a pair says ${sent.status}.`);
  return { outcome: sent.status < 400 ? fields.do : 'closed' };
};
