/** What a statement of participation says, from what a member's page of a finished pair knows. Pure. */
import { formatDay, formatDeadline } from '../../definitions/plan/format.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import { statement as words } from '../../locales/en/statement.ts';
import { inWords } from '../pages/fields.tsx';
import type { PairFacts } from '../pages/pair/facts.ts';

export interface Statement {
  readonly name: string;
  /** One line each. */
  readonly lines: readonly string[];
  /** The programme's own words of thanks. */
  readonly thanks: readonly string[];
  readonly issued: string;
  readonly contact: string;
  /** Epoch ms: the document of one pair's end is the same whenever it is asked for. */
  readonly at: number;
}

/** How the programme recognises a role. */
export function recognitionOf(plan: Plan, role: Role): readonly string[] {
  return (plan.recognition ?? [])
    .filter(({ roles }) => roles.includes(role))
    .map(({ text }) => inWords(text));
}

/** The statement for a member of a pair that has come to its planned end; null for any other. */
export function statementOf({ plan, pair, me, meetings }: PairFacts): Statement | null {
  const { opened_at: from, ended_at: to } = pair;
  if (pair.state !== 'completed' || from === null || to === null) return null;
  const { programme, cycle } = plan;
  const [first, last] = [
    formatDay(from, programme.timeZone, words.lang),
    formatDeadline(to, programme.timeZone, words.lang),
  ];
  const minutes = meetings.reduce((sum, meeting) => sum + meeting.minutes, 0);
  return {
    name: me.name,
    lines: [
      words.tookPart(inWords(programme.name), cycle.period, inWords(plan.roles[me.role].label)),
      words.between(first, last),
      ...(meetings.length === 0 ? [] : [words.met(meetings.length, minutes)]),
    ],
    thanks: recognitionOf(plan, me.role),
    issued: words.issued(inWords(programme.organiser), last),
    contact: programme.contact,
    at: to,
  };
}
