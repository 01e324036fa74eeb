/** What people do on the page of their pair about their next meeting: they set it, move it or cancel it, and tell of it. */
import type { PlannedAct } from '../../db/queries/rehearsal-state.ts';
import { instantAt, plusDays, zonedDay } from '../../definitions/plan/dates.ts';
import { happens, oneOf, wholeBetween } from '../chance.ts';
import { readForm } from '../form.ts';
import { DAY_MS, HOUR_MS } from '../hours.ts';
import { told, type Actor, type Stage } from '../stage.ts';

const PLACES = ['Café Linné', 'Library, room 3', 'https://meet.example/our-room', ''] as const;
const MOVES = 0.25;
const CANCELS = 0.15;
const MET = 0.85;

/** The form of the section, as it stands on the page; null where it is not offered. */
async function offered({ browser }: Stage, path: string) {
  const page = await browser.get(path);
  return readForm(page.text, path, (action) => action.endsWith('/next'));
}

async function send({ browser }: Stage, action: string, fields: Record<string, string>): Promise<number> {
  const { status } = await browser.post(action, new URLSearchParams(fields));
  if (status >= 400 && status !== 410 && status !== 422)
    throw new Error(`The page of the pair says ${status} to its next meeting.`);
  return status;
}

function later(stage: Stage, act: PlannedAct, kind: string, at: number): PlannedAct {
  return { key: `${kind}/${act.key}`, at, actor: act.actor, kind, what: { page: told(act, 'page') } };
}

/** Sets the next meeting a week or two ahead; some move or cancel it, and all who keep it tell of it. */
export const setMeeting: Actor = async (stage, act) => {
  const { plan, seed, now } = stage;
  const path = told(act, 'page');
  const form = await offered(stage, path);
  if (form === null) return { outcome: 'not offered' };
  const about = [act.actor, act.key] as const;
  const zone = plan.programme.timeZone;
  const day = plusDays(zonedDay(now(), zone), wholeBetween(5, 14, seed, ...about, 'day'));
  const time = oneOf(['09:30', '12:00', '16:15'], seed, ...about, 'time');
  const minutes = String(oneOf([30, 45, 60], seed, ...about, 'minutes'));
  const where = oneOf(PLACES, seed, ...about, 'place');
  const status = await send(stage, form.action, { do: 'set', day, time, minutes, where });
  if (status === 410 || status === 422) return { outcome: 'too late' };
  const starts = instantAt(day, time, zone);
  const next = act.kind === 'set-meeting' && happens(MOVES, seed, ...about, 'moves');
  if (next) return { outcome: 'set', leadsTo: [later(stage, act, 'move-meeting', now() + DAY_MS)] };
  const cancels = happens(CANCELS, seed, ...about, 'cancels');
  return {
    outcome: act.kind === 'set-meeting' ? 'set' : 'moved',
    leadsTo: [
      cancels
        ? later(stage, act, 'cancel-meeting', starts - DAY_MS)
        : later(stage, act, 'tell-meeting', starts + 3 * HOUR_MS),
    ],
  };
};

export const cancelMeeting: Actor = async (stage, act) => {
  const form = await offered(stage, told(act, 'page'));
  if (form === null) return { outcome: 'not offered' };
  await send(stage, form.action, { do: 'cancel' });
  return { outcome: 'cancelled' };
};

/** Says in one click whether they met, where the page asks. */
export const tellMeeting: Actor = async (stage, act) => {
  const form = await offered(stage, told(act, 'page'));
  const number = form?.fields.find(({ name }) => name === 'number')?.values[0];
  if (form === null || number === undefined) return { outcome: 'not asked' };
  const met = happens(MET, stage.seed, act.actor, act.key, 'met');
  await send(stage, form.action, { do: met ? 'held' : 'not-held', number });
  return { outcome: met ? 'met' : 'did not meet' };
};
