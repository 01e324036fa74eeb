/** A coordinator who knows better changes a draft before publishing it. */
import { shuffled } from '../chance.ts';
import { accepted, listIn, textIn } from '../reply.ts';
import { told, type Actor } from '../stage.ts';

interface Pair {
  readonly mentee: string;
  readonly mentor: string;
}

/** Pins or forbids one pair of the draft, or swaps the mentors of two. What the rules refuse stays as it was. */
export const adjust: Actor = async (stage, act) => {
  const unit = told(act, 'unit');
  const path = `/api/cycles/${stage.cycleId}/units/${unit}`;
  const draft = accepted(await stage.browser.api('GET', `${path}/draft`), 'The draft');
  const pairs = listIn(draft.body, 'pairs').map((pair) => readPair(pair));
  const [one, other] = shuffled(pairs, ({ mentee }) => mentee, stage.seed, unit, 'adjusts');
  if (one === undefined) return { outcome: 'nothing to change' };
  const how = told(act, 'how');
  const reply =
    how === 'swap' && other !== undefined
      ? await stage.browser.api('POST', `${path}/swap`, { one: one.mentee, other: other.mentee })
      : await stage.browser.api('POST', `${path}/rules`, { kind: how === 'swap' ? 'pin' : how, ...one });
  return { outcome: reply.status < 400 ? how : `${how} refused`, happened: `adjusted/${unit}` };
};

function readPair(json: unknown): Pair {
  return { mentee: textIn(json, 'mentee'), mentor: textIn(json, 'mentor') };
}
