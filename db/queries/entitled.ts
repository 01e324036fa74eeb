/** Everybody who is entitled to a partner and has none: listed, reminded of it, and given to their coordinator. */
import type { Sql } from '../client.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';

export interface Without {
  readonly participant: string;
  readonly name: string;
  readonly unit: string;
  /** Since when: they came, or their last pair ended. */
  readonly since: EpochMs;
  readonly appliedAt: EpochMs | null;
}

/** True: everybody who is in the programme as a mentee is to have a mentor. */
export const isEntitled = (plan: Plan): boolean => plan.roles.mentee.entitled === true;

/** Mentees of a cycle who are with nobody, and since when; whoever was with somebody to the end of a cycle had their mentor. */
function alone(sql: Sql, cycleId: string) {
  return sql`
    select p.id, p.unit_id, p.person_id, p.applied_at, p.takes_part, greatest(p.joined_at, before.ended) as since
    from participant p
    join cycle c on c.id = p.cycle_id
    left join lateral (
      select max(r.ended_at) as ended, bool_or(r.state in ('proposed', 'active')) as lives,
        bool_or(r.state = 'completed') as whole
      from member m join relationship r on r.id = m.relationship_id where m.participant_id = p.id) as before on true
    where p.cycle_id = ${cycleId} and p.role = 'mentee' and p.left_at is null and before.lives is not true
      and (before.whole is not true or c.plan -> 'cycle' ->> 'rolling' = 'true')`;
}

/** Those who are entitled and with nobody, the longest first. @param unit whose; null: all */
export async function withoutPartner(sql: Sql, plan: Plan, unit: string | null = null): Promise<Without[]> {
  if (!isEntitled(plan)) return [];
  return sql<Without[]>`
    select a.id as participant, person.name, a.unit_id as unit, a.since, a.applied_at as "appliedAt"
    from (${alone(sql, plan.cycle.id)}) as a join person on person.id = a.person_id
    where ${unit === null ? sql`true` : sql`a.unit_id = ${unit}`}
    order by a.since, person.name, a.id`;
}

export interface EntitledReport {
  /** How many are entitled, and how many of them are with somebody, or were to the end. */
  readonly entitled: number;
  readonly with: number;
}

/** Null where nobody is entitled. */
export async function entitledReport(sql: Sql, plan: Plan): Promise<EntitledReport | null> {
  if (!isEntitled(plan)) return null;
  const [row] = await sql<EntitledReport[]>`
    select count(*)::int as entitled, count(*) filter (where exists (
      select from member m join relationship r on r.id = m.relationship_id
      where m.participant_id = p.id and r.opened_at is not null and r.state in ('active', 'completed')))::int as with
    from participant p where p.cycle_id = ${plan.cycle.id} and p.role = 'mentee' and p.left_at is null`;
  return row ?? { entitled: 0, with: 0 };
}

/** What the follow-up of one day looks back to. */
export interface FollowUp {
  /** Part of the keys of its mails: the step's. */
  readonly key: string;
  /** Whoever has been without since then is reminded, and since when the coordinator is told. */
  readonly reminded: EpochMs;
  readonly told: EpochMs;
  readonly now: EpochMs;
}

/**
 * Reminds those who can do something themselves: who have not applied, or can name another. Not those of whom the
 * coordinator knows already.
 */
export async function remindEntitled(tx: Sql, plan: Plan, { key, reminded, now }: FollowUp): Promise<void> {
  const names = plan.matching.by === 'self-found';
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
    select adept_id('msg', mail.key), mail.key, ${plan.cycle.id}, mail.template, '{}', 'participant', mail.id,
      mail.obligation, ${now}, 'queued'
    from (
      select a.id, o.id as obligation, case o.state when 'open' then 'remind-entitled' else 'entitled-alone' end as template,
        concat_ws('/', 'entitled', a.id, ${key}::text) as key
      from (${alone(tx, plan.cycle.id)}) as a
      join obligation o on o.participant_id = a.id and o.kind = 'apply' and o.due_at > ${now}
      where a.since <= ${reminded} and (o.state = 'open' or (o.state = 'met' and ${names} and a.takes_part))
        and not exists (select from task t where t.kind = 'entitled' and t.facts ->> 'participant' = a.id
                        and t.opened_at >= a.since)) as mail
    on conflict do nothing`;
}

/** Gives the coordinators those who have been without for long. One they have seen to comes again when as long has gone by. */
export async function tellEntitled(tx: Sql, plan: Plan, { key, told, now }: FollowUp): Promise<void> {
  const cycleId = plan.cycle.id;
  await tx`
    insert into task (id, cycle_id, unit_id, kind, subject, facts, opened_at)
    select adept_id('task', concat_ws('/', ${cycleId}::text, 'entitled', who.subject)), ${cycleId}, who.unit_id,
      'entitled', who.subject, jsonb_build_object('participant', who.id), ${now}
    from (
      select a.id, a.unit_id, a.id || '/' || (count(t.id) + 1) as subject
      from (${alone(tx, cycleId)}) as a
      left join task t on t.kind = 'entitled' and t.facts ->> 'participant' = a.id
      where a.since <= ${told}
      group by a.id, a.unit_id
      having count(t.id) filter (where t.closed_at is null or t.closed_at > ${told}) = 0) as who
    on conflict do nothing`;
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, at, state)
    select adept_id('msg', mail.key), mail.key, ${cycleId}, 'entitled-waiting',
      jsonb_build_object('unit', mail.unit_id, 'many', mail.many), 'unit', mail.unit_id, ${now}, 'queued'
    from (
      select unit_id, count(*) as many, concat_ws('/', 'entitled-waiting', ${cycleId}::text, unit_id, ${key}::text) as key
      from task where cycle_id = ${cycleId} and kind = 'entitled' and opened_at = ${now} group by unit_id) as mail
    on conflict do nothing`;
}
