/** Relationships: proposed, accepted or not, ended. Each transition is one transaction with its mail and tasks. */
export {
  enqueueAcceptance,
  propose,
  proposeTogether,
  type NewPair,
  type NewRelationship,
} from './relationships/propose.ts';
export { closeAcceptance, settle } from './relationships/acceptance.ts';
export { leastMentees } from './relationships/stands.ts';
export {
  agreementVersions,
  changeText,
  keepDraft,
  signersOf,
  type AgreementVersion,
  type Signer,
  type TextChanged,
} from './relationships/agreement.ts';
export {
  appointmentsOf,
  cancelAppointment,
  heldUntold,
  lastOf,
  reportAppointment,
  setAppointment,
  upcomingOf,
  type Appointment,
  type Meeting,
} from './relationships/appointments.ts';
export { setRhythm } from './relationships/rhythm.ts';
export { closeSigning, enqueueSigning } from './relationships/signing.ts';
export { complete, leave } from './relationships/ending.ts';
export { againAs, sayAgain, thankAll } from './relationships/thanks.ts';
export { closePairAsk, openPairAsk, remindPairAsk } from './relationships/pair-asks.ts';
export { lockRelationship, type RelationshipRow, type RelationshipState } from './relationships/rows.ts';
export {
  getPair,
  meetingsHeld,
  membersOf,
  owedBy,
  sessionsWith,
  type MeetingHeld,
  type Owed,
  type PageMember,
  type PairRow,
  type SessionsWith,
} from './relationships/page.ts';
export { checkedIn, type CheckedIn } from './relationships/shared-answers.ts';
export { joinGroup, livingGroupOf } from './relationships/join.ts';
export { pausePair, resumePair, type PauseResult } from './relationships/pauses.ts';
