/** A small cycle for the tests of mail: a plan, and its rows in a database. */
import { ensureInstallation, json, type Sql } from '../../../db/client.ts';
import { endOfDay, instantAt, startOfDay } from '../../../definitions/plan/dates.ts';
import { planHash } from '../../../definitions/plan/hash.ts';
import type { Template } from '../../../definitions/plan/messages.ts';
import type { Ask, DateRule, Plan, PlanApplication, PlanEvent } from '../../../definitions/plan/types.ts';

export const ZONE = 'Europe/Stockholm';
export const CYCLE = 'alumni-2024-25';
/** Midday of 20 November 2024 in Stockholm. */
export const NOW = instantAt('2024-11-20', '12:00', ZONE);

const rule = (day: string): DateRule => ({ base: { day }, plus: [], moment: 'end', words: day });

function event(id: string, day: string, changes: Partial<PlanEvent> = {}): PlanEvent {
  const { from = null, to = null } = changes;
  return {
    id,
    name: { en: id === 'mid-way' ? 'Mid-way meeting' : 'Conclusion' },
    roles: ['mentor', 'mentee'],
    place: 'University',
    online: false,
    training: false,
    provisional: false,
    day,
    startsAt: from === null ? startOfDay(day, ZONE) : instantAt(day, from, ZONE),
    endsAt: to === null ? endOfDay(day, ZONE) : instantAt(day, to, ZONE),
    dateRule: rule(day),
    origin: { from: 'definition', line: 1 },
    ...changes,
    from,
    to,
  };
}

function ask(id: string, obligation: Ask['obligation'], due: string, name: string): Ask {
  return {
    id,
    obligation,
    subject: obligation === 'answer-invitation' ? id.replace('invitation-', '') : id,
    occurrence: 1,
    name: { en: name },
    roles: obligation === 'apply' ? ['mentee'] : ['mentor', 'mentee'],
    audience: obligation === 'apply' ? 'invited' : 'active',
    questions: [],
    readBy: 'coordinator',
    opens: NOW,
    opensRule: rule('2024-11-20'),
    due: endOfDay(due, ZONE),
    dueRule: rule(due),
  };
}

const APPLICATION: PlanApplication = {
  by: 'form',
  opens: NOW,
  opensRule: rule('2024-09-02'),
  closes: endOfDay('2024-10-11', ZONE),
  closesRule: rule('2024-10-11'),
  questions: [],
  reviewUntil: endOfDay('2024-10-18', ZONE),
  reviewRule: rule('2024-10-18'),
};

export const PLAN: Plan = {
  version: 1,
  programme: {
    id: 'alumni',
    name: { en: 'Alumni Mentorship Programme' },
    organiser: { en: 'Student Services' },
    contact: 'mentorship@su.example',
    timeZone: ZONE,
    languages: ['en'],
  },
  cycle: {
    id: CYCLE,
    period: '2024-25',
    firstDay: '2024-09-02',
    lastDay: '2025-06-01',
    startsAt: startOfDay('2024-09-02', ZONE),
    endsAt: endOfDay('2025-06-01', ZONE),
  },
  sendHour: '09:00',
  goals: [],
  units: [
    { id: 'astronomy', name: { en: 'Department of Astronomy' }, coordinator: 'astro@su.example' },
    { id: 'physics', name: { en: 'Department of Physics' }, coordinator: 'physics@su.example' },
  ],
  unitLabel: { en: 'Department' },
  roles: {
    mentor: { label: { en: 'alum' }, capacity: 1 },
    mentee: { label: { en: 'student' }, capacity: 1 },
  },
  questions: [],
  applications: { mentee: APPLICATION, mentor: APPLICATION },
  matching: {
    by: 'coordinator',
    withinUnits: true,
    must: [],
    prefer: [],
    draftAt: instantAt('2024-10-14', '09:00', ZONE),
    publishBy: endOfDay('2024-10-25', ZONE),
  },
  relationship: {
    acceptance: {
      roles: ['mentor', 'mentee'],
      due: rule('2024-11-01'),
      reminders: [],
      ifSilent: 'tell-coordinator',
    },
    format: 'one-to-one',
    delivery: 'mixed',
    meetings: { every: { unit: 'month', count: 1 }, minutes: 60 },
    duration: {
      length: { unit: 'month', count: 6 },
      usual: true,
      setBy: 'pair',
      extension: { by: { unit: 'month', count: 3 }, times: 1 },
    },
    atRiskAfterMissing: 2,
    ends: rule('2025-06-01'),
    endsAt: endOfDay('2025-06-01', ZONE),
  },
  events: [
    event('mid-way', '2025-02-12', { from: '16:00', to: '18:00' }),
    event('sharing', '2025-03-31', {
      from: '09:00',
      to: '10:30',
      roles: ['mentee'],
      name: { en: 'Experience sharing' },
    }),
    event('conclusion', '2025-05-20', { provisional: true }),
  ],
  asks: [
    ask('apply-mentee', 'apply', '2024-10-11', 'Application'),
    ask('meeting-1', 'report-meeting', '2024-12-06', 'Meeting in November'),
    ask('individual-1', 'report-individual', '2024-12-13', 'Individual session 1'),
    ask('winter', 'check-in', '2024-12-20', 'Winter check-in'),
    ask('final', 'give-feedback', '2025-05-31', 'Final feedback'),
    ask('invitation-mid-way', 'answer-invitation', '2025-02-05', 'Mid-way meeting'),
  ],
  steps: [],
};

const PEOPLE = [
  { id: 'per_ada', participant: 'par_ada', name: 'Ada Åkesson', email: 'ada@example.org', role: 'mentee' },
  { id: 'per_bo', participant: 'par_bo', name: 'Bo <b>Björk</b>', email: 'bo@example.org', role: 'mentor' },
];

const OBLIGATIONS = [
  {
    id: 'ob_apply',
    kind: 'apply',
    ask: 'apply-mentee',
    subject: 'apply-mentee',
    relationship: null,
    due: '2024-10-11',
  },
  { id: 'ob_accept', kind: 'accept', ask: null, subject: 'rel_1', relationship: 'rel_1', due: '2024-11-29' },
  {
    id: 'ob_meet',
    kind: 'report-meeting',
    ask: 'meeting-1',
    subject: 'rel_1',
    relationship: 'rel_1',
    due: '2024-12-06',
  },
  {
    id: 'ob_alone',
    kind: 'report-individual',
    ask: 'individual-1',
    subject: 'rel_1/par_ada',
    relationship: 'rel_1',
    due: '2024-12-13',
  },
  {
    id: 'ob_winter',
    kind: 'check-in',
    ask: 'winter',
    subject: 'winter',
    relationship: null,
    due: '2024-12-20',
  },
  {
    id: 'ob_final',
    kind: 'give-feedback',
    ask: 'final',
    subject: 'final',
    relationship: null,
    due: '2025-05-31',
  },
  {
    id: 'ob_mid',
    kind: 'answer-invitation',
    ask: 'invitation-mid-way',
    subject: 'mid-way',
    relationship: null,
    due: '2025-02-05',
  },
];

/** A cycle with one active pair, one obligation of each kind open for the mentee, and an interest. */
export async function seedCycle(sql: Sql, clock: 'real' | 'virtual' = 'real'): Promise<void> {
  await ensureInstallation(sql, 'mail tests');
  await sql`insert into definition values ('def_1', 'alumni', 1, '', ${NOW})`;
  const { startsAt, endsAt } = PLAN.cycle;
  await sql`insert into cycle values (${CYCLE}, 'def_1', 'alumni', ${json(sql, PLAN)}, ${planHash(PLAN)}, ${clock},
    'running', ${startsAt}, ${startsAt}, ${endsAt})`;
  for (const { id, coordinator } of PLAN.units)
    await sql`insert into unit values (${CYCLE}, ${id}, ${coordinator})`;
  for (const { id, day, from, to, startsAt, endsAt, provisional } of PLAN.events) {
    await sql`insert into event values (${CYCLE}, ${id}, ${day}, ${from}, ${to}, ${startsAt}, ${endsAt}, ${provisional})`;
  }
  await seedPair(sql);
  await sql`insert into interest values ('int_1', 'alumni', ${CYCLE}, 'physics', 'mentee', 'cy@example.org', 'Cy Dahl', ${NOW})`;
}

async function seedPair(sql: Sql): Promise<void> {
  await sql`insert into relationship values ('rel_1', ${CYCLE}, 'astronomy', 'active', 3, ${NOW}, ${NOW})`;
  for (const { id, participant, name, email, role } of PEOPLE) {
    await sql`insert into person values (${id}, ${email}, ${name})`;
    await sql`insert into participant values (${participant}, ${CYCLE}, ${id}, ${role}, 'astronomy', 'import', ${NOW}, ${NOW})`;
    await sql`insert into member values ('rel_1', ${participant}, ${role})`;
  }
  for (const { id, kind, ask, subject, relationship, due } of OBLIGATIONS) {
    await sql`insert into obligation values (${id}, ${CYCLE}, 'par_ada', ${kind}, ${ask}, ${subject}, 1, ${relationship},
      ${NOW}, ${endOfDay(due, ZONE)}, 'open')`;
  }
}

const OBLIGATION_OF: Readonly<Record<string, string>> = {
  apply: 'ob_apply',
  accept: 'ob_accept',
  'report-meeting': 'ob_meet',
  'report-individual': 'ob_alone',
  'check-in': 'ob_winter',
  'give-feedback': 'ob_final',
  'answer-invitation': 'ob_mid',
};

/** The obligation that a template of an ask or reminder is about in the fixture. */
export function obligationOf(template: Template): string | undefined {
  if (template === 'application-received' || template === 'application-stands') return 'ob_apply';
  return OBLIGATION_OF[template.replace(/^(ask|remind)-/, '')];
}
