/** How people come to the programme, where it is not by our form until a last day. */
import type { Need, PlanApplication, Role, Willing } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import type { ApplicationIn } from '../definition.ts';
import { readDuration } from '../resolve/durations.ts';
import { offsetAt, WEEK } from '../resolve/rhythms.ts';
import { textAt } from '../resolve/texts.ts';
import { textsIn } from './around.ts';
import type { Programme } from '../resolve/programme.ts';
import { datedWindows } from '../resolve/windows.ts';
import type { Window } from '../resolve/windows.ts';
import { given } from './given.ts';

type NeedIn = NonNullable<ApplicationIn['needs']>[number];

function need(context: Context, role: Role, written: NeedIn, index: number): Need {
  const { question, is, 'at-least': atLeast, 'at-most': atMost } = written;
  const path = ['applications', role, 'needs', String(index), 'because'];
  return { question, ...given({ is, atLeast, atMost }), because: textAt(context, path, written.because) };
}

type WillingIn = ApplicationIn['still-willing'];

/** How the members of a pool are asked whether they are still willing. */
export function willingness(context: Context, role: Role, written: WillingIn): Willing {
  const { willingEvery, willingWithin, willingSilent } = DEFAULTS;
  const {
    every = willingEvery.value,
    within = willingWithin.value,
    'if-silent': ifSilent = willingSilent.value,
  } = written ?? {};
  const path = ['applications', role, 'still-willing'];
  const offset = (key: 'every' | 'within', text: string) =>
    offsetAt(context, [...path, key], text, readDuration(text), WEEK);
  return { every: offset('every', every), within: offset('within', within), ifSilent };
}

function application(context: Context, programme: Programme, window: Window): PlanApplication {
  const { role, opens, closes, review, within, questions } = window;
  const {
    by = 'form',
    from,
    at,
    visible,
    leave,
    'still-willing': asksAgain,
    places,
    'places-each': placesEach,
    attest,
    needs,
    closes: written,
  } = context.definition.applications?.[role] ?? {};
  const hasEnd = written !== undefined || datedWindows(context, programme).includes(window);
  return {
    by,
    ...given({
      from,
      at,
      places,
      placesEach,
      attest: textsIn(context, ['applications', role, 'attest'], attest),
      needs: needs?.map((one, index) => need(context, role, one, index)),
      reviewUntil: review?.at,
      reviewRule: review?.rule,
      reviewWithin: within,
      visible: visible === 'when open' ? ('when-open' as const) : visible,
      leave: leave && ('any-time' as const),
      willing: by === 'pool' ? willingness(context, role, asksAgain) : undefined,
    }),
    opens: opens.at,
    opensRule: opens.rule,
    closes: hasEnd ? closes.at : null,
    closesRule: hasEnd ? closes.rule : null,
    questions,
  };
}

const PLAIN: readonly string[] = ['opens', 'closes', 'ask'];

function isPlain({ definition }: Context, role: Role): boolean {
  const written = definition.applications?.[role] ?? {};
  return Object.keys(written).every((key) => PLAIN.includes(key) || key.startsWith('x-'));
}

/** Both roles' applications; undefined where both have no more than a window and questions. */
export function buildApplications(
  context: Context,
  programme: Programme,
): Readonly<Record<Role, PlanApplication>> | undefined {
  const [mentee, mentor = mentee && { ...mentee, role: 'mentor' as const, questions: [] }] =
    programme.windows;
  const plain = isPlain(context, 'mentee') && isPlain(context, 'mentor') && programme.cycle.rolling !== true;
  if (plain || mentee === undefined || mentor === undefined) return undefined;
  return { mentee: application(context, programme, mentee), mentor: application(context, programme, mentor) };
}
