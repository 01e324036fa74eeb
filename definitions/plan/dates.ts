/** Everything about the plan's dates, in one place to import from. Pure: bundles into workflows. */
export * from './instants.ts';
export * from './redate.ts';
export * from './pair-dates.ts';
export * from './rhythm.ts';
export * from './signing.ts';
export * from './format.ts';
