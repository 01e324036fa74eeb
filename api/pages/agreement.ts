/** The agreement of a pair as its pages show it: the text that stands, the versions, who has signed. */
import type { Sql } from '../../db/client.ts';
import {
  agreementVersions,
  membersOf,
  signersOf,
  type AgreementVersion,
  type PageMember,
  type Signer,
} from '../../db/queries/relationships.ts';
import { plannedRhythm } from '../../definitions/plan/rhythm.ts';
import { formatDeadline } from '../../definitions/plan/format.ts';
import type { EpochMs, Plan, Role } from '../../definitions/plan/types.ts';
import { agreementDraft, agreementPage as words } from '../../locales/en/agreement.ts';
import { pages } from '../../locales/en/pages.ts';
import { lengthWords } from '../../locales/en/rhythm.ts';
import { inWords } from './fields.tsx';

export interface AgreementFacts {
  /** Oldest first; the last is the one that stands. Never empty. */
  readonly versions: readonly [AgreementVersion, ...AgreementVersion[]];
  readonly current: AgreementVersion;
  readonly signers: readonly Signer[];
}

const ROLES: readonly Role[] = ['mentee', 'mentor'];

function lengthOf({ relationship, programme }: Plan): string {
  const { duration, endsAt } = relationship;
  if (duration !== undefined) return words.forLength(lengthWords(duration.length));
  if (endsAt === null) return words.openEnded;
  return words.until(formatDeadline(endsAt, programme.timeZone, pages.lang));
}

/** The programme's draft for these people. */
function draftFor(plan: Plan, members: readonly PageMember[]): string {
  const { relationship, expectations, roles, programme } = plan;
  const { meetings, agreement } = relationship;
  const rhythm = plannedRhythm(plan);
  const label = (role: Role): string => inWords(roles[role].label);
  return agreementDraft({
    programme: inWords(programme.name),
    members: members.map(({ name, role }) => `${name} (${label(role)})`),
    covers: agreement?.covers ?? [],
    meetings: rhythm === null || meetings === null ? null : { ...meetings, ...rhythm },
    length: lengthOf(plan),
    expectations: ROLES.flatMap((role) => {
      const text = expectations?.[role];
      return text === undefined ? [] : [words.expects(label(role), inWords(text))];
    }),
  });
}

/**
 * The agreement of a relationship. Only looks: a draft that nobody has signed or changed is worded anew.
 * @returns null where the programme has none, or it is not asked for yet
 */
export async function agreementOf(
  sql: Sql,
  plan: Plan,
  { id, askedAt }: { readonly id: string; readonly askedAt: EpochMs | null },
): Promise<AgreementFacts | null> {
  if (plan.relationship.agreement === undefined || askedAt === null) return null;
  const [first, ...later] = await agreementVersions(sql, id);
  const draft = async () => ({
    version: 1,
    text: draftFor(plan, await membersOf(sql, id)),
    by: null,
    at: askedAt,
  });
  const versions = [first ?? (await draft()), ...later] as const;
  return { versions, current: versions.at(-1) ?? versions[0], signers: await signersOf(sql, id) };
}
