/** What people do about their agreement besides signing it when they are asked. */
import { agreementPage as words } from '../../locales/en/agreement.ts';
import { linksTo, readForm } from '../form.ts';
import { told, type Actor, type Stage } from '../stage.ts';
import type { PlannedAct } from '../../db/queries/rehearsal-state.ts';
import { answer } from './people.ts';

/** Changes the text of the agreement on the page of the pair. */
export const changeAgreement: Actor = async ({ browser }, act) => {
  const path = told(act, 'page');
  const page = await browser.get(path);
  const form = readForm(page.text, path, (action) => action.endsWith('/agreement'));
  if (form === null) return { outcome: 'closed' };
  const filled = new URLSearchParams();
  for (const { name, values } of form.fields) {
    if (name !== '') filled.append(name, name === 'text' ? told(act, 'text') : (values[0] ?? ''));
  }
  const sent = await browser.post(form.action, filled);
  if (sent.status >= 500) throw new Error(`The page of the pair says ${sent.status}.`);
  return { outcome: sent.status < 400 ? 'changed' : 'not changed' };
};

const SIGN_LINK = new RegExp(`<a href="[^"]+">${words.signHere}</a>`);

/** Signs after the time for it was over, by the link on the page of the pair. */
export const signLate: Actor = async (stage: Stage, act: PlannedAct) => {
  const page = await stage.browser.get(told(act, 'page'));
  const [link = ''] = SIGN_LINK.exec(page.text) ?? [];
  const [path] = linksTo(link, stage.browser.baseUrl, 'o');
  if (path === undefined) return { outcome: 'nothing to sign' };
  const obligation = path.split('/')[2] ?? '';
  return answer(stage, { ...act, what: { ...act.what, path, obligation } });
};
