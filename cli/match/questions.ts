/** Questions about two matched spreadsheets: what would be, and why. */
import { matchCommand } from '../../locales/en/match-command.ts';
import { matching, type Names } from '../../locales/en/matching.ts';
import {
  answerTo,
  problemOf,
  weighPair,
  whatIf,
  whyNot,
  type Change,
  type Pair,
} from '../../matching/index.ts';
import { changeFor, type UnitCase } from './cases.ts';
import { json } from './json.ts';
import type { MatchOptions } from './options.ts';

/** What the change would do in each unit that it concerns. */
export async function tried(
  units: readonly UnitCase[],
  change: Change,
  names: Names,
  form: MatchOptions['form'],
): Promise<string> {
  const found = await Promise.all(
    units.map(async (unit) => {
      const { difference } = await whatIf(unit.given, changeFor(unit, change, units));
      return { unit, difference };
    }),
  );
  const moved = found.filter(
    ({ difference: { moves, before, after } }) => moves.length > 0 || before.total !== after.total,
  );
  const reweighed = Object.keys(change.weights ?? {}).length > 0;
  const shown = moved.length === 0 ? found.slice(0, 1) : moved;
  if (form === 'json') {
    return json({
      units: shown.map(({ unit, difference }) => ({
        unit: unit.unit,
        ...difference,
        words: matching.change(difference, names, reweighed),
      })),
    });
  }
  const lines = shown.flatMap(({ unit, difference }) =>
    matchCommand.change(unit.name, difference, names, reweighed),
  );
  return [...lines, matchCommand.nothingStored, ''].join('\n');
}

/** Why two are or are not matched. */
export async function explained(
  units: readonly UnitCase[],
  pair: Pair,
  names: Names,
  form: MatchOptions['form'],
): Promise<string> {
  const [mentee, mentor] = pair;
  const unit = units.find(({ given }) => given.mentees.some(({ id }) => id === mentee)) ?? units[0];
  if (unit === undefined) return '';
  const { given } = unit;
  const problem = problemOf(given);
  const found = await whyNot(problem, await answerTo(problem), pair);
  const [one, other] = [
    given.mentees.find(({ id }) => id === mentee),
    given.mentors.find(({ id }) => id === mentor),
  ];
  const weighed = one && other && weighPair(given.criteria, one, other, given.lexicon);
  const words = [
    ...matching.whyNot(found, pair, names, weighed?.broken ?? []),
    ...(weighed?.reasons ?? []).map((reason) => `  ${matching.reason(reason, names)}`),
  ];
  return form === 'json'
    ? json({ pair, ...found, score: weighed?.score, reasons: weighed?.reasons, words })
    : `${words.join('\n')}\n`;
}
