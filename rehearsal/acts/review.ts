/** A coordinator reads the applications of a unit and decides about each. */
import { chance } from '../chance.ts';
import { accepted, listIn, textIn } from '../reply.ts';
import { told, type Actor, type Stage } from '../stage.ts';

const ACCEPTS = 0.8;
const WAITS = 0.1;

function decisionOn(participant: string, { seed, company }: Stage): 'accept' | 'wait' | 'decline' {
  if (company === 'undisturbed') return 'accept';
  const drawn = chance(seed, participant, 'review');
  if (drawn < ACCEPTS) return 'accept';
  return drawn < ACCEPTS + WAITS ? 'wait' : 'decline';
}

/** Where all places are taken, whoever would be accepted goes on the wait list. */
export const review: Actor = async (stage, act) => {
  const path = `/api/cycles/${stage.cycleId}/applications`;
  const reply = accepted(await stage.browser.api('GET', path), 'The applications');
  const open = listIn(reply.body, 'applications').filter(
    (one) =>
      textIn(one, 'unit') === told(act, 'unit') &&
      textIn(one, 'role') === told(act, 'role') &&
      textIn(one, 'admission') === 'review',
  );
  for (const one of open) {
    const id = textIn(one, 'participant');
    const decision = decisionOn(id, stage);
    const answer = await stage.browser.api('POST', `${path}/${id}`, { decision });
    const full = answer.status === 409 && decision === 'accept';
    accepted(
      full ? await stage.browser.api('POST', `${path}/${id}`, { decision: 'wait' }) : answer,
      'A decision',
    );
  }
  return { outcome: `decided about ${open.length}`, happened: `reviewed/${told(act, 'unit')}` };
};
