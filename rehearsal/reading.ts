/** What people and coordinators decide to do upon their new mail. Pure. */
import type { NewMail, PlannedAct } from '../db/queries/rehearsal-state.ts';
import type { EpochMs } from '../definitions/plan/types.ts';
import { OWNER_KEY, coordinatorKey } from './entrances.ts';
import { linksTo } from './form.ts';
import { HOUR_MS, OFFICE, delay, suitable } from './hours.ts';
import type { Company, SyntheticPerson } from './people.ts';
import {
  answersAt,
  changesMindAt,
  endsPairAt,
  leavesAt,
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
  return mail.template === 'start-of-programme'
    ? [...leaveActs(mail, person, reading), ...endActs(mail, person, reading)]
    : answerActs(mail, person, reading);
}
