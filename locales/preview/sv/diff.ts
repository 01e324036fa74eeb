/** What a new text changes, in Swedish. */
import { findAsk } from '../../../definitions/plan/asks.ts';
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import type {
  Change,
  DateChange,
  DayRange,
  MailChange,
  RuleChange,
} from '../../../definitions/preview/diff.ts';
import { dayInWords, listed } from '../dates.ts';
import type { DiffWords } from '../locale.ts';
import { ruleName } from '../names.ts';
import { askName, eventName, people } from './list.ts';

const day = (one: string): string => dayInWords(one, 'sv', 'day');
const range = ({ first, last }: DayRange): string =>
  first === last ? day(first) : `${day(first)} till ${day(last)}`;

function dated(plan: Plan, { kind, id }: DateChange): string {
  switch (kind) {
    case 'cycle':
      return 'omgången';
    case 'publication':
      return 'publicering av matchningarna';
    case 'application':
      return `ansökan som ${inLanguage(plan.roles[id === 'mentor' ? 'mentor' : 'mentee'].label, 'sv')}`;
    case 'review':
      return `beslut om ansökningar som ${inLanguage(plan.roles[id === 'mentor' ? 'mentor' : 'mentee'].label, 'sv')}`;
    case 'event':
      return eventName(plan, id) || id;
    case 'ask':
      return askName(findAsk(plan, id)) || id;
  }
}

/** What a date is that was not, or was and is not: a window planned for a month has its days fixed later. */
const STATES = {
  event: { confirmed: ', nu bekräftat', provisional: ', nu preliminärt' },
  window: { confirmed: ', dagarna nu bestämda', provisional: ', en dag i månaden som ännu ska bestämmas' },
} as const;

function dateChange(plan: Plan, change: DateChange): string {
  const { before, after, note } = change;
  const name = dated(plan, change);
  if (before === null) return `nytt: ${name}, ${after === null ? '' : range(after)}`;
  if (after === null) return `borta: ${name}, var ${range(before)}`;
  const state = note === undefined ? '' : STATES[change.kind === 'application' ? 'window' : 'event'][note];
  const same = before.first === after.first && before.last === after.last;
  return same ? `${name}, ${range(after)}${state}` : `${name}: ${range(before)} blir ${range(after)}${state}`;
}

const NEWS: Readonly<Record<string, string>> = {
  'application-accepted': 'beslut om ansökan',
  'applications-to-review': 'ansökningar att besluta om',
  'remind-review': 'ansökningar att besluta om',
  'ask-choose': 'val av partner',
  'remind-choose': 'val av partner',
  'application-received': 'kvitto på ansökan',
  'ask-sign': 'överenskommelsen att skriva under',
  'remind-sign': 'överenskommelsen att skriva under',
  'start-of-programme': 'programmet börjar',
  'end-of-programme': 'tack vid slutet',
  thanks: 'tack',
  'event-notice': 'dagen före',
  'event-changed': 'datumet bekräftat',
  'matches-drafted': 'utkast till matchning',
  'remind-publish': 'publicera matchningarna',
  'fix-date': 'bekräfta datumet',
  'report-ready': 'rapporten är klar',
};

function readers(plan: Plan, to: MailChange['to']): string {
  const names = to.map((one) => {
    if (one === 'owner') return 'ägaren';
    return one === 'coordinator' ? 'samordnarna' : people(plan, [one]);
  });
  return listed(names, 'sv');
}

function mailName(plan: Plan, { to, mail }: MailChange): string {
  const ask = findAsk(plan, mail.ask);
  const asked = mail.template.endsWith('-accept') ? 'föreslagen matchning' : askName(ask);
  const about = mail.template === 'fix-date' ? askName(ask) : '';
  const event =
    mail.event === undefined || ask !== undefined
      ? about === ''
        ? ''
        : `: ${about}`
      : `: ${eventName(plan, mail.event)}`;
  const again = mail.reminder > 0 ? ` (påminnelse ${mail.reminder})` : '';
  return `${NEWS[mail.template] ?? asked}${event}${again}, till ${readers(plan, to)}`;
}

function mailChange(plan: Plan, change: MailChange): string {
  const { before, after } = change;
  const name = mailName(plan, change);
  if (before === null) return `nytt: ${name}, ${after === null ? '' : day(after)}`;
  return after === null
    ? `inte längre: ${name}, var ${day(before)}`
    : `${name}: ${day(before)} blir ${day(after)}`;
}

function ruleChange({ path, before, after }: RuleChange): string {
  const name = ruleName(path);
  const lead = name === '' ? '' : `${name}: `;
  if (before === null) return `${lead}nu ${path.at(-1) === after ? 'med' : after}`;
  return after === null
    ? `${lead}inte längre ${path.at(-1) === before ? 'med' : before}`
    : `${lead}${before} blir ${after}`;
}

function change(plan: Plan, one: Change): string {
  if (one.kind === 'mail') return mailChange(plan, one);
  return one.kind === 'rule' ? ruleChange(one) : dateChange(plan, one);
}

export const diff: DiffWords = {
  same: 'Ingenting ändras: samma datum, brev och regler.',
  dates: 'Datum',
  mails: 'Brev',
  rules: 'Regler',
  change,
  counts: (reader, before, after) =>
    before === after
      ? `${reader}: ${after} brev, som förut`
      : `${reader}: ${after} brev i stället för ${before}`,
  nothing: 'ingenting ändras',
  section: {
    programme: 'Programmet',
    partners: 'Partner',
    cycle: 'Omgången',
    sendHour: 'Timmen för brev',
    goals: 'Mål',
    units: 'Enheter',
    unitLabel: 'Vad en enhet heter',
    roles: 'Roller',
    questions: 'Frågor',
    matching: 'Matchning',
    relationship: 'Par och grupper',
    events: 'Träffar',
    asks: 'Vem som tillfrågas om vad',
    applications: 'Ansökningar',
    expectations: 'Förväntningar',
    escalation: 'Tystnad',
    recognition: 'Erkännande',
    testimonials: 'Berättelser',
    iterations: 'Upprepningar',
    interest: 'Sent intresse',
    holidays: 'Helgdagar',
    breaks: 'Uppehåll',
    messagesPerWeek: 'Brev per vecka som mest',
  },
};
