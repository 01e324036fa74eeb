/** What may stand in a header. Names and subjects come from people; none of them may end a header and begin another. */
import type { Address } from './mail.ts';

/** Control characters, CR, LF, NUL and NEL among them, and Unicode's own line and paragraph separators. */
const BREAKS = /[\p{Cc}\u2028\u2029]+/gu;
/** One address without anything that a header or an SMTP command could take for more than one. */
const ADDRESS = /^[^\s@<>()[\]\\,;:"\p{Cc}]+@[^\s@<>()[\]\\,;:"\p{Cc}]+$/u;

/** A text made fit for a header: one line, single spaces. */
export function headerText(text: string): string {
  return text.replace(BREAKS, ' ').replace(/ {2,}/g, ' ').trim();
}

/** @throws RangeError when the address is not exactly one address */
export function mailAddress(name: string, address: string): Address {
  if (!ADDRESS.test(address)) throw new RangeError('not an e-mail address');
  return { name: headerText(name), address };
}

/** Task mail: answers to it are not wanted from machines, and it is no bulk mail that has a List-Unsubscribe. */
export const TASK_HEADERS: Readonly<Record<string, string>> = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'DR, RN, NRN, OOF, AutoReply',
};

/** `<id@host>`: the same on every attempt. */
export function messageIdOf(id: string, sender: string): string {
  return `<${id}@${sender.slice(sender.lastIndexOf('@') + 1)}>`;
}
