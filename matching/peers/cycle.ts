/**
 * Turns a cycle of odd length round where that is needed for a member to stand at an even place.
 *
 * @param cycle its base comes first, and goes on doing so
 * @returns the member's place
 */
export function evenPlace(cycle: number[], member: number): number {
  const place = cycle.indexOf(member);
  if (place % 2 === 0) return place;
  cycle.splice(1, cycle.length - 1, ...cycle.slice(1).toReversed());
  return cycle.length - place;
}
