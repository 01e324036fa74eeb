/** What people and coordinators decide to do upon their new mail. Pure. */
import type { NewMail, PlannedAct } from '../db/queries/rehearsal-state.ts';
import { plusDays, zonedDay } from '../definitions/plan/dates.ts';
import type { EpochMs } from '../definitions/plan/types.ts';
import { OWNER_KEY, coordinatorKey } from './entrances.ts';
import { linksTo } from './form.ts';
import { DAY_MS, HOUR_MS, OFFICE, WAKING, delay, suitable } from './hours.ts';
import type { Company, SyntheticPerson } from './people.ts';
import { happens } from './chance.ts';
import {
  actsAgainAt,
  answersAt,
  changesMindAt,
  endsPairAt,
  leavesAt,
  pausesAt,
  type AskingMail,
  type Habits,
} from './temperament.ts';

/** When and where mail is read. */
export interface Reading extends Habits {
  readonly at: EpochMs;
  /** What our links begin with. */
  readonly baseUrl: string;
  readonly company: Company;
}

/** How many of those who are to sign change the text first, and how many of those who were late sign at last. */
const CHANGES_TEXT = 0.2;
const SIGNS_AT_LAST = 0.75;
/** How many set how often they meet, where they may. */
const SETS_RHYTHM = 0.3;
/** How many members of a pool rest, and how many come back who were silent. */
const RESTS = 0.4;
const COMES_BACK = 0.7;
/** How many set their next meeting on the page of their pair. */
const SETS_MEETING = 0.3;
const MINUTE_MS = 60_000;
/** How long somebody rests who has set no day of return. */
const AWAY_MS = 30 * 24 * HOUR_MS;
const COORDINATORS_LOOK = { from: HOUR_MS, to: 20 * HOUR_MS } as const;

function answerActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const { obligation_id: obligation, kind, reminder } = mail;
  const [path] = linksTo(mail.text, reading.baseUrl, 'o');
  if (obligation === null || kind === null || path === undefined) return [];
  const asking: AskingMail = { obligation, kind, reminder, at: reading.at };
  const at = answersAt(person, asking, reading);
  if (at === null) return [];
  const { subject, occurrence, relationship_id: relationship, opened_at: openedAt } = mail;
  const what = { path, person: person.key, obligation, kind, subject, occurrence, relationship, openedAt };
  const answer = { key: `answer/${obligation}`, at, actor: person.key, kind: 'answer', what };
  const again = changesMindAt(person, asking, at, reading);
  if (again === null) return [answer];
  return [answer, { ...answer, key: `change/${obligation}`, at: again, what: { ...what, changed: true } }];
}

/** Some change the text of an agreement just before they sign it. */
function changeActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const [answer] = answerActs(mail, person, reading);
  const [page] = linksTo(mail.text, reading.baseUrl, 'pair');
  if (answer === undefined || page === undefined || reading.company === 'undisturbed') return [];
  if (!happens(CHANGES_TEXT, reading.seed, person.key, mail.obligation_id ?? '', 'changes text')) return [];
  const text = `We meet on days that suit both of us.\n\nWhat ${person.name} is told stays with ${person.name}.`;
  return [
    {
      key: `change-agreement/${mail.obligation_id}`,
      at: Math.max(reading.at, answer.at - MINUTE_MS),
      actor: person.key,
      kind: 'change-agreement',
      what: { page, text },
    },
  ];
}

/** Upon a changed text one signs again. */
function signAgainActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const { obligation_id: obligation, message_id, subject, opened_at: openedAt } = mail;
  const [path] = linksTo(mail.text, reading.baseUrl, 'o');
  if (obligation === null || path === undefined) return [];
  const at = actsAgainAt(person, { obligation, kind: 'sign', reminder: 0, at: reading.at }, reading);
  if (at === null) return [];
  const about = { kind: 'sign', subject, occurrence: 1, relationship: mail.relationship_id, openedAt };
  const what = { path, person: person.key, obligation, ...about };
  return [{ key: `answer/${obligation}/${message_id}`, at, actor: person.key, kind: 'answer', what }];
}

/** Told that all wait for signatures, some sign at last. */
function lateActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const [page] = linksTo(mail.text, reading.baseUrl, 'pair');
  const { message_id: message } = mail;
  if (page === undefined || !happens(SIGNS_AT_LAST, reading.seed, person.key, message, 'at last')) return [];
  const at = suitable(
    reading.at + delay(HOUR_MS, 96 * HOUR_MS, reading.seed, message),
    OFFICE,
    reading.zone,
    reading.seed,
    message,
  );
  const about = { kind: 'sign', subject: '', occurrence: 1, relationship: null, openedAt: reading.at };
  const what = { page, person: person.key, ...about };
  return [{ key: `sign-late/${message}`, at, actor: person.key, kind: 'sign-late', what }];
}

/** Some who may set how often they meet do so, soon after they have begun. */
function rhythmActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const [page] = linksTo(mail.text, reading.baseUrl, 'pair');
  const { seed, zone, company } = reading;
  const about = [person.key, page ?? '', 'sets rhythm'] as const;
  if (page === undefined || company === 'undisturbed' || person.temperament === 'silent') return [];
  if (!happens(SETS_RHYTHM, seed, ...about)) return [];
  const at = suitable(reading.at + delay(DAY_MS, 10 * DAY_MS, seed, ...about), WAKING, zone, seed, ...about);
  return [
    { key: `set-rhythm/${person.key}/${page}`, at, actor: person.key, kind: 'set-rhythm', what: { page } },
  ];
}

/** Some put their first meeting on the page of their pair. */
function meetingActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const [page] = linksTo(mail.text, reading.baseUrl, 'pair');
  const { seed, zone, company } = reading;
  const about = [person.key, page ?? '', 'sets a meeting'] as const;
  if (page === undefined || company === 'undisturbed' || person.temperament === 'silent') return [];
  if (!happens(SETS_MEETING, seed, ...about)) return [];
  const at = suitable(reading.at + delay(HOUR_MS, 4 * DAY_MS, seed, ...about), WAKING, zone, seed, ...about);
  return [
    { key: `set-meeting/${person.key}/${page}`, at, actor: person.key, kind: 'set-meeting', what: { page } },
  ];
}

function leaveActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const at = leavesAt(person, reading.at, reading);
  const [path] = linksTo(mail.text, reading.baseUrl, 'leave');
  if (at === null || path === undefined) return [];
  return [{ key: `leave/${person.key}`, at, actor: person.key, kind: 'leave', what: { path } }];
}

/** Some find after a while that their pair is not right for them. */
function endActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const [path] = linksTo(mail.text, reading.baseUrl, 'pair');
  if (path === undefined) return [];
  const at = endsPairAt(person, { started: reading.at, pair: path.split('/')[2] ?? '' }, reading);
  if (at === null) return [];
  const what = { path, person: person.key };
  return [{ key: `end-pair/${mail.message_id}`, at, actor: person.key, kind: 'end-pair', what }];
}

/** Some need a pause: with a day of return, or until they go on by hand a month later. */
function pauseActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const [path] = linksTo(mail.text, reading.baseUrl, 'pair');
  const pause =
    path === undefined
      ? null
      : pausesAt(person, { started: reading.at, pair: path.split('/')[2] ?? '' }, reading);
  if (path === undefined || pause === null) return [];
  const { at, days } = pause;
  const until = days === null ? '' : plusDays(zonedDay(at, reading.zone), days);
  const act = { actor: person.key, kind: 'pause-pair' };
  const rest = { ...act, key: `pause-pair/${mail.message_id}`, at, what: { path, do: 'pause', until } };
  if (days !== null) return [rest];
  const back = { path, do: 'resume', until: '' };
  return [rest, { ...act, key: `resume-pair/${mail.message_id}`, at: at + AWAY_MS, what: back }];
}

/** Some members of a pool rest for a while, with a day of return or until they come back a month later. */
function restActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const [path] = linksTo(mail.text, reading.baseUrl, 'pool');
  const { seed, zone, company } = reading;
  if (path === undefined || company === 'undisturbed' || person.temperament === 'silent') return [];
  if (!happens(RESTS, seed, person.key, 'rests')) return [];
  const about = [person.key, 'rests'] as const;
  const at = suitable(
    reading.at + delay(5 * DAY_MS, 120 * DAY_MS, seed, ...about),
    WAKING,
    zone,
    seed,
    ...about,
  );
  const dated = happens(0.5, seed, person.key, 'knows until when');
  const until = dated ? plusDays(zonedDay(at, zone), 45) : '';
  const act = { actor: person.key, kind: 'rest' };
  const rest = { ...act, key: `rest/${person.key}`, at, what: { path, do: 'rest', until } };
  if (dated) return [rest];
  const what = { path, do: 'back', until: '' };
  return [rest, { ...act, key: `back/${person.key}`, at: at + AWAY_MS, what }];
}

/** Told that they rest because they have said nothing, some come back. */
function backActs(mail: NewMail, person: SyntheticPerson, reading: Reading): PlannedAct[] {
  const [path] = linksTo(mail.text, reading.baseUrl, 'pool');
  const { message_id: message } = mail;
  const { seed, zone } = reading;
  if (path === undefined || person.temperament === 'silent' || !happens(COMES_BACK, seed, message)) return [];
  const at = suitable(reading.at + delay(HOUR_MS, 60 * DAY_MS, seed, message), WAKING, zone, seed, message);
  const what = { path, do: 'back', until: '' };
  return [{ key: `back/${message}`, at, actor: person.key, kind: 'rest', what }];
}

function looksAt(mail: NewMail, reading: Reading): EpochMs {
  if (reading.company === 'undisturbed') return reading.at;
  const after =
    reading.at + delay(COORDINATORS_LOOK.from, COORDINATORS_LOOK.to, reading.seed, mail.message_id);
  return suitable(after, OFFICE, reading.zone, reading.seed, mail.message_id);
}

function lookActs(mail: NewMail, reading: Reading): PlannedAct[] {
  const at = looksAt(mail, reading);
  const owner = mail.recipient_kind === 'owner';
  const actor = owner ? OWNER_KEY : coordinatorKey(mail.recipient);
  return [
    { key: `look/${mail.message_id}`, at, actor, kind: 'look', what: { unit: owner ? '' : mail.recipient } },
  ];
}

/**
 * The acts that one new mail leads to.
 * @param person its reader; undefined when it is a coordinator's
 */
export function actsUpon(mail: NewMail, person: SyntheticPerson | undefined, reading: Reading): PlannedAct[] {
  if (person === undefined) return lookActs(mail, reading);
  switch (mail.template) {
    case 'start-of-programme':
      return [
        ...leaveActs(mail, person, reading),
        ...endActs(mail, person, reading),
        ...pauseActs(mail, person, reading),
        ...rhythmActs(mail, person, reading),
        ...meetingActs(mail, person, reading),
      ];
    case 'application-received':
      return restActs(mail, person, reading);
    case 'pool-silent':
      return backActs(mail, person, reading);
    case 'ask-sign':
    case 'remind-sign':
      return [...changeActs(mail, person, reading), ...answerActs(mail, person, reading)];
    case 'agreement-changed':
      return signAgainActs(mail, person, reading);
    case 'agreement-held':
      return lateActs(mail, person, reading);
    default:
      return answerActs(mail, person, reading);
  }
}
