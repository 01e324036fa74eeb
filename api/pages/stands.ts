/** Where somebody of a cycle stands, in one line. */
import type { Bond, Enrolled } from '../../db/queries/roster.ts';
import { peoplePages } from '../../locales/en/people-pages.ts';
import { shortDay } from './dates.ts';

const text = peoplePages.stands;

const othersOf = ({ others }: Bond): string => others.map(({ name }) => name).join(', ');

function matchedWords(bonds: readonly Bond[]): string | null {
  for (const bond of bonds) {
    if (bond.state !== 'declined' && bond.state !== 'lapsed') return text[bond.state](othersOf(bond));
  }
  return null;
}

/**
 * A match that lives or was lived says more than how somebody came in.
 * @param who one row of the roster
 * @param zone the programme's time zone, for days
 */
export function standsWords(who: Enrolled, zone: string): string {
  if (who.leftAt !== null) return text.left(shortDay(who.leftAt, zone));
  const matched = matchedWords(who.bonds);
  if (matched !== null) return matched;
  if (who.admission !== null && who.admission !== 'accepted') return text[who.admission];
  if (who.restsSince !== null) return text.resting(shortDay(who.restsSince, zone));
  return who.appliedAt === null ? text.invited : text.alone;
}
