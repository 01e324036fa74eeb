/** The subject of a mail before anybody is known: worded by the mail's own renderer, with words for names. */
import { mailFacts } from '../../activities/mail/facts.ts';
import { headerText } from '../../activities/mail/headers.ts';
import type { MailEvent, MailRow } from '../../db/queries/mail-facts.ts';
import type { MessageParams } from '../../definitions/plan/messages.ts';
import { inLanguage } from '../../definitions/plan/texts.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import type { PlannedMail } from '../../definitions/preview/mails.ts';
import { localeFor } from '../../locales/index.ts';
import type { PreviewLocale } from '../../locales/preview/index.ts';

/** Of several units, none in particular. */
const ANY_UNIT = '*';
const OTHER: Readonly<Record<Role, Role>> = { mentor: 'mentee', mentee: 'mentor' };
const RECIPIENTS = {
  mentor: 'participant',
  mentee: 'participant',
  coordinator: 'unit',
  owner: 'owner',
} as const;

type Placeholder = PreviewLocale['mail']['placeholder'];

function withAnyUnit(plan: Plan, lang: string, placeholder: Placeholder): Plan {
  const [only] = plan.units;
  const name =
    plan.units.length === 1 && only ? only.name : { [lang]: placeholder(inLanguage(plan.unitLabel, lang)) };
  return { ...plan, units: [...plan.units, { id: ANY_UNIT, name, coordinator: '' }] };
}

function eventsOf(plan: Plan): readonly MailEvent[] {
  return plan.events.map(({ id, day, from, to, startsAt, endsAt, provisional }) => ({
    id,
    day,
    startsAt,
    endsAt,
    provisional,
    sequence: 0,
    fromTime: from,
    toTime: to,
  }));
}

/** A window to apply whose day is to be fixed. */
function windowOf(plan: Plan, { template, ask }: PlannedMail): MessageParams {
  const role = plan.asks.find(({ id }) => id === ask)?.roles[0];
  return template === 'fix-date' && ask !== undefined && role !== undefined ? { ask, role } : {};
}

function rowOf(plan: Plan, mail: PlannedMail, lang: string, placeholder: Placeholder): MailRow {
  const role = mail.to === 'mentor' || mail.to === 'mentee' ? mail.to : null;
  const other = OTHER[role ?? 'mentor'];
  const partner = { name: placeholder(inLanguage(plan.roles[other].label, lang)), email: '', role: other };
  const ids = {
    id: '',
    cycleId: plan.cycle.id,
    planSha256: '',
    obligationId: null,
    relationshipId: null,
    named: mail.named ?? false,
    hasEvents: false,
    threadId: null,
  };
  return {
    ...ids,
    clock: 'virtual',
    template: mail.template,
    params: { change: 'confirmed', ...windowOf(plan, mail) },
    recipientKind: RECIPIENTS[mail.to],
    recipient: '',
    at: mail.at,
    email: null,
    name: '',
    invitedBy: null,
    role,
    unitId: mail.to === 'owner' ? null : ANY_UNIT,
    askId: mail.ask ?? null,
    dueAt: mail.due ?? plan.asks.find(({ id }) => id === mail.ask)?.due ?? null,
    eventId: mail.event ?? null,
    format: null,
    people: [partner],
    waitingUnits: [],
    silent: [],
    meeting: null,
  };
}

/** The subject in the language in which the programme's people are written to. */
export function subjectOf(plan: Plan, mail: PlannedMail, { placeholder }: PreviewLocale['mail']): string {
  const locale = localeFor(plan.programme.languages);
  const known = withAnyUnit(plan, locale.lang, placeholder);
  const row = rowOf(known, mail, locale.lang, placeholder);
  const facts = mailFacts(row, { plan: known, events: eventsOf(plan), locale });
  return headerText(locale.mail.templates[mail.template](facts).subject);
}
