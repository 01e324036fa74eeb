/** What `adept match` is asked for. */
import { parseArgs } from 'node:util';
import { matchCommand } from '../../locales/en/match-command.ts';
import type { Change, Pair } from '../../matching/index.ts';
import { CallFault } from '../definition-file.ts';

export interface MatchOptions {
  readonly source:
    | {
        readonly kind: 'problem';
        readonly file: string;
        /** The answer to check; null: the problem is solved. */
        readonly check: string | null;
      }
    | {
        readonly kind: 'sheets';
        /** Absent among peers, who are all in the other file. */
        readonly mentors?: string;
        readonly mentees: string;
        readonly definition: string;
      };
  readonly form: 'text' | 'json' | 'csv';
  /** Null: no question of what would be. */
  readonly change: Change | null;
  readonly why: Pair | null;
}

const text = { type: 'string' } as const;
const texts = { type: 'string', multiple: true } as const;

/** @throws CallFault when options are missing or do not go together */
export function matchOptions(args: readonly string[]): MatchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mentors: text,
      mentees: text,
      definition: text,
      problem: text,
      check: text,
      json: { type: 'boolean' },
      csv: { type: 'boolean' },
      pin: texts,
      forbid: texts,
      weight: texts,
      capacity: texts,
      why: text,
    },
  });
  const { pin = [], forbid = [], weight = [], capacity = [], why } = values;
  if (values.json === true && values.csv === true)
    throw new CallFault(matchCommand.notTogether('json', 'csv'));
  const changes = [pin, forbid, weight, capacity].some((all) => all.length > 0);
  const source = sourceOf(values);
  const [extra] = Object.entries({ pin, forbid, weight, capacity }).filter(([, all]) => all.length > 0);
  if (source.kind === 'problem' && (extra !== undefined || why !== undefined))
    throw new CallFault(matchCommand.notTogether(extra?.[0] ?? 'why', 'problem'));
  return {
    source,
    form: values.json === true ? 'json' : values.csv === true ? 'csv' : 'text',
    change: changes
      ? {
          pins: pin.map((one) => pairOf('pin', one)),
          forbids: forbid.map((one) => pairOf('forbid', one)),
          weights: Object.fromEntries(weight.map((one) => numberOf('weight', one))),
          capacities: Object.fromEntries(capacity.map((one) => numberOf('capacity', one))),
        }
      : null,
    why: why === undefined ? null : pairOf('why', why),
  };
}

interface Files {
  readonly mentors?: string | undefined;
  readonly mentees?: string | undefined;
  readonly definition?: string | undefined;
  readonly problem?: string | undefined;
  readonly check?: string | undefined;
}

function sourceOf({ mentors, mentees, definition, problem, check }: Files): MatchOptions['source'] {
  const other = Object.entries({ mentors, mentees, definition }).find(([, file]) => file !== undefined);
  if (problem !== undefined) {
    if (other !== undefined) throw new CallFault(matchCommand.notTogether('problem', other[0]));
    return { kind: 'problem', file: problem, check: check ?? null };
  }
  if (check !== undefined) throw new CallFault(matchCommand.checkNeeds);
  if (mentees === undefined || definition === undefined) throw new CallFault(matchCommand.needs);
  return { kind: 'sheets', mentees, definition, ...(mentors === undefined ? {} : { mentors }) };
}

/** The last `=` parts the two: ids may hold others. */
function partsOf(written: string): readonly [string, string] | null {
  const at = written.lastIndexOf('=');
  return at < 1 || at === written.length - 1 ? null : [written.slice(0, at), written.slice(at + 1)];
}

function pairOf(option: string, written: string): Pair {
  const parts = partsOf(written);
  if (parts === null) throw new CallFault(matchCommand.assignment(option, written, 'MENTEE=MENTOR'));
  return parts;
}

function numberOf(option: string, written: string): readonly [string, number] {
  const [name, value] = partsOf(written) ?? [];
  const number = Number(value);
  if (name === undefined || Number.isNaN(number))
    throw new CallFault(matchCommand.assignment(option, written, 'NAME=NUMBER'));
  return [name, number];
}
