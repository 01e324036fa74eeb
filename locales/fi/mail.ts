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
import { programme } from './mail-who.ts';

export const mail: Translation['mail'] = {
  greeting: (name) => (name === '' ? 'Hei,' : `Hei ${name},`),
  footer: (f) =>
    `Saat tämän viestin, koska olet mukana ohjelmassa ${programme(f)}${f.role === '' ? '' : ` (rooli: ${f.role})`}. Kysyttävää? Kirjoita osoitteeseen ${f.contact}.`,
  leave: 'Jos haluat mieluummin jättää ohjelman',
  pairPage: 'Parinne yhteinen sivu: päivät, tapaamiset ja mitä teiltä kysytään',
  wholeDay: 'aika ilmoitetaan myöhemmin',
  poolPage: 'Pidä tauko, palaa tai jätä pooli',
  meeting: 'Tapaaminen',
  peer: 'vertainen',
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
