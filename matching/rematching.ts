/**
 * An answer that is kept best while a coordinator tries one thing after the other. Each change goes on from the
 * prices of the answer before, so that it takes milliseconds and moves few people.
 */
import { adjusted, type Adjustment } from './adjust.ts';
import { certify } from './certify.ts';
import { checkPeople } from './check.ts';
import { sourceOf } from './indexed.ts';
import { optimise, TooFarApart, type Best } from './kernel/lexicographic.ts';
import type { Source } from './kernel/source.ts';
import { listArcs, type Listed } from './listed.ts';
import { readPins } from './pins.ts';
import { ProblemError } from './problem-error.ts';
import { summarise } from './summary.ts';
import type { Edge, Objective, Problem, Solution } from './types.ts';

/** What is to be matched, by numbers, and what is settled already. */
export interface Task {
  readonly mentees: Problem['mentees'];
  readonly objective: Objective;
  /** The pinned pairs by mentee's id. */
  readonly pinned: ReadonlyMap<string, Edge>;
  readonly listed: Listed;
}

export class Rematching {
  readonly solution: Solution;
  private readonly task: Task;
  private readonly best: Best;

  /** Solves a problem for the first time. @throws ProblemError when it contradicts itself */
  static of(problem: Problem): Rematching {
    checkPeople(problem);
    const pinned = readPins(problem);
    const { mentees, objective = 'maximin' } = problem;
    return new Rematching({ mentees, objective, pinned, listed: listArcs(problem, pinned) }, null);
  }

  private constructor(task: Task, last: Best | null) {
    const source = sourceOf(task.listed);
    this.task = task;
    this.best = optimiseExactly(source, task.objective !== 'total', last);
    this.solution = {
      ...summarise(task, [...task.pinned.values(), ...matchedPairs(task.listed, source, this.best)]),
      status: 'optimal',
      gap: 0,
      certificate: certify(task.listed, source, this.best),
    };
  }

  /**
   * The best answer after a change; this one stays as it is. Of equally good answers it is one near to this.
   *
   * @throws ProblemError as `adjusted`
   */
  after(change: Adjustment): Rematching {
    return new Rematching(adjusted(this.task, change), this.best);
  }
}

function optimiseExactly(source: Source, withFloor: boolean, last: Best | null): Best {
  try {
    return optimise(source, withFloor, last);
  } catch (error) {
    if (!(error instanceof TooFarApart)) throw error;
    throw new ProblemError('scores-too-far-apart', { value: source.best - source.low });
  }
}

function matchedPairs({ mentees, mentors }: Listed, source: Source, { solved }: Best): Edge[] {
  return mentees.flatMap((mentee, row): Edge[] => {
    const column = solved.state.mate[row]!;
    return column < 0 ? [] : [{ mentee, mentor: mentors[column]!, score: source.score(row, column) }];
  });
}
