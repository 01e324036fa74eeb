/** What must hold of every rehearsal that has come to its end. */
import { capacityHolds, groupsKeepLimits } from './capacity.ts';
import { choicesAreStable } from './choices.ts';
import { namedPeopleConsent } from './consent.ts';
import { nothingBeforeItsDate } from './dates.ts';
import { noMailTwice } from './duplicates.ts';
import { endedPairsAreLeftAlone, reasonsStayConfidential } from './early-ends.ts';
import { obligationsEnd, relationshipsEnd } from './endings.ts';
import { theEntitledAreFollowedUp } from './entitled.ts';
import { nobodyIsWithThemselves, peopleComeInAsTheyMay } from './entrances.ts';
import { meetingsAreTold } from './appointments.ts';
import { meetingsFollowTheRhythm } from './rhythm.ts';
import { nothingBehindAClosedGate } from './gates.ts';
import { eventsInviteTheirRoles } from './invitations.ts';
import { applicantsHear } from './outcomes.ts';
import { noMailWithoutReason } from './reasons.ts';
import { placesAreKept } from './places.ts';
import { askedAfterPause, nothingAskedWhilePaused } from './pauses.ts';
import { nobodyIsProposedWhileResting, poolsAreAskedInTime, silenceInAPoolIsSettled } from './pools.ts';
import { noReminderAfterAnswer } from './reminders.ts';
import { reportEqualsRows } from './report.ts';
import { rulesHold } from './rules.ts';
import type { Finished, Invariant, Violation } from './types.ts';
import { matchedWithinUnit } from './units.ts';
import { nobodyWaitsInVain } from './waiting.ts';

export type { Finished, Invariant, Violation } from './types.ts';

export const INVARIANTS: readonly Invariant[] = [
  noReminderAfterAnswer,
  noMailTwice,
  noMailWithoutReason,
  eventsInviteTheirRoles,
  matchedWithinUnit,
  rulesHold,
  capacityHolds,
  applicantsHear,
  nobodyWaitsInVain,
  choicesAreStable,
  nothingBehindAClosedGate,
  groupsKeepLimits,
  namedPeopleConsent,
  meetingsFollowTheRhythm,
  meetingsAreTold,
  nothingBeforeItsDate,
  obligationsEnd,
  relationshipsEnd,
  endedPairsAreLeftAlone,
  reasonsStayConfidential,
  nothingAskedWhilePaused,
  askedAfterPause,
  nobodyIsProposedWhileResting,
  poolsAreAskedInTime,
  silenceInAPoolIsSettled,
  reportEqualsRows,
  peopleComeInAsTheyMay,
  nobodyIsWithThemselves,
  placesAreKept,
  theEntitledAreFollowedUp,
];

/** Everything that breaks an invariant; empty when all is well. */
export async function findViolations(finished: Finished): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const { name, violations } of INVARIANTS) {
    found.push(...(await violations(finished)).map((violation) => ({ invariant: name, ...violation })));
  }
  return found;
}
