/** What publishing a draft would send, before it is published. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Role } from '../../../definitions/plan/types.ts';
import { dryRun } from './dry-run.ts';
import { publishDraft, type Publication } from './publish.ts';

/** Mails of one kind to people of one role. */
export interface MailCount {
  readonly template: string;
  /** Null: not to participants. */
  readonly role: Role | null;
  readonly mails: number;
}

export interface PublicationPreview {
  /** How many pairs would be proposed. */
  readonly proposed: number;
  /** How many pairs of the draft no longer stand. */
  readonly leftOut: number;
  readonly mails: readonly MailCount[];
  /** When the answers would be due; null: nobody is asked for one. */
  readonly answersDue: EpochMs | null;
}

/** Publishes, counts and undoes. @throws MatchRefusal as `publishDraft` */
export async function previewPublication(sql: Sql, publication: Publication): Promise<PublicationPreview> {
  const { cycleId } = publication;
  return dryRun(sql, async (tx) => {
    const before = await mailCounts(tx, cycleId);
    const { relationships, leftOut } = await publishDraft(tx, publication);
    const [row] = await tx<{ due: EpochMs | null }[]>`
      select max(due_at) as due from obligation where kind = 'accept' and relationship_id = any(${[...relationships]})`;
    return {
      proposed: relationships.length,
      leftOut: leftOut.length,
      mails: more(before, await mailCounts(tx, cycleId)),
      answersDue: row?.due ?? null,
    };
  });
}

async function mailCounts(tx: Sql, cycleId: string): Promise<MailCount[]> {
  return tx<MailCount[]>`
    select m.template, p.role, count(*) as mails from message m
    left join participant p on m.recipient_kind = 'participant' and p.id = m.recipient
    where m.cycle_id = ${cycleId} group by m.template, p.role order by m.template, p.role`;
}

function more(before: readonly MailCount[], after: readonly MailCount[]): MailCount[] {
  return after
    .map((one) => {
      const had = before.find(({ template, role }) => template === one.template && role === one.role);
      return { ...one, mails: one.mails - (had?.mails ?? 0) };
    })
    .filter(({ mails }) => mails > 0);
}
