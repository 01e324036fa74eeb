/** The members of a pool are asked whether they are still willing. */
import { CYCLE_START, dayOf } from '../../plan/instants.ts';
import type { DateRule, Offset, Role, Willing } from '../../plan/types.ts';
import { originOf } from '../context.ts';
import type { Context } from '../context.ts';
import { laterRule } from '../resolve/moments.ts';
import type { Programme } from '../resolve/programme.ts';
import { wordFor } from '../resolve/texts.ts';
import { willingness } from './applications.ts';
import { asideInWords, draft } from './drafts.ts';
import type { AskDraft } from './drafts.ts';

const CYCLE_BEGINS: DateRule = {
  base: { anchor: CYCLE_START },
  plus: [],
  moment: 'send',
  words: 'cycle start',
};
const MONTH: Offset = { unit: 'month', count: 1 };
/** Twenty years: longer no stretch of a rolling programme goes without a report. */
const MOST_MONTHS = 240;

/**
 * Adept looks once a month whose time has come. In a cycle with a last day nobody is asked so shortly before it that
 * there is no time to answer.
 */
export function poolAsks(context: Context, programme: Programme): readonly AskDraft[] {
  return (['mentee', 'mentor'] as const).flatMap((role) => {
    const { by, 'still-willing': written } = context.definition.applications?.[role] ?? {};
    const applied = programme.windows.some((window) => window.role === role);
    if (by !== 'pool' || !applied) return [];
    return monthly(context, programme, role, willingness(context, role, written));
  });
}

function monthly(context: Context, programme: Programme, role: Role, { within, every }: Willing): AskDraft[] {
  const { calendar, cycle } = programme;
  const drafts: AskDraft[] = [];
  for (let number = 1; number <= MOST_MONTHS; number += 1) {
    const plus = { ...MONTH, count: number };
    const opensRule = laterRule(CYCLE_BEGINS, [plus], 'send', asideInWords(plus, 'cycle start'));
    const dueRule = laterRule(opensRule, [within], 'end', asideInWords(within, 'the first mail'));
    const last = dayOf(cycle.rolling === true ? opensRule : dueRule, calendar.anchors);
    if (last >= calendar.cycle.lastDay) break;
    drafts.push(asked(context, programme, role, { number, every, opensRule, dueRule }));
  }
  return drafts;
}

interface Dated {
  readonly number: number;
  readonly every: Offset;
  readonly opensRule: DateRule;
  readonly dueRule: DateRule;
}

function asked(
  context: Context,
  programme: Programme,
  role: Role,
  { number, every, opensRule, dueRule }: Dated,
): AskDraft {
  const path = ['applications', role, 'still-willing'];
  return draft(
    programme,
    {
      id: `willing-${role}-${number}`,
      obligation: 'stay-willing',
      subject: role,
      occurrence: number,
      name: wordFor(context, 'willing'),
      roles: [role],
      audience: 'pool',
      questions: [],
      rhythm: every,
    },
    {
      opensRule,
      dueRule,
      opensOrigin: originOf(context, [...path, 'every'], 'willingEvery'),
      dueOrigin: originOf(context, [...path, 'within'], 'willingWithin'),
    },
  );
}
