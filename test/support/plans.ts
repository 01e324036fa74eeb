import type { Ask, DateRule, EpochMs, Plan, Step, StepKind } from '../../definitions/plan/types.ts';
import { STEP_ORDER } from '../../definitions/plan/types.ts';

const HOUR = 3_600_000;

/** A rule for dates that a test gives as instants and never resolves again. */
function fixed(at: EpochMs, moment: DateRule['moment'] = 'start'): DateRule {
  const day = new Date(at).toISOString().slice(0, 10);
  return { base: { day }, plus: [], moment, words: day };
}

function step(kind: StepKind, subject: string, at: EpochMs, occurrence = 1): Step {
  const key = `${kind}/${subject}/${occurrence}`;
  return { key, kind, subject, occurrence, at, rule: fixed(at), origin: { from: 'definition', line: 1 } };
}

export interface SmallPlan {
  readonly id: string;
  readonly startsAt: EpochMs;
  /** Length of one of the plan's twelve beats, ms: hours in virtual time, a second or less on real timers. */
  readonly beat?: number;
}

/**
 * A whole cycle in twelve beats: applications (0-2), matching (3), acceptance, feedback (6-9), end of the
 * relationships (10), report (11).
 */
export function smallPlan({ id, startsAt, beat = HOUR }: SmallPlan): Plan {
  const at = (count: number): EpochMs => startsAt + count * beat;
  const asks = [
    ask('apply-mentee', 'apply', ['mentee'], 'invited', at(0), at(2)),
    ask('apply-mentor', 'apply', ['mentor'], 'invited', at(0), at(2)),
    ask('feedback-final', 'give-feedback', ['mentee', 'mentor'], 'active', at(6), at(9)),
  ];
  const steps = [
    ...asks.flatMap(({ id: askId, opens, due }) => [step('ask', askId, opens), step('close', askId, due)]),
    step('remind', 'feedback-final', at(8)),
    step('draft-matches', 'matching', at(3)),
    step('remind-publish', 'matching', at(4)),
    step('report', 'cycle', at(11)),
  ];
  return {
    version: 1,
    programme: {
      id,
      name: { en: 'A small programme' },
      organiser: { en: 'The office' },
      contact: 'owner@office.example',
      timeZone: 'Europe/Stockholm',
      languages: ['en'],
    },
    cycle: {
      id: `${id}-1`,
      period: '1',
      firstDay: fixed(startsAt).words,
      lastDay: fixed(at(12)).words,
      startsAt,
      endsAt: at(12),
    },
    sendHour: '09:00',
    goals: [],
    units: [{ id: 'all', name: { en: 'All' }, coordinator: 'coordinator@office.example' }],
    unitLabel: { en: 'Unit' },
    roles: {
      mentor: { label: { en: 'mentor' }, capacity: 1 },
      mentee: { label: { en: 'mentee' }, capacity: 1 },
    },
    questions: [{ id: 'useful', ask: { en: 'It was useful' }, type: 'agree' }],
    matching: {
      by: 'coordinator',
      withinUnits: true,
      must: [],
      prefer: [],
      draftAt: at(3),
      publishBy: at(4),
    },
    relationship: {
      acceptance: {
        roles: ['mentee', 'mentor'],
        due: {
          base: { anchor: 'proposed' },
          plus: [{ unit: 'day', count: 7 }],
          moment: 'end',
          words: '7 days',
        },
        reminders: [
          {
            base: { anchor: 'proposed' },
            plus: [{ unit: 'day', count: 3 }],
            moment: 'send',
            words: '3 days',
          },
        ],
        ifSilent: 'tell-coordinator',
      },
      format: 'one-to-one',
      delivery: 'mixed',
      meetings: null,
      atRiskAfterMissing: 2,
      ends: fixed(at(10)),
      endsAt: at(10),
    },
    events: [],
    asks,
    steps: steps.toSorted((a, b) => a.at - b.at || STEP_ORDER[a.kind] - STEP_ORDER[b.kind]),
  };
}

function ask(
  id: string,
  obligation: Ask['obligation'],
  roles: Ask['roles'],
  audience: Ask['audience'],
  opens: EpochMs,
  due: EpochMs,
): Ask {
  return {
    id,
    obligation,
    subject: id,
    occurrence: 1,
    name: { en: id },
    roles,
    audience,
    questions: obligation === 'give-feedback' ? ['useful'] : [],
    readBy: 'coordinator',
    opens,
    opensRule: fixed(opens),
    due,
    dueRule: fixed(due),
  };
}
