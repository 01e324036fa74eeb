import type { MailLocale } from '../mail.ts';
import { askMails } from './mail-asks.ts';
import { coordinatorMails } from './mail-coordinators.ts';
import { a, the } from './grammar.ts';
import { applicationStands } from './mail-again.ts';
import { placeMails } from './mail-places.ts';
import { agreementMails } from './mail-agreement.ts';
import { newsMails } from './mail-news.ts';

export const mail: MailLocale = {
  greeting: (name) => (name === '' ? 'Hello,' : `Dear ${name},`),
  signature: (f) => `${f.programme}\n${f.organiser}`,
  footer: (f) =>
    `You get this mail because of your part ${f.role === '' ? '' : `as ${a(f.role)} `}in ${the(f.programme)} ${f.period}. Questions? Write to ${f.contact}.`,
  leave: 'If you would rather leave the programme',
  pairPage: 'Your page together: dates, meetings, what is asked',
  wholeDay: 'time to be announced',
  templates: {
    ...askMails,
    ...newsMails,
    ...coordinatorMails,
    ...placeMails,
    ...agreementMails,
    'application-stands': applicationStands,
  },
};
