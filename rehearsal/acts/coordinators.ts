/** What coordinators do through the JSON API: bring their people, look at their tasks, and see to them. */
import type { Role } from '../../definitions/plan/types.ts';
import type { PlannedAct } from '../../db/queries/rehearsal-state.ts';
import { tasksUpon, type Task } from '../duties.ts';
import { accepted, listIn, textIn, type Json } from '../reply.ts';
import { writtenCell } from '../cell.ts';
import { told, type Actor, type Outcome, type Stage } from '../stage.ts';

const cycleOf = ({ cycleId }: Stage): string => `/api/cycles/${cycleId}`;
const unitOf = (stage: Stage, unit: string): string => `${cycleOf(stage)}/units/${unit}`;

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Sends the unit's list of people. Sent twice it changes nothing, since all of them are there already. */
export const bringPeople: Actor = async (stage, act) => {
  const unit = told(act, 'unit');
  const people = stage.people.filter((person) => person.unit === unit && person.entrance === 'import');
  const invites = people.some(({ invitedBy }) => invitedBy !== undefined);
  const rows = people.map(({ name, email, role, invitedBy = '' }) =>
    [cell(name), email, role, unit, ...(invites ? [invitedBy] : [])].join(','),
  );
  return sendList(stage, unit, [`name,email,role,unit${invites ? ',invited-by' : ''}`, ...rows]);
};

/** Sends those of the unit who have applied elsewhere, with their answers. */
export const bringApplications: Actor = async (stage, act) => {
  const unit = told(act, 'unit');
  const people = stage.people.filter((person) => person.unit === unit && person.entrance === 'elsewhere');
  const asked = (role: Role) => stage.plan.applications?.[role].questions ?? [];
  const questions = stage.plan.questions.filter(({ id }) =>
    people.some(({ role }) => asked(role).includes(id)),
  );
  const rows = people.map((person) => {
    const answers = questions.map((question) =>
      asked(person.role).includes(question.id) ? cell(writtenCell(question, person, stage)) : '',
    );
    return [cell(person.name), person.email, person.role, unit, ...answers].join(',');
  });
  return sendList(stage, unit, [
    ['name,email,role,unit', ...questions.map(({ id }) => id)].join(','),
    ...rows,
  ]);
};

async function sendList(stage: Stage, unit: string, lines: readonly string[]): Promise<Outcome> {
  const csv = [...lines, ''].join('\n');
  const reply = await stage.browser.api('POST', `${cycleOf(stage)}/participants`, { csv });
  accepted(reply, `The list of ${unit}`);
  return { outcome: 'imported' };
}

function readTask(json: Json): Task {
  return {
    id: textIn(json, 'id'),
    kind: textIn(json, 'kind'),
    subject: textIn(json, 'subject'),
    unit: textIn(json, 'unit'),
  };
}

/** Looks at the open tasks and plans when to see to each. */
export const look: Actor = async (stage, act) => {
  const reply = accepted(await stage.browser.api('GET', `${cycleOf(stage)}/tasks`), 'The tasks');
  const mine = listIn(reply.body, 'tasks')
    .map(readTask)
    .filter(({ unit }) => unit === told(act, 'unit'));
  const leadsTo: PlannedAct[] = mine.flatMap((task) => tasksUpon(task, stage, act.actor));
  return { outcome: `${mine.length} tasks`, leadsTo };
};

/** Looks at the cycle: the request behind the overview, and its page. */
export const visit: Actor = async (stage) => {
  accepted(await stage.browser.api('GET', cycleOf(stage)), 'The cycle');
  const page = await stage.browser.get(`/cycles/${stage.cycleId}`);
  if (page.status >= 500) throw new Error(`The page of the cycle says ${page.status}.`);
  return { outcome: 'seen' };
};

/** Ends a rolling programme: nobody comes in any more, and pairs go on to their ends. */
export const close: Actor = async (stage, act) => {
  const reply = await stage.browser.api('POST', `${cycleOf(stage)}/close`, { lastDay: told(act, 'lastDay') });
  if (reply.status === 409) return { outcome: 'closed already' };
  accepted(reply, 'Ending the programme');
  await stage.refresh();
  return { outcome: 'closed', happened: 'closed' };
};

/** Publishes the newest draft of a unit. */
export const publish: Actor = async (stage, act) => {
  const unit = told(act, 'unit');
  const draft = accepted(await stage.browser.api('GET', `${unitOf(stage, unit)}/draft`), 'The draft');
  const version = numberIn(draft.body, 'version');
  const reply = await stage.browser.api('POST', `${unitOf(stage, unit)}/publish`, { version });
  if (reply.status === 409) return { outcome: 'published already' };
  accepted(reply, `Publishing ${unit}`);
  return { outcome: 'published', happened: `published/${unit}` };
};

function numberIn(json: unknown, name: string): number {
  const value = [json].flat().map((one): unknown => Object(one)[name])[0];
  return typeof value === 'number' ? value : 0;
}

/** A group that has lost its mentor is offered to the best who could lead it; null where it is no such group. */
async function proposeGroupAnew(stage: Stage, unit: string, relationship: string): Promise<Outcome | null> {
  const path = `${unitOf(stage, unit)}/groups`;
  const waiting = accepted(await stage.browser.api('GET', path), `The groups of ${unit}`);
  const group = listIn(waiting.body, 'groups').find((one) => textIn(one, 'relationship') === relationship);
  if (group === undefined) return null;
  const [best] = listIn(group, 'mentors');
  if (best === undefined) return { outcome: 'no mentor is free' };
  const mentees = listIn(group, 'mentees').map((one) => textIn(one, 'participant'));
  const mentor = textIn(best, 'participant');
  accepted(await stage.browser.api('POST', path, { mentees, mentor }), `The group for ${mentor}`);
  return { outcome: 'proposed a group', happened: `proposed/${unit}` };
}

interface Left {
  readonly participant_id: string;
  readonly role: string;
}

/** Who waits in a search, or wanted a match that fell through. */
async function leftOf(stage: Stage, act: PlannedAct): Promise<readonly Left[]> {
  const { waiting } = act.what;
  if (typeof waiting === 'string') return [{ participant_id: waiting, role: 'mentee' }];
  return stage.sql<Left[]>`
    select m.participant_id, m.role from member m
    join participant p on p.id = m.participant_id and p.left_at is null
    join obligation o on o.subject = m.relationship_id and o.participant_id = p.id and o.kind = 'accept'
    join answer a on a.obligation_id = o.id and (a.answer ->> 'accept')::boolean
    where m.relationship_id = ${told(act, 'relationship')}
      and p.id not in (select participant_id from not_looking) order by m.role, m.participant_id`;
}

/** Proposes the best free candidate to each who is left of a match that fell through, and answers. */
export const proposeAnew: Actor = async (stage, act) => {
  const unit = told(act, 'unit');
  const group =
    typeof act.what['waiting'] === 'string'
      ? null
      : await proposeGroupAnew(stage, unit, told(act, 'relationship'));
  if (group !== null) return group;
  const left = await leftOf(stage, act);
  const proposed: string[] = [];
  for (const { participant_id, role } of left) {
    const path = `${unitOf(stage, unit)}/candidates?participant=${participant_id}`;
    // Refused where they have been matched anew meanwhile.
    const [best] = listIn((await stage.browser.api('GET', path)).body, 'candidates');
    if (best === undefined) continue;
    const other = textIn(best, 'participant');
    const pair =
      role === 'mentee'
        ? { mentee: participant_id, mentor: other }
        : { mentee: other, mentor: participant_id };
    const reply = await stage.browser.api('POST', `${unitOf(stage, unit)}/pairs`, pair);
    if (reply.status < 400) proposed.push(other);
  }
  if (proposed.length === 0) return { outcome: 'nobody is free' };
  return { outcome: `proposed ${proposed.length}`, happened: `proposed/${unit}` };
};

/** Proposes the best free mentee to the mentor of a group that has become small. */
export const findMember: Actor = async (stage, act) => {
  const unit = told(act, 'unit');
  const [leader] = await stage.sql<{ mentor: string }[]>`
    select participant_id as mentor from member
    where relationship_id = ${told(act, 'relationship')} and role = 'mentor'`;
  if (leader === undefined) return { outcome: 'the group has ended' };
  const { mentor } = leader;
  const path = `${unitOf(stage, unit)}/candidates?participant=${mentor}`;
  const [best] = listIn((await stage.browser.api('GET', path)).body, 'candidates');
  if (best === undefined) return { outcome: 'nobody is free' };
  const pair = { mentee: textIn(best, 'participant'), mentor };
  const reply = await stage.browser.api('POST', `${unitOf(stage, unit)}/pairs`, pair);
  return reply.status < 400
    ? { outcome: 'joined', happened: `proposed/${unit}` }
    : { outcome: 'cannot join any more' };
};

/** Fixes the days of a window as they are planned; once it has opened there is nothing to fix. */
export const fixWindow: Actor = async (stage, act) => {
  const role = told(act, 'role');
  const reply = await stage.browser.api('PATCH', `${cycleOf(stage)}/windows/${role}`, {});
  if (reply.status === 409) return { outcome: 'opened' };
  accepted(reply, `The window of ${role}s`);
  return { outcome: 'fixed' };
};

/** Confirms an event's provisional date, or moves it; where another day is refused, the one that was planned stands. */
export const fixDate: Actor = async (stage, act) => {
  const event = told(act, 'event');
  const change = { day: told(act, 'day'), confirm: true };
  const path = `${cycleOf(stage)}/events/${event}`;
  const reply = await stage.browser.api('PATCH', path, change);
  const planned = { day: told(act, 'planned'), confirm: true };
  const refused = reply.status === 409 && planned.day !== change.day;
  accepted(refused ? await stage.browser.api('PATCH', path, planned) : reply, `The date of ${event}`);
  return { outcome: refused ? 'kept' : 'fixed', happened: `fixed/${event}` };
};
