/**
 * The table of messages: every mail that Adept sends, to whom, and why. The engine enqueues by these names,
 * the mail renderer words them, preview lists them.
 */
import type { ObligationKind, Offset, Role } from './types.ts';

export type AskTemplate = `ask-${ObligationKind}`;
export type RemindTemplate = `remind-${ObligationKind}`;

export type Template =
  | AskTemplate
  | RemindTemplate
  // to participants
  | 'application-received' // the receipt, with the link to change it
  | 'application-saved' // begun on the page and kept, with the link to go on
  | 'application-stands' // somebody who takes part has applied once more: nothing of that is kept
  | 'late-application' // to an interest: kindly, and kept for the next cycle
  | 'interest-kept' // to an interest that was told between cycles
  | 'next-opening' // to an interest of an earlier cycle: first of all, when applications open again
  | 'wait-listed' // no place is free, or a coordinator has put them on the list
  | 'place-free' // the wait list has moved up to them
  | 'application-accepted'
  | 'application-declined'
  | 'no-place' // matches have gone out and they still waited: kept, and invited first next time
  | 'remind-entitled' // to somebody who is entitled to a partner, has none, and has not applied
  | 'entitled-alone' // to one who has applied, and can name somebody else
  | 'nobody-named' // none of those whom they named can be asked: with the link to name others
  | 'pool-resting' // receipt for a member of a pool who rests: until when, and how to come back
  | 'pool-silent' // they have not said that they are still willing, and so they rest
  | 'pool-returned' // they are in the pool again
  | 'unmatched' // the unit has published, or a search has missed its date: no match yet, the coordinator goes on looking
  | 'match-not-accepted' // to the one whose proposed partner declined, stayed silent or left
  | 'match-lapsed' // to the one who stayed silent
  | 'start-of-programme' // both accepted: the partner, all events with calendar entries
  | 'end-of-programme' // the pair's time is over: thanks, statement of participation, interest in another round
  | 'thanks' // recognition on a date of its own
  | 'rhythm-changed' // another of them has set how often they meet
  | 'meeting-set' // one of them has set or moved their next meeting: with its calendar entry
  | 'meeting-cancelled'
  | 'agreement-changed' // another of them has changed the text: earlier signatures are void
  | 'agreement-held' // not signed in time: nothing begins, and it can still be signed
  | 'agreement-lapsed' // not signed in time, and so it does not begin
  | 'event-notice' // the day before, to those who come
  | 'event-changed' // moved or confirmed: told once, with the new calendar entry
  | 'partner-left'
  | 'partner-ended' // to the others of a pair that somebody has ended before its time
  | 'ended-early' // receipt for the one who has
  | 'partner-silent' // to the one whose partner has stopped answering: the pair has ended
  | 'ended-silent' // to the one who has stopped answering
  | 'pair-paused' // to both: nothing is asked for a while
  | 'pair-resumed' // to both: they go on, until when
  | 'dates-changed' // the last day of a pair has moved
  | 'member-left' // to the others of a group that goes on
  | 'member-joined' // to the others of a group
  | 'group-merged' // to the mentor of a group that has gone into another one
  | 'goodbye' // receipt for leaving
  | 'cycle-cancelled'
  | 'cycle-closing' // a rolling programme comes to an end: until when, with whom one may go on
  // to coordinators
  | 'applications-to-review'
  | 'remind-review'
  | 'escalate-review' // to the owner
  | 'matches-drafted'
  | 'remind-publish'
  | 'escalate-publish' // to the owner
  | 'search' // somebody waits, and nobody they named or chose can: with the best candidates
  | 'remind-search'
  | 'entitled-waiting' // who is entitled and has been without for long
  | 'match-fell-through' // declined, silent, left or ended early: with the next best candidates on the unit's page
  | 'silent' // who has not answered although reminded
  | 'agreement-unsigned' // it waits for its agreement
  | 'fix-date' // to the owner
  | 'report-ready' // to the owner
  | 'next-cycle' // to the owner: it has been opened, two weeks before its first date
  | 'next-cycle-faulty'; // to the owner: it cannot be, the newest text has errors for it

/**
 * Why a match or a pair came to nothing. `silent`: not accepted in time; `no-answer`: nothing was answered any more;
 * `ended-early`: one of them wished it.
 */
export type FallCause =
  'declined' | 'silent' | 'left' | 'no-answer' | 'ended-early' | 'unsigned' | 'breaks-rule';

/** What a message needs besides its recipient; ids only, looked up when it is rendered. */
export interface MessageParams {
  readonly ask?: string;
  readonly event?: string;
  readonly relationship?: string;
  readonly unit?: string;
  /** For applications to decide about: of whom. */
  readonly role?: Role;
  /** For `search`: the task's subject. */
  readonly search?: string;
  /** For `match-not-accepted`: the next choice has been asked. */
  readonly next?: boolean;
  /** For `entitled-waiting`: how many. */
  readonly many?: number;
  /** For `match-not-accepted`: they are asked to choose again, from those who are there now. */
  readonly choose?: boolean;
  /** For `breaks-rule`: the question whose answers do not go together. */
  readonly rule?: string;
  /** For `thanks`: the recognition's id. */
  readonly recognition?: string;
  /** The one participant whom it is about, where it is not about all of the relationship. */
  readonly about?: string;
  /** For `match-fell-through`: why. */
  readonly because?: FallCause;
  /** Of a pair that has ended: whether its people are matched anew. */
  readonly anew?: boolean;
  /** For `rhythm-changed`: how often they meet from now on. */
  readonly rhythm?: Pick<Offset, 'unit' | 'count'>;
  /** For the mails of a meeting that was set: its number; with `sequence`. */
  readonly meeting?: number;
  /** For `meeting-cancelled`: the reader is no longer in the group, or in the programme; it may take place without them. */
  readonly gone?: 'group' | 'programme';
  /** For `dates-changed`: the pair's last day, `2025-03-04`. */
  readonly lastDay?: string;
  /** For `pair-paused`: the day of return; for both of a pause: the pair's end, epoch ms. */
  readonly until?: string;
  readonly endsAt?: number;
  /** For `event-changed`: whether the date is now fixed or was moved, and RFC 5545's sequence of it. For `report-ready` of a rolling programme: which stretch. */
  readonly change?: 'confirmed' | 'moved';
  readonly sequence?: number;
}

export type RecipientKind = 'participant' | 'interest' | 'unit' | 'owner';
