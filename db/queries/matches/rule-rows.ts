/** What coordinators have ruled about single pairs: pins and forbids, as rows. */
import type { Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import type { Edge, Pair } from '../../../matching/index.ts';

export interface MatchRule {
  /** `pin`: this pair is made; `forbid`: it is never made. */
  readonly kind: 'pin' | 'forbid';
  readonly mentee: string;
  readonly mentor: string;
  readonly madeAt: EpochMs;
}

/** The rules of a cycle, oldest first. */
export async function loadRules(sql: Sql, cycleId: string): Promise<MatchRule[]> {
  return sql<MatchRule[]>`
    select kind, mentee_id as mentee, mentor_id as mentor, made_at as "madeAt" from match_rule
    where cycle_id = ${cycleId} order by made_at, mentee_id collate "C", mentor_id collate "C"`;
}

export async function writeRule(sql: Sql, cycleId: string, rule: MatchRule): Promise<void> {
  const { kind, mentee, mentor, madeAt } = rule;
  await sql`
    insert into match_rule (cycle_id, mentee_id, mentor_id, kind, made_at)
    values (${cycleId}, ${mentee}, ${mentor}, ${kind}, ${madeAt})
    on conflict (cycle_id, mentee_id, mentor_id) do update set kind = excluded.kind, made_at = excluded.made_at`;
}

/** Takes back the rule for a pair whose mentee is of the unit. False when there is none. */
export async function deleteRule(
  sql: Sql,
  { cycleId, unitId }: { readonly cycleId: string; readonly unitId: string },
  { mentee, mentor }: { readonly mentee: string; readonly mentor: string },
): Promise<boolean> {
  const { count } = await sql`
    delete from match_rule using participant p
    where match_rule.cycle_id = ${cycleId} and mentee_id = ${mentee} and mentor_id = ${mentor}
      and p.id = mentee_id and p.unit_id = ${unitId}`;
  return count > 0;
}

/** The pins of a mentee; among peers they may stand on either side. */
export async function deletePinsOf(sql: Sql, cycleId: string, mentee: string): Promise<void> {
  await sql`
    delete from match_rule
    where cycle_id = ${cycleId} and ${mentee} in (mentee_id, mentor_id) and kind = 'pin'`;
}

export const isForbidden = (rules: readonly MatchRule[], mentee: string, mentor: string): boolean =>
  rules.some((rule) => rule.kind === 'forbid' && rule.mentee === mentee && rule.mentor === mentor);

export const forbidden = (rules: readonly MatchRule[]): Pair[] =>
  rules.filter(({ kind }) => kind === 'forbid').map(({ mentee, mentor }) => [mentee, mentor]);

/**
 * The pins that can be honoured, oldest first. One whose people have left, whose answers have come to break a
 * hard rule, or for which no place is left is passed over: a draft is made all the same.
 */
export function standingPins(
  rules: readonly MatchRule[],
  edges: readonly Edge[],
  places: ReadonlyMap<string, number>,
): Pair[] {
  const ruled = new Set(rules.map(({ mentee }) => mentee));
  const pairs = new Set(
    edges.filter(({ mentee }) => ruled.has(mentee)).map(({ mentee, mentor }) => `${mentee}/${mentor}`),
  );
  const left = new Map(places);
  return rules
    .filter(({ kind, mentee, mentor }) => {
      const [forMentee, forMentor] = [left.get(mentee) ?? 0, left.get(mentor) ?? 0];
      if (kind !== 'pin' || !pairs.has(`${mentee}/${mentor}`) || forMentee < 1 || forMentor < 1) return false;
      left.set(mentee, forMentee - 1).set(mentor, forMentor - 1);
      return true;
    })
    .map(({ mentee, mentor }) => [mentee, mentor]);
}
