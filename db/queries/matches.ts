/** Matches: drafted, changed by coordinators, published, and proposed one by one afterwards. */
export { MatchRefusal, type RefusalCode, type RefusalFacts } from './matches/refusal.ts';
export type { DraftHead, DraftPair } from './matches/draft-rows.ts';
export { makeDraft, makeDrafts } from './matches/drafts.ts';
export { publishAll, publishDraft, type Publication, type Published } from './matches/publish.ts';
