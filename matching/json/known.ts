import { ProblemError } from '../problem-error.ts';
import type { Mentee, Pair } from '../types.ts';
import type { Faults } from './faults.ts';
import { idAt, malformed } from './values.ts';

/** Who may be named. Where a list of people was at fault itself, nobody is called unknown. */
export class Known {
  private readonly mentees: ReadonlySet<string> | null;
  private readonly mentors: ReadonlySet<string> | null;

  /** @param mentors the other ends of pairs: among peers the same people. Null: the list could not be read */
  constructor(mentees: readonly Mentee[] | null, mentors: readonly Mentee[] | null) {
    this.mentees = mentees && new Set(mentees.map(({ id }) => id));
    this.mentors = mentors && new Set(mentors.map(({ id }) => id));
  }

  pairAt(one: unknown, other: unknown, path: string): Pair {
    const [mentee, mentor] = [idAt(one, `${path}[0]`), idAt(other, `${path}[1]`)];
    if (this.mentees?.has(mentee) === false) throw new ProblemError('unknown-person', { mentee, path });
    this.checkMentor(mentor, path);
    if (mentee === mentor) throw malformed(path, `${mentee} twice`, 'two people');
    return [mentee, mentor];
  }

  checkMentor(mentor: string, path: string): void {
    if (this.mentors?.has(mentor) === false) throw new ProblemError('unknown-person', { mentor, path });
  }
}

/** Everybody has one id, and it is nobody else's: preferences and proofs name people by it alone. */
export function noteSharedIds(faults: Faults, lists: Readonly<Record<string, readonly Mentee[]>>): void {
  const seen = new Map<string, string>();
  for (const [list, people] of Object.entries(lists)) {
    people.forEach(({ id }, index) => {
      const before = seen.get(id);
      seen.set(id, list);
      if (before === list)
        faults.note(new ProblemError('duplicate-person', { mentee: id, path: `${list}[${index}]` }));
      else if (before !== undefined)
        faults.note(malformed(`${list}[${index}].id`, id, `an id that is not among the ${before}`));
    });
  }
}
