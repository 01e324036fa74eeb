/** Matches: drafted, changed by coordinators, published, and proposed one by one afterwards. */
export { MatchRefusal, type RefusalCode, type RefusalFacts } from './matches/refusal.ts';
export type { DraftHead, DraftPair } from './matches/draft-rows.ts';
export { makeDraft, makeDrafts } from './matches/drafts.ts';
export { publishAll, publishDraft, type Publication, type Published } from './matches/publish.ts';
export { removeRule, setRule, type RuleChange } from './matches/rules.ts';
export type { MatchRule } from './matches/rule-rows.ts';
export { swap, type Swap } from './matches/swap.ts';
export { candidatesFor, type NamedCandidate } from './matches/candidates.ts';
export { proposeGroup, proposePair, type GroupProposal, type PairProposal } from './matches/proposals.ts';
export { fallenGroups, type FallenGroup, type GroupMentor } from './matches/regroup.ts';
export { getDraft, type DraftView, type ShownPair, type Unmatched } from './matches/views.ts';
export { listMatches, listUnits, type Match, type UnitMatches } from './matches/list.ts';
export type { Proof } from './matches/proof.ts';
export { adviceFor, explainPair, tryChange, type UnitIds } from './matches/what-if.ts';
export {
  makeChange,
  previewChange,
  type DraftChange,
  type Preview,
  type UnitNow,
} from './matches/changes.ts';
export { previewPublication, type MailCount, type PublicationPreview } from './matches/publication.ts';
export { choosersWith, profilesFor, type Profile } from './matches/profiles.ts';
export { matchable, type Called, type Matchable } from './matches/matchable.ts';
