/** Opening a page, filling its form in and sending it, as a reader does. */
import type { Answering } from '../answers.ts';
import { fillForm } from '../answers.ts';
import type { Browser } from '../browser.ts';
import { readForm } from '../form.ts';
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
  const form = readForm(page.text, path);
  if (form === null) return { outcome: 'closed' };
  const sent = await browser.post(form.action, fillForm(form, answering));
  if (sent.status < 400) return { outcome: 'answered' };
  if (CLOSED.has(sent.status)) return { outcome: 'closed' };
  throw new Error(`The form of ${answering.asked.kind} says ${sent.status}.`);
}
