export * from './at-risk/review.ts';
export * from './at-risk/risks.ts';
