import type { Sql } from '../../db/client.ts';
import type { ComparableAnswers } from '../../definitions/plan/answers.ts';
import { formatsFor, formatsOf } from '../../definitions/plan/formats.ts';
import type { Format, Plan } from '../../definitions/plan/types.ts';
import type { Invariant } from './types.ts';

const key = (mentee: string, mentor: string): string => `${mentee}/${mentor}`;

interface Chooser {
  readonly id: string;
  readonly role: 'mentee' | 'mentor';
  readonly unit: string;
  readonly choices: readonly string[];
  /** What they answered when they applied. */
  readonly applied: ComparableAnswers | null;
}

/** Who has chosen and was still there when their unit's draft was published. */
async function choosers(sql: Sql, cycleId: string): Promise<Chooser[]> {
  return sql<Chooser[]>`
    select p.id, p.role, p.unit_id as unit, a.answer -> 'choices' as choices,
      (select said.answer -> 'questions' from obligation form join answer said on said.obligation_id = form.id
       where form.participant_id = p.id and form.kind = 'apply' order by form.opened_at desc limit 1) as applied
    from obligation o join answer a on a.obligation_id = o.id join participant p on p.id = o.participant_id
    join unit u on u.cycle_id = p.cycle_id and u.id = p.unit_id and u.published_at is not null
    where o.cycle_id = ${cycleId} and o.kind = 'choose' and o.ask_id is not null
      and (p.left_at is null or p.left_at > u.published_at) order by p.id`;
}

/** The pairs that were published, and whom the coordinators pinned or kept apart: that was nobody's choice. */
async function published(sql: Sql, cycleId: string) {
  const pairs = await sql<{ mentee: string; mentor: string; format: Format }[]>`
    select p.mentee_id as mentee, p.mentor_id as mentor, p.format from draft_pair p join draft d on d.id = p.draft_id
    where d.cycle_id = ${cycleId} and d.published_at is not null`;
  const rules = await sql<{ kind: string; mentee: string; mentor: string }[]>`
    select kind, mentee_id as mentee, mentor_id as mentor from match_rule where cycle_id = ${cycleId}`;
  const ruled = rules.map(({ kind, mentee, mentor }) => (kind === 'pin' ? mentee : key(mentee, mentor)));
  return { pairs, ruled: new Set(ruled) };
}

/**
 * With several formats people are matched in one after the other, and a group is filled within its limits first: the
 * wishes of those who meet two and two are weighed among themselves.
 */
function inOneRound<T extends { readonly format: Format }>(
  plan: Plan,
  people: readonly Chooser[],
  pairs: readonly T[],
) {
  if (formatsOf(plan).length === 1) return { people, pairs };
  const meets = ({ role, applied }: Chooser): boolean =>
    formatsFor(plan, role, applied ?? {}).includes('one-to-one');
  return { people: people.filter(meets), pairs: pairs.filter(({ format }) => format === 'one-to-one') };
}

/** Pairs who would both rather have each other; worked out anew, not with what matched them. */
async function blockingIn(sql: Sql, cycleId: string, plan: Plan) {
  const places = plan.roles.mentor.capacity;
  const { pairs: all, ruled } = await published(sql, cycleId);
  const { people, pairs } = inOneRound(plan, await choosers(sql, cycleId), all);
  const by = new Map(people.map((one) => [one.id, one]));
  const rank = (of: string, wish: string): number => {
    const place = by.get(of)?.choices.indexOf(wish) ?? -1;
    return place < 0 ? Infinity : place;
  };
  const held = (id: string): number[] =>
    pairs.flatMap(({ mentee, mentor }) =>
      mentee === id ? [rank(id, mentor)] : mentor === id ? [rank(id, mentee)] : [],
    );
  const prefers = (one: Chooser, other: string): boolean => {
    const has = held(one.id);
    const free = has.length < (one.role === 'mentor' ? places : 1);
    return rank(one.id, other) < (free ? Infinity : Math.max(...has));
  };
  return people
    .filter(({ role }) => role === 'mentee')
    .flatMap((mentee) =>
      mentee.choices.flatMap((id) => {
        const mentor = by.get(id);
        const decided = ruled.has(mentee.id) || ruled.has(key(mentee.id, id));
        if (mentor === undefined || decided || !prefers(mentee, id) || !prefers(mentor, mentee.id)) return [];
        return [{ subject: mentee.id, found: `would rather have ${id}, who would rather have them` }];
      }),
    );
}

export const choicesAreStable: Invariant = {
  name: 'choices-are-stable',
  holds: 'Where both sides choose, no two would both rather have had each other than what was published.',
  async violations({ sql, cycleId, plan }) {
    // A group that would be too small is nobody's, however much its people want each other.
    const both = plan.matching.choose?.by.length === 2 && formatsOf(plan).includes('one-to-one');
    return both ? blockingIn(sql, cycleId, plan) : [];
  },
};
