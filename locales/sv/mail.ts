import { forGroups, type Translation } from '../translation.ts';
import { agreementMails } from './mail-agreement.ts';
import { appointmentMails } from './mail-appointment.ts';
import { askMails } from './mail-asks.ts';
import { coordinatorMails } from './mail-coordinators.ts';
import { groupMails, ownGroupMails } from './mail-groups.ts';
import { newsMails } from './mail-news.ts';
import { ownerMails } from './mail-owner.ts';
import { pairMails } from './mail-pairs.ts';
import { entitledMails } from './mail-entitled.ts';
import { placeMails } from './mail-places.ts';
import { poolMails } from './mail-pool.ts';

export const mail: Translation['mail'] = {
  greeting: (name) => (name === '' ? 'Hej,' : `Hej ${name},`),
  footer: (f) =>
    `Du får det här brevet för att du är med i ${f.programme} ${f.period}${f.role === '' ? '' : ` som ${f.role}`}. Har du frågor? Skriv till ${f.contact}.`,
  leave: 'Om du hellre vill lämna programmet',
  pairPage: 'Er gemensamma sida: datum, möten och vad ni tillfrågas om',
  wholeDay: 'tiden meddelas senare',
  poolPage: 'Vila, kom tillbaka eller lämna poolen',
  meeting: 'Möte',
  peer: 'kollega',
  templates: forGroups(
    {
      ...askMails,
      ...newsMails,
      ...pairMails,
      ...ownGroupMails,
      ...placeMails,
      ...entitledMails,
      ...poolMails,
      ...agreementMails,
      ...appointmentMails,
      ...coordinatorMails,
      ...ownerMails,
    },
    groupMails,
  ),
};
