/** The parts of a definition that the schema accepts, before defaults. The schema is the authority: these are its names. */
import type { Definition } from '../schema/definition.ts';
import type { Named } from '../schema/shape.ts';

export type { Definition } from '../schema/definition.ts';
export type { People, TextIn } from '../schema/sections/shared.ts';
export type { Named } from '../schema/shape.ts';

/** What a section holds where the definition has it. */
export type Of<K extends keyof Definition> = NonNullable<Definition[K]>;
type One<M> = M extends Named<infer T> ? T : never;

export type UnitIn = Exclude<One<Of<'units'>['list']>, string>;
export type QuestionIn = One<Of<'questions'>>;
export type ApplicationIn = NonNullable<Of<'applications'>['mentee']>;
type WishIn = NonNullable<Of<'matching'>['prefer']>[number];
type RuleIn = NonNullable<Of<'matching'>['must']>[number];
/** A line of either list: a rule has no weight, and each has its own words for a missing answer. */
export type CriterionIn = Omit<WishIn, 'missing'> & Pick<WishIn | RuleIn, 'missing'>;
export type EventIn = One<Of<'events'>>;
export type CheckInIn = One<Of<'check-ins'>>;
export type FeedbackIn = One<Of<'feedback'>>;
export type GoalIn = One<Of<'goals'>>;
export type MatchingIn = Of<'matching'>;
export type RelationshipsIn = Of<'relationships'>;
