/** Opening a page, filling its form in and sending it, as a reader does. */
import type { Answering } from '../answers.ts';
import { fillForm } from '../answers.ts';
import type { Browser } from '../browser.ts';
import { happens } from '../chance.ts';
import { readForm, type Form } from '../form.ts';
import type { Outcome } from '../stage.ts';

/** A page that takes nothing any more says so; a form that is not understood is a fault of ours. */
const CLOSED = new Set([404, 409, 410]);

/**
 * Opens the page at `path` and sends its form, filled in.
 * @returns `answered`, or `closed` when the page has no form or no longer takes it
 * @throws Error when the page or the form is refused for another reason: then a page or a filler is wrong
 */
export async function answerForm(browser: Browser, path: string, answering: Answering): Promise<Outcome> {
  const page = await browser.get(path);
  if (page.status >= 500) throw new Error(`The page of ${answering.asked.kind} says ${page.status}.`);
  const shown = readForm(page.text, path);
  if (shown === null) return { outcome: 'closed' };
  const form = (await savedFirst(browser, path, shown, answering)) ?? shown;
  const sent = await browser.post(form.action, fillForm(form, answering));
  if (sent.status < 400) return { outcome: 'answered' };
  if (CLOSED.has(sent.status)) return { outcome: 'closed' };
  throw new Error(`The form of ${answering.asked.kind} says ${sent.status}.`);
}

const SAVES_FIRST = 0.2;

/** Some save half of their application first, and go on from what the page then shows. */
async function savedFirst(
  browser: Browser,
  path: string,
  form: Form,
  answering: Answering,
): Promise<Form | null> {
  const { seed, person } = answering;
  const canSave = path.startsWith('/o/') && form.fields.some(({ name }) => name === 'save');
  if (!canSave || !happens(SAVES_FIRST, seed, person.key, 'saves first')) return null;
  const entries = [...fillForm(form, answering)];
  const half = new URLSearchParams(entries.slice(0, Math.ceil(entries.length / 2)));
  half.set('save', 'yes');
  const saved = await browser.post(form.action, half);
  if (saved.status >= 400) throw new Error(`Saving an application says ${saved.status}.`);
  return readForm((await browser.get(path)).text, path);
}
