/** What is asked, whether on a date that all share or on a pair's own. Pure: bundles into workflows. */
import type { Ask, PairAsk, Plan, Question, Reader } from './types.ts';

/** An ask without its dates: those of a pair's own differ from pair to pair. */
export type Asked = Omit<Ask, 'opens' | 'due' | 'opensRule' | 'dueRule'>;

/** What a pair is asked on its own dates, in the shape of what all are asked. */
export function askedOfPair(one: PairAsk): Asked {
  const { opensRule: _, dueRule: __, ...ask } = one;
  return { ...ask, occurrence: 1, audience: 'active', readBy: ask.readBy ?? 'coordinator' };
}

/** The ask of this id, shared or of each pair; undefined for acceptance, and where the plan has none. */
export function findAsk(plan: Plan, id: string | null | undefined): Asked | undefined {
  const shared = plan.asks.find((ask) => ask.id === id);
  if (shared !== undefined) return shared;
  const own = plan.relationship.asks?.find((ask) => ask.id === id);
  return own && askedOfPair(own);
}

/** Who reads the answer to one question of what is asked: only check-ins are ever shared. */
export function readerOf(
  ask: Pick<Asked, 'obligation' | 'readBy'>,
  question: Pick<Question, 'readBy'>,
): Reader {
  return ask.obligation === 'check-in' ? (question.readBy ?? ask.readBy) : 'coordinator';
}

/** Who reads the answers to all of it; `mixed` where that differs from question to question. */
export function readersOf(plan: Plan, ask: Asked): Reader | 'mixed' {
  const asked = plan.questions.filter(({ id }) => ask.questions.includes(id));
  const [first = ask.readBy, ...others] = new Set(asked.map((question) => readerOf(ask, question)));
  return others.length === 0 ? first : 'mixed';
}
