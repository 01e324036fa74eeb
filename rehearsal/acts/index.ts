/** Every kind of act, by the name under which it is planned. */
import type { Actor } from '../stage.ts';
import { adjust } from './adjust.ts';
import {
  bringApplications,
  bringPeople,
  findMember,
  close,
  fixDate,
  fixWindow,
  look,
  proposeAnew,
  publish,
  visit,
} from './coordinators.ts';
import { review } from './review.ts';
import { restInPool } from './pools.ts';
import { setRhythm } from './rhythm.ts';
import { changeAgreement, signLate } from './agreement.ts';
import { cancelMeeting, setMeeting, tellMeeting } from './appointments.ts';
import { answer, apply, leave } from './people.ts';
import { endPair, pausePair } from './pairs.ts';
import { seeTo } from './tasks.ts';

export const ACTORS: ReadonlyMap<string, Actor> = new Map([
  ['import', bringPeople],
  ['bring', bringApplications],
  ['review', review],
  ['apply', apply],
  ['answer', answer],
  ['leave', leave],
  ['change-agreement', changeAgreement],
  ['set-rhythm', setRhythm],
  ['rest', restInPool],
  ['set-meeting', setMeeting],
  ['move-meeting', setMeeting],
  ['cancel-meeting', cancelMeeting],
  ['tell-meeting', tellMeeting],
  ['sign-late', signLate],
  ['look', look],
  ['visit', visit],
  ['close', close],
  ['adjust', adjust],
  ['publish', publish],
  ['propose', proposeAnew],
  ['join', findMember],
  ['fix-date', fixDate],
  ['fix-window', fixWindow],
  ['see-to', seeTo],
  ['end-pair', endPair],
  ['pause-pair', pausePair],
]);
