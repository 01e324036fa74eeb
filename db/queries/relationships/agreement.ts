/** The text of an agreement: its versions, who has signed which, and a member's change of it. */
import { transaction, type Sql } from '../../client.ts';
import type { EpochMs, Role } from '../../../definitions/plan/types.ts';
import { lockRelationship } from './rows.ts';

export interface AgreementVersion {
  readonly version: number;
  readonly text: string;
  /** Whose change it is; null: the programme's draft. */
  readonly by: string | null;
  readonly at: EpochMs;
}

export interface Signer {
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
  /** What they owe: the obligation's id, and whether they have signed the text as it stands. */
  readonly obligation: string;
  readonly hasSigned: boolean;
  /** The last that they signed, which a later version makes void; null: nothing yet. */
  readonly signed: { readonly name: string; readonly version: number; readonly at: EpochMs } | null;
}

/** The versions that have been kept, oldest first; none while the programme's draft stands as it is. */
export async function agreementVersions(sql: Sql, relationshipId: string): Promise<AgreementVersion[]> {
  return sql<AgreementVersion[]>`
    select v.version, v.text, person.name as by, v.made_at as at
    from agreement_version v
    left join participant p on p.id = v.by_participant left join person on person.id = p.person_id
    where v.relationship_id = ${relationshipId} order by v.version`;
}

/** Who is to sign, mentees before mentors. */
export async function signersOf(sql: Sql, relationshipId: string): Promise<Signer[]> {
  return sql<Signer[]>`
    select p.id as participant, person.name, p.role, o.id as obligation, o.state = 'met' as "hasSigned",
      case when a.answer is null then null else jsonb_build_object('name', a.answer ->> 'signed',
        'version', (a.answer ->> 'version')::int,
        'at', (extract(epoch from a.given_at) * 1000)::bigint) end as signed
    from obligation o join participant p on p.id = o.participant_id join person on person.id = p.person_id
    left join answer a on a.obligation_id = o.id
    where o.relationship_id = ${relationshipId} and o.kind = 'sign' and o.state <> 'withdrawn'
    order by p.role, person.name, p.id`;
}

/** Keeps the programme's draft as it was shown to whoever signs or changes it first. */
export async function keepDraft(sql: Sql, relationshipId: string, text: string, at: EpochMs): Promise<void> {
  await sql`
    insert into agreement_version (relationship_id, version, text, made_at)
    values (${relationshipId}, 1, ${text}, ${at}) on conflict do nothing`;
}

export interface TextChange {
  readonly relationship: string;
  readonly participant: string;
  /** The version that they have changed. */
  readonly from: number;
  readonly text: string;
  readonly now: EpochMs;
}

/** `outdated`: somebody else has changed it meanwhile; `closed`: there is nothing to sign any more. */
export type TextChanged = 'changed' | 'same' | 'outdated' | 'closed';

/** Makes a member's text the one to sign: earlier signatures are void, and all others are told. */
export async function changeText(sql: Sql, change: TextChange): Promise<TextChanged> {
  const { relationship: id, participant, from, text, now } = change;
  return transaction(sql, async (tx) => {
    const relationship = await lockRelationship(tx, id);
    if (relationship?.state !== 'active' || relationship.opened_at !== null) return 'closed';
    const [current] = (await agreementVersions(tx, id)).slice(-1);
    if (current?.text === text) return 'same';
    if (current?.version !== from) return 'outdated';
    const version = from + 1;
    await tx`
      insert into agreement_version (relationship_id, version, text, by_participant, made_at)
      values (${id}, ${version}, ${text}, ${participant}, ${now})`;
    await tx`
      update obligation set state = 'open', closed_at = null
      where relationship_id = ${id} and kind = 'sign' and state = 'met'`;
    await tellOthers(tx, change, version);
    return 'changed';
  });
}

/** Whoever has not even got the mail about the change before hears of both by it. */
async function tellOthers(tx: Sql, change: TextChange, version: number): Promise<void> {
  const { relationship, participant, now } = change;
  await tx`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
    select adept_id('msg', key), key, cycle_id, 'agreement-changed', jsonb_build_object('relationship', relationship_id),
      'participant', participant_id, id, ${now}, 'queued'
    from (select *, 'agreement-changed/' || id || '/' || ${version}::int as key from obligation
          where relationship_id = ${relationship} and kind = 'sign' and state = 'open'
            and participant_id <> ${participant}) as others
    where not exists (select from message told where told.obligation_id = others.id
                      and told.template = 'agreement-changed' and told.state = 'queued')
    on conflict do nothing`;
}
