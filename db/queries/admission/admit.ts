/** Who has applied gets a place, waits for one, or for a coordinator; the wait list moves up by itself. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Role } from '../../../definitions/plan/types.ts';
import type { Template } from '../../../definitions/plan/messages.ts';
import { eachTime } from '../coming-back.ts';
import { arrive } from '../seek/arrive.ts';
import { tellOfArrivals } from './arrivals.ts';
import { admissionRules, freePlaces, type AdmissionRule } from './rules.ts';

/** Decides about people who have just applied: those without a place are told that they wait. */
export async function admit(tx: Sql, cycleId: string, ids: readonly string[], now: EpochMs): Promise<void> {
  for (const rule of await admissionRules(tx, cycleId)) {
    if (rule.reviewed) await awaitReview(tx, cycleId, rule.role, { ids, now });
    else await takeInOrder(tx, cycleId, rule, { ids, now });
  }
}

async function awaitReview(
  tx: Sql,
  cycleId: string,
  role: Role,
  { ids, now }: { readonly ids: readonly string[]; readonly now: EpochMs },
): Promise<void> {
  await tx`
    update participant set admission = 'review', admission_at = ${now}
    where id = any(${[...ids]}) and role = ${role} and admission is null`;
  await tellOfArrivals(tx, { cycleId, role, ids, now });
}

/** Those who came first are taken first. */
async function takeInOrder(
  tx: Sql,
  cycleId: string,
  rule: AdmissionRule,
  { ids, now }: { readonly ids: readonly string[]; readonly now: EpochMs },
): Promise<void> {
  const free = await freePlaces(tx, cycleId, rule);
  const waiting = await tx<{ id: string }[]>`
    with ranked as (
      select id, row_number() over (order by applied_at, id) as place from participant
      where id = any(${[...ids]}) and role = ${rule.role} and admission is null
    ), taken as (
      update participant p set admission_at = ${now},
        admission = case when ranked.place <= ${free}::bigint then 'accepted' else 'waiting' end
      from ranked where ranked.id = p.id returning p.id, p.admission
    )
    select id from taken where admission = 'waiting'`;
  await tellOfPlace(tx, 'wait-listed', waiting, now);
}

/** Gives places that have become free to those who wait longest. */
export async function moveUp(tx: Sql, cycleId: string, role: Role, now: EpochMs): Promise<void> {
  const rules = await admissionRules(tx, cycleId);
  for (const rule of rules.filter((one) => one.role === role && one.places !== null)) {
    const free = await freePlaces(tx, cycleId, rule);
    const moved = await tx<{ id: string }[]>`
      update participant set admission = 'accepted', admission_at = ${now}
      where id in (select id from participant
                   where cycle_id = ${cycleId} and role = ${role} and admission = 'waiting' and left_at is null
                   order by admission_at, applied_at, id limit ${free}::bigint)
      returning id`;
    await tellOfPlace(tx, 'place-free', moved, now);
    await arrive(tx, { cycleId, participants: moved.map(({ id }) => id), now });
  }
}

export type PlaceNews = Extract<
  Template,
  'wait-listed' | 'place-free' | 'application-accepted' | 'application-declined' | 'no-place'
>;

/** Tells people of their place, once each way each time they apply, with the link to their application. */
export async function tellOfPlace(
  tx: Sql,
  template: PlaceNews,
  people: readonly { readonly id: string }[],
  now: EpochMs,
): Promise<void> {
  if (people.length === 0) return;
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
    select adept_id('msg', key), key, cycle_id, ${template}, '{}', 'participant', id, obligation_id, ${now}, 'queued'
    from (select p.id, p.cycle_id, concat_ws('/', ${template}::text, p.id, ${eachTime(tx)}) as key,
            (select o.id from obligation o where o.participant_id = p.id and o.kind = 'apply'
             order by o.occurrence desc limit 1) as obligation_id
          from participant p where p.id = any(${people.map(({ id }) => id)})) as told
    on conflict do nothing`;
}
