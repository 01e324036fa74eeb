/** A raw problem from JSON: every fault names the item, and all of them are told at once. */
import type { Topic } from '../choice/by-topic.ts';
import { readRanks, wishableBetween, wishableByTopic, type Tier } from '../choice/problem.ts';
import type { Mode } from '../raw.ts';
import type { Edge, Mentee, Mentor, Objective, Pair } from '../types.ts';
import { Faults } from './faults.ts';
import { edgeReader, menteeReader, mentorReader, pairReader, preferencesAt, topicReader } from './items.ts';
import { Known, noteSharedIds } from './known.ts';
import { checkMaterial, noteIdle } from './modes.ts';
import { edgesFrom, peerEdgesFrom } from './scores.ts';
import { flagAt, idAt, itemAt, listAt, malformed, wordAt, type Item } from './values.ts';

/** A problem with its defaults filled in. */
export interface ReadProblem {
  readonly mode: Mode;
  readonly mentees: readonly Mentee[];
  readonly mentors: readonly Mentor[];
  readonly edges: readonly Edge[];
  readonly preferences: Readonly<Record<string, readonly Tier[]>>;
  readonly topics: readonly Topic[] | null;
  readonly pins: readonly Pair[];
  readonly forbids: readonly Pair[];
  readonly objective: Objective | null;
  /** True: no mentor with a `min` may be left out. */
  readonly everyMentorRuns: boolean;
  readonly seed: string;
}

const KEYS = [
  'mode',
  'mentees',
  'mentors',
  'edges',
  'scores',
  'preferences',
  'topics',
  'pins',
  'forbids',
  'objective',
  'everyMentorRuns',
  'seed',
];
const OBJECTIVES: readonly Objective[] = ['maximin', 'total'];
const MODES: readonly Mode[] = [
  'algorithm',
  'on-arrival',
  'mentee-chooses',
  'mentor-chooses',
  'both-choose',
  'peers',
];

/** @throws ProblemErrors with every fault; ProblemError when it is no problem at all */
export function readProblem(value: unknown): ReadProblem {
  const faults = new Faults();
  const raw = itemAt(faults, value, '', KEYS);
  const problem = new Reader(faults, raw).read();
  faults.tell();
  return problem;
}

class Reader {
  private readonly faults: Faults;
  private readonly raw: Item;

  constructor(faults: Faults, raw: Item) {
    this.faults = faults;
    this.raw = raw;
  }

  read(): ReadProblem {
    const { faults, raw } = this;
    const mode = faults.attempt(() => wordAt(raw['mode'], 'mode', MODES, 'algorithm'), null);
    const mentees = this.people('mentees', menteeReader(faults), true);
    const mentors = this.people('mentors', mentorReader(faults), mode !== 'peers');
    noteSharedIds(faults, { mentees: mentees ?? [], mentors: mentors ?? [] });
    const known = new Known(mentees, mode === 'peers' ? mentees : mentors);
    const problem: ReadProblem = {
      mode: mode ?? 'algorithm',
      mentees: mentees ?? [],
      mentors: mentors ?? [],
      edges: this.edges(mode, known, mentees, mentors),
      preferences: faults.attempt(() => preferencesAt(faults, raw['preferences']), {}),
      topics: raw['topics'] === undefined ? null : this.list('topics', topicReader(faults, known)),
      pins: this.list('pins', pairReader(known)),
      forbids: this.list('forbids', pairReader(known)),
      ...this.choices(),
    };
    if (mode === null) return problem;
    checkMaterial(faults, raw, mode);
    noteIdle(faults, problem);
    if (mentees !== null && mentors !== null) this.noteWishes(problem);
    return problem;
  }

  private choices(): Pick<ReadProblem, 'objective' | 'everyMentorRuns' | 'seed'> {
    const { faults, raw } = this;
    const { objective, everyMentorRuns, seed = '' } = raw;
    return {
      objective:
        objective === undefined
          ? null
          : faults.attempt(() => wordAt(objective, 'objective', OBJECTIVES, 'maximin'), null),
      everyMentorRuns: faults.attempt(() => flagAt(everyMentorRuns, 'everyMentorRuns'), false),
      seed: seed === '' ? '' : faults.attempt(() => idAt(seed, 'seed'), ''),
    };
  }

  private list<T>(key: string, read: (item: unknown, path: string) => T): readonly T[] {
    return this.faults.attempt(() => listAt(this.faults, this.raw[key], key, read), []);
  }

  /** @returns null when the list, or somebody in it, cannot be read */
  private people<T>(
    key: string,
    read: (item: unknown, path: string) => T,
    isNeeded: boolean,
  ): readonly T[] | null {
    const { faults, raw } = this;
    const given = raw[key];
    return faults.attempt(() => {
      if (given === undefined && isNeeded) throw malformed(key, given, 'a list of people');
      const people = listAt(faults, given, key, read);
      return Array.isArray(given) && people.length < given.length ? null : people;
    }, null);
  }

  private edges(
    mode: Mode | null,
    known: Known,
    mentees: readonly Mentee[] | null,
    mentors: readonly Mentee[] | null,
  ): readonly Edge[] {
    const { faults, raw } = this;
    const { scores } = raw;
    if (scores === undefined) return this.list('edges', edgeReader(known));
    if (mentees === null || mentors === null) return [];
    return faults.attempt(
      () =>
        mode === 'peers'
          ? peerEdgesFrom(faults, scores, mentees)
          : edgesFrom(faults, scores, mentees, mentors),
      [],
    );
  }

  /** The first fault of each list of wishes. */
  private noteWishes({ mentees, mentors, topics, preferences }: ReadProblem): void {
    const wishable =
      topics === null ? wishableBetween(mentees, mentors) : wishableByTopic(mentees, mentors, topics);
    for (const [id, tiers] of Object.entries(preferences))
      this.faults.attempt(() => readRanks({ [id]: tiers }, wishable), null);
  }
}
