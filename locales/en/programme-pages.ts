/** The public page of a programme. */
import type { Status } from '../../definitions/plan/types.ts';
import { a, the } from './grammar.ts';

const states: Readonly<Record<Exclude<Status, 'active'>, string>> = {
  coming: 'is coming',
  discontinued: 'is discontinued',
  relaunching: 'is being brought back',
};

export const programmePages = {
  refused: (id: string, status: Exclude<Status, 'active'>, note: string) =>
    `The programme ${id} ${states[status]}, so no cycle of it is started.${note} When it takes people again, leave "status" out of its text, or write "status: active".`,
  resting: (name: string, status: Exclude<Status, 'active'>) => `At present ${the(name)} ${states[status]}.`,
  carriedBy: 'Who carries it',
  does: {
    organises: 'organises',
    runs: 'runs it',
    invites: 'invites',
    plans: 'planned it',
    supports: 'supports it',
  },
  theme: (theme: string) => `Theme: ${theme}`,
  open: 'Apply now',
  as: (role: string, period: string) => `Apply as ${a(role)}, ${period}`,
  until: (day: string) => `until the end of ${day}`,
  always: 'at any time',
  opens: (moment: string) => `opens on ${moment}`,
  nothingOpen: 'Nobody can apply at the moment.',
  interest: 'Hear of it when it starts',
  interestText:
    'Leave your name and address. We write to you when one can apply, before anybody else is asked, and use them for nothing else.',
  role: 'I would take part as',
  roleError: 'Choose as what you would take part.',
  button: 'Tell me',
  noted: 'Thank you',
  notedText: 'We have kept your name and address, and write to you when one can apply.',
  publicPage: 'The page of the programme that everybody sees',
} as const;
