/** What participants do: apply, answer, leave; all of it on the pages. */
import type { ObligationKind } from '../../definitions/plan/types.ts';
import type { PlannedAct } from '../../db/queries/rehearsal-state.ts';
import type { Asked } from '../answers.ts';
import type { SyntheticPerson } from '../people.ts';
import { readForm } from '../form.ts';
import { told, type Actor, type Stage } from '../stage.ts';
import { answerForm } from './forms.ts';

const KINDS: readonly ObligationKind[] = [
  'apply',
  'choose',
  'accept',
  'sign',
  'answer-invitation',
  'report-meeting',
  'report-individual',
  'check-in',
  'give-feedback',
  'tell-story',
  'set-duration',
  'extend',
  'stay-willing',
];

function personOf(stage: Stage, act: PlannedAct): SyntheticPerson {
  const key = told(act, 'person');
  const person = stage.people.find((one) => one.key === key);
  if (person === undefined) throw new Error(`There is no ${key} in this rehearsal.`);
  return person;
}

function askedIn(act: PlannedAct): Asked {
  const kind = KINDS.find((one) => one === told(act, 'kind'));
  if (kind === undefined) throw new Error(`Nobody can be asked to ${told(act, 'kind')}.`);
  const { relationship, occurrence, openedAt } = act.what;
  return {
    kind,
    obligation: told(act, 'obligation'),
    subject: told(act, 'subject'),
    occurrence: Number(occurrence),
    relationship: typeof relationship === 'string' ? relationship : null,
    openedAt: Number(openedAt),
  };
}

const placeOf = ({ plan }: Stage) => ({ zone: plan.programme.timeZone, firstDay: plan.cycle.firstDay });

/** The mentors of their unit, where they are asked to name one. */
const knownTo = ({ plan, people }: Stage, { unit }: SyntheticPerson): readonly SyntheticPerson[] =>
  plan.matching.named === undefined ? [] : people.filter((one) => one.role === 'mentor' && one.unit === unit);

/** Follows the link of a mail and answers. */
export const answer: Actor = async (stage, act) =>
  answerForm(stage.browser, told(act, 'path'), {
    seed: stage.seed,
    person: personOf(stage, act),
    known: knownTo(stage, personOf(stage, act)),
    asked: askedIn(act),
    ...placeOf(stage),
    needs: stage.plan.applications?.[personOf(stage, act).role].needs ?? [],
    changed: act.what['changed'] === true,
  });

/** Applies on the page that is open to all; too late, it offers to be told of the next cycle. */
export const apply: Actor = async (stage, act) => {
  const person = personOf(stage, act);
  const asked: Asked = {
    kind: 'apply',
    obligation: person.key,
    subject: person.role,
    occurrence: 1,
    relationship: null,
    openedAt: stage.now(),
  };
  const path = `/apply/${stage.cycleId}/${person.role}`;
  return answerForm(stage.browser, path, {
    seed: stage.seed,
    person,
    known: knownTo(stage, person),
    asked,
    ...placeOf(stage),
    needs: stage.plan.applications?.[personOf(stage, act).role].needs ?? [],
    changed: false,
  });
};

/** Leaves the programme by the link at the foot of a mail. */
export const leave: Actor = async ({ browser }, act) => {
  const path = told(act, 'path');
  const page = await browser.get(path);
  const form = readForm(page.text, path);
  if (form === null) return { outcome: 'closed' };
  const hidden = form.fields.flatMap(({ name, values }) =>
    values.map((value): [string, string] => [name, value]),
  );
  const sent = await browser.post(form.action, new URLSearchParams(hidden));
  if (sent.status >= 400) throw new Error(`The page for leaving says ${sent.status}.`);
  return { outcome: 'left' };
};
