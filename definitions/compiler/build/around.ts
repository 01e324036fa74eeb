/** What stands around the cycle: partners, promises, thanks, stories, what is learnt. */
import type {
  Expectations,
  Iterations,
  NamedText,
  Plan,
  PlanPartner,
  Recognition,
  Testimonials,
  Text,
} from '../../plan/types.ts';
import { members, originOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { Named, Of, TextIn } from '../definition.ts';
import { rolesOf } from '../resolve/events.ts';
import { momentAt } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';
import { STORY_ID } from '../resolve/rounds.ts';
import { textAt } from '../resolve/texts.ts';
import type { Path } from '../tree.ts';
import { given } from './given.ts';

/** A text that a definition may have. */
export function textIn(context: Context, path: Path, text: TextIn | undefined): Text | undefined {
  return text === undefined ? undefined : textAt(context, path, text);
}

/** Texts by their names; undefined where there are none. */
export function textsIn(
  context: Context,
  path: Path,
  texts: Named<TextIn> | undefined,
): readonly NamedText[] | undefined {
  return texts && members(texts).map(([id, text]) => ({ id, text: textAt(context, [...path, id], text) }));
}

function partner(
  context: Context,
  [id, one]: readonly [string, Of<'partners'>['list'][string]],
): PlanPartner {
  const path = ['partners', 'list', id];
  if (typeof one === 'string') return { id, name: textAt(context, path, one), does: 'organises' };
  const { name, does = 'organises', contact } = one;
  return { id, name: textAt(context, [...path, 'name'], name), does, ...given({ contact }) };
}

function partners(context: Context): Plan['partners'] {
  const written = context.definition.partners;
  if (written === undefined) return undefined;
  const label = textIn(context, ['partners', 'called'], written.called);
  return { ...given({ label }), list: members(written.list).map((one) => partner(context, one)) };
}

function expectations(context: Context): Expectations | undefined {
  const written = context.definition.expectations;
  const { mentee, mentor, told } = written ?? {};
  const text = (role: string, words: TextIn | undefined) => textIn(context, ['expectations', role], words);
  return written && given({ mentee: text('mentee', mentee), mentor: text('mentor', mentor), told });
}

function thanks(
  context: Context,
  { calendar }: Programme,
  [id, one]: readonly [string, Of<'recognition'>[string]],
): Recognition {
  const path = ['recognition', id];
  if (typeof one === 'string') return { id, text: textAt(context, path, one), roles: ['mentor'] };
  const base = {
    id,
    text: textAt(context, [...path, 'text'], one.text),
    roles: rolesOf(one.for ?? 'mentors'),
  };
  if (one.on === undefined) return base;
  const at = [...path, 'on'];
  const moment = momentAt(context, calendar, at, one.on, 'send', originOf(context, at, 'end'));
  return { ...base, rule: moment.rule };
}

function testimonials({ definition }: Context): Testimonials | undefined {
  const written = definition.testimonials;
  if (written === undefined) return undefined;
  const { from, ask, consent } = written;
  return { roles: rolesOf(from), askId: STORY_ID, ask, consent };
}

function iterations({ definition }: Context): Iterations | undefined {
  const written = definition.iterations;
  if (written === undefined) return undefined;
  const { planned, compare = [], adjust = [] } = written;
  return { ...given({ planned }), compare, adjust };
}

function interest(context: Context): Plan['interest'] {
  const written = context.definition.interest;
  const text = textIn(context, ['interest', 'text'], written?.text);
  return written && { to: written.to ?? 'contact', ...given({ text }) };
}

type Around = Pick<
  Plan,
  | 'partners'
  | 'expectations'
  | 'escalation'
  | 'recognition'
  | 'testimonials'
  | 'iterations'
  | 'interest'
  | 'holidays'
  | 'breaks'
  | 'messagesPerWeek'
>;

/** The sections that only some programmes have; silence leaves them out. */
export function buildAround(context: Context, programme: Programme): Around {
  const { definition } = context;
  const { holidays, breaks } = programme.rests;
  const recognised = members(definition.recognition).map((one) => thanks(context, programme, one));
  return given({
    partners: partners(context),
    expectations: expectations(context),
    escalation: programme.escalation,
    recognition: recognised.length === 0 ? undefined : recognised,
    testimonials: testimonials(context),
    iterations: iterations(context),
    interest: interest(context),
    holidays: holidays.length === 0 ? undefined : holidays,
    breaks: breaks.length === 0 ? undefined : breaks,
    messagesPerWeek: definition.limits?.['mails-a-week'],
  });
}
