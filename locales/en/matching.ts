/** Matching in words: why a pair, why not another, who is left, what would change that, what a change moves. */
import type { Criterion } from '../../definitions/plan/types.ts';
import type {
  Difference,
  Figures,
  Move,
  Place,
  Recruit,
  Relaxation,
  Shortage,
  WhyNot,
} from '../../matching/index.ts';
import { problemFaults } from './matching-faults.ts';
import { count, few, points, reason, rule, value, type Names } from './matching-reasons.ts';

export type { Names } from './matching-reasons.ts';

function figures(before: Figures, after: Figures): string[] {
  const change = (name: string, from: number | null, to: number | null) =>
    from === to ? [] : [`${name}: ${to ?? 'none'} instead of ${from ?? 'none'}.`];
  return [
    ...change('Pairs', before.matched, after.matched),
    ...change('Points of the weakest pair', before.worst, after.worst),
    ...change('Points together', before.total, after.total),
  ];
}

function move({ mentee, from, to }: Move, { person }: Names): string {
  const had = from === null ? '' : `${person(from.mentor)} (${points(from.score)})`;
  const gets = to === null ? '' : `${person(to.mentor)} (${points(to.score)})`;
  if (from === null) return `${person(mentee)} is matched, with ${gets}.`;
  if (to === null) return `${person(mentee)} is left without a match, not with ${had}.`;
  return `${person(mentee)} is matched with ${gets} instead of ${had}.`;
}

/**
 * A change in words: the figures that change, then everybody who moves.
 * @param reweighed whether weights change, so that all points are those of the new ones
 */
function change(difference: Difference, names: Names, reweighed = false): string[] {
  const { before, after, moves } = difference;
  return [
    ...figures(before, after),
    ...(reweighed ? ['All points are counted with the new weights.'] : []),
    ...(moves.length === 0 ? ['Every pair stays as it is.'] : moves.map((one) => move(one, names))),
  ];
}

function whyNot(
  found: WhyNot,
  [mentee, mentor]: readonly [string, string],
  names: Names,
  broken: readonly Criterion[],
): string[] {
  const [one, other] = [names.person(mentee), names.person(mentor)];
  switch (found.kind) {
    case 'made':
      return [`${one} and ${other} are matched.`];
    case 'forbidden':
      return [`The pair of ${one} and ${other} is forbidden.`];
    case 'not-eligible':
      return [
        `${one} and ${other} may not be matched.`,
        ...broken.map((criterion) => rule(criterion, names)),
      ];
    case 'pinned-elsewhere':
      return [`${one} is pinned to ${names.person(found.mentor)}.`];
    case 'no-places':
      return [`${other} has no place that is free to give.`];
    case 'group-too-small':
      return [`With ${one} there would still be too few for a group with ${other}.`];
    case 'cost':
      return [
        `${one} and ${other} may be matched. This would happen:`,
        ...change(found.difference, names),
        ...(found.atLeast === null || found.atLeast <= 0
          ? []
          : [`The proof says that it costs ${points(found.atLeast)} at least.`]),
      ];
  }
}

/** A sentence for each reason; those who share it stand together. */
function shortages(all: readonly Shortage[], names: Names): string[] {
  const groups = new Map<string, { readonly first: Shortage; readonly mentees: string[] }>();
  for (const one of all) {
    const key = JSON.stringify([one.why, one.mentors, one.rivals]);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { first: one, mentees: [one.mentee] });
    else known.mentees.push(one.mentee);
  }
  return [...groups.values()].map(({ first, mentees }) => shortage(first, mentees, names));
}

function shortage({ why, mentors, rivals }: Shortage, mentees: readonly string[], { person }: Names): string {
  const who = few(mentees.map(person));
  if (why === 'no-eligible-partner') return `${who}: there is nobody they may be matched with.`;
  if (why === 'group-too-small')
    return `${who}: too few could come for a group with ${few(mentors.map(person))} to run.`;
  const others = rivals.length === 0 ? 'nobody else' : few(rivals.map(person));
  return `${who}: the places of ${few(mentors.map(person))} are taken; ${others} could have nobody else either.`;
}

function relaxation({ criterion, difference }: Relaxation, names: Names): string {
  const more = difference.after.matched - difference.before.matched;
  return `Without the rule "${rule(criterion, names)}" ${count(more, 'more person', 'more people')} would be matched.`;
}

function place({ mentor, difference: { before, after } }: Place, { person }: Names): string {
  const more = after.matched - before.matched;
  const gain =
    more > 0 ? `${count(more, 'more person', 'more people')} matched` : points(after.total - before.total);
  return `One more place with ${person(mentor)}: ${gain}.`;
}

function recruit({ mentees, needs }: Recruit, names: Names): string {
  const who = few(mentees.map(names.person));
  if (needs.length === 0) return `Any new mentor could be matched with ${who}.`;
  const answers = needs.map(({ criterion, values }) => {
    const not = criterion.relation === 'different' ? 'not ' : '';
    return `${names.question(criterion.offers ?? criterion.question)}: ${not}${value(names, criterion, values)}`;
  });
  return `A new mentor for ${who} would answer ${answers.join('; ')}.`;
}

export const matching = {
  reason,
  rule,
  whyNot,
  shortages,
  relaxation,
  place,
  recruit,
  change,
  fault: problemFaults,
};
