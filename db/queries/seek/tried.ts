/** Whom somebody has been proposed to before. */
import type { Sql } from '../../client.ts';
import type { Pair } from '../../../matching/index.ts';

/** The pairs of one participant that were proposed, whatever became of them. */
export async function triedBefore(sql: Sql, participantId: string): Promise<Pair[]> {
  const rows = await sql<{ mentee: string; mentor: string }[]>`
    select e.participant_id as mentee, o.participant_id as mentor
    from relationship r
    join membership e on e.relationship_id = r.id and e.role = 'mentee'
    join membership o on o.relationship_id = r.id and o.participant_id <> e.participant_id
      and (o.role = 'mentor' or r.format = 'peer')
    where ${participantId} in (e.participant_id, o.participant_id)`;
  return rows.map(({ mentee, mentor }) => [mentee, mentor]);
}

/** Those who have stopped answering, or want no other partner, are offered to nobody. */
export async function notLooking(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql<{ participant_id: string }[]>`select participant_id from not_looking`;
  return new Set(rows.map((row) => row.participant_id));
}
