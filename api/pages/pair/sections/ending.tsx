import { sayAgain } from '../../../../db/queries/relationships.ts';
import { statement as words } from '../../../../locales/en/statement.ts';
import { Choice, inWords } from '../../fields.tsx';
import { first } from '../../form-data.ts';
import { recognitionOf, statementOf } from '../../../statement/statement.ts';
import type { PairFacts } from '../facts.ts';
import type { PairSection, SectionProps } from '../section.ts';

const ROLES = ['mentee', 'mentor'] as const;

/** In the programme's words, and `no`. */
function answers({ plan }: PairFacts) {
  return [
    ...ROLES.map((role) => ({ value: role, label: words.againAs(inWords(plan.roles[role].label)) })),
    { value: 'no', label: words.notAgain },
  ];
}

function Again({ facts, entered, action }: SectionProps) {
  const { again, plan } = facts;
  const values = again === null ? {} : { again: [again] };
  const shown = Object.keys(entered.errors).length > 0 ? entered : { values, errors: {} };
  return (
    <form method="post" action={action}>
      {again === null ? null : <p class="receipt">{words.kept(inWords(plan.roles[again].label))}</p>}
      <Choice name="again" legend={words.again} type="radio" options={answers(facts)} entered={shown} />
      <button>{words.send}</button>
    </form>
  );
}

/** What a member takes away at the end, and whether they would come again. */
export const endingSection: PairSection = {
  id: 'again',
  when: 'completed',
  show: (props) => {
    const { facts, statement } = props;
    if (statementOf(facts) === null) return null;
    return (
      <>
        <h2>{words.heading}</h2>
        {recognitionOf(facts.plan, facts.me.role).map((text) => (
          <p>{text}</p>
        ))}
        <p>
          <a href={statement}>{words.link}</a>
        </p>
        <Again {...props} />
      </>
    );
  },
  act: async ({ sql }, { plan, me, now }, values) => {
    const said = first(values, 'again');
    const role = ROLES.find((one) => one === said);
    if (role === undefined && said !== 'no') return { again: words.missing };
    await sayAgain(sql, { plan, participant: me.participant, role: role ?? null, now });
    return {};
  },
};
