import { formatDay } from '../../../../definitions/plan/format.ts';
import { pairPage as words } from '../../../../locales/en/pair-page.ts';
import { inWords } from '../../fields.tsx';
import type { PageMember } from '../../../../db/queries/relationships.ts';
import type { PairFacts } from '../facts.ts';
import type { PairSection } from '../section.ts';

/** Addresses are shown once everybody has accepted, as in the mails. */
function Member({ member, facts }: { member: PageMember; facts: PairFacts }) {
  const { plan, pair } = facts;
  const left = member.leftAt;
  return (
    <>
      <dt>{inWords(plan.roles[member.role].label)}</dt>
      <dd>
        {member.name}
        {pair.started_at === null || left !== null ? null : (
          <>
            {', '}
            <a href={`mailto:${member.email}`}>{member.email}</a>
          </>
        )}
        {left === null ? null : (
          <span class="soft"> {words.left(formatDay(left, plan.programme.timeZone, words.lang))}</span>
        )}
      </dd>
    </>
  );
}

/** Who is in the pair or group, and whom to ask. */
export const peopleSection: PairSection = {
  id: 'people',
  show: ({ facts }) => {
    const { contact } = facts.plan.programme;
    return (
      <>
        <h2>{words.people}</h2>
        <dl class="facts">
          {facts.others.map((member) => (
            <Member member={member} facts={facts} />
          ))}
          <dt>{words.questions}</dt>
          <dd>
            <a href={`mailto:${contact}`}>{contact}</a>
          </dd>
        </dl>
      </>
    );
  },
};
