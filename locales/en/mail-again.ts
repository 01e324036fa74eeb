/** The mail to somebody who takes part already and has applied once more, or in whose name somebody has. */
import type { MailFacts, MailWords } from '../mail.ts';
import { a, the } from './grammar.ts';
import { programme } from './mail-who.ts';

export function applicationStands(f: MailFacts): MailWords {
  const place = f.hasUnits ? `${a(f.role)} with ${the(f.unit)}` : a(f.role);
  return {
    subject: `You take part in ${programme(f)} already`,
    paragraphs: [
      `Somebody, probably you, has applied to ${programme(f)} once more with this address.`,
      `You take part as ${place} already. That stands as it is, and what was sent now has not been kept: one person takes part once in a role.`,
      `What is yours is behind the link below, and you can answer or change it there until the end of ${f.due}. If you would rather take part in another way, write to ${f.contact}.`,
    ],
    action: 'Look at your application',
    notes: [
      'If you have not applied once more, somebody else has typed your address, and you need not do anything.',
    ],
  };
}
