/** What goes with which mode: nothing that is given is passed over in silence. */
import { ProblemError } from '../problem-error.ts';
import type { Mode } from '../raw.ts';
import type { Faults } from './faults.ts';
import type { ReadProblem } from './read.ts';
import { malformed, type Item } from './values.ts';

/** Scores where pairs are scored, lists where people choose; never two of them at once. */
export function checkMaterial(faults: Faults, raw: Item, mode: Mode): void {
  const wanted = mode.includes('choose') ? ['preferences'] : ['edges', 'scores'];
  const given = ['edges', 'scores', 'preferences'].filter((key) => raw[key] !== undefined);
  const [first, second] = given;
  if (first !== undefined && second === undefined && wanted.includes(first)) return;
  faults.note(
    new ProblemError('problem-malformed', {
      path: `mode ${mode}`,
      found: given.length === 0 ? 'without scores or wishes' : `with ${given.join(' and ')}`,
      expected: wanted.join(' or '),
    }),
  );
}

/** Notes what would change nothing in the mode that is asked for. */
export function noteIdle(faults: Faults, problem: ReadProblem): void {
  const { mode, mentors, topics, pins, forbids, everyMentorRuns } = problem;
  const only = (path: string, value: unknown, where: string): void =>
    faults.note(malformed(path, value, `nothing: it counts ${where} only`));
  if (mode !== 'algorithm') {
    mentors.forEach(({ id, min = 0 }, index) => {
      if (min > 0) only(`mentors[${index}].min (mentor ${id})`, min, 'in mode algorithm');
    });
    if (everyMentorRuns) only('everyMentorRuns', true, 'in mode algorithm');
  }
  if (mode === 'peers' && mentors.length > 0)
    faults.note(malformed('mentors', mentors, 'nothing: in mode peers everybody is a mentee'));
  if (topics === null) return;
  if (mode !== 'both-choose') only('topics', topics, 'in mode both-choose');
  for (const [path, pairs] of Object.entries({ pins, forbids }))
    if (pairs.length > 0) only(path, pairs, 'without topics');
}
