import type { Template } from '../../definitions/plan/messages.ts';
import type { MailLocale } from '../mail.ts';
import { askMails } from './mail-asks.ts';
import { coordinatorMails } from './mail-coordinators.ts';
import { a, the } from './grammar.ts';
import { applicationStands } from './mail-again.ts';
import { entitledMails } from './mail-entitled.ts';
import { placeMails } from './mail-places.ts';
import { poolMails } from './mail-pool.ts';
import { agreementMails } from './mail-agreement.ts';
import { appointmentMails } from './mail-appointment.ts';
import { groupMails, ownGroupMails } from './mail-groups.ts';
import { newsMails } from './mail-news.ts';

type Templates = MailLocale['templates'];

/** The same templates, in which groups are told what is theirs. */
function forGroups(templates: Templates): Templates {
  const word = (name: Template): Templates[Template] => {
    const [pair, group] = [templates[name], groupMails[name]];
    return (f) => (f.format === 'group' && group !== undefined ? group(f, pair(f)) : pair(f));
  };
  return {
    ...templates,
    'ask-accept': word('ask-accept'),
    'remind-accept': word('remind-accept'),
    'start-of-programme': word('start-of-programme'),
    'ask-report-meeting': word('ask-report-meeting'),
    'remind-report-meeting': word('remind-report-meeting'),
    'match-not-accepted': word('match-not-accepted'),
    'match-lapsed': word('match-lapsed'),
    'partner-left': word('partner-left'),
  };
}

export const mail: MailLocale = {
  greeting: (name) => (name === '' ? 'Hello,' : `Dear ${name},`),
  signature: (f) => `${f.programme}\n${f.organiser}`,
  footer: (f) =>
    `You get this mail because of your part ${f.role === '' ? '' : `as ${a(f.role)} `}in ${the(f.programme)} ${f.period}. Questions? Write to ${f.contact}.`,
  leave: 'If you would rather leave the programme',
  pairPage: 'Your page together: dates, meetings, what is asked',
  poolPage: 'Rest, come back, or leave the pool',
  meeting: 'Meeting',
  peer: 'peer',
  wholeDay: 'time to be announced',
  templates: forGroups({
    ...askMails,
    ...newsMails,
    ...coordinatorMails,
    ...ownGroupMails,
    ...placeMails,
    ...entitledMails,
    ...poolMails,
    ...agreementMails,
    ...appointmentMails,
    'application-stands': applicationStands,
  }),
};
