import type { ShownPair } from '../../db/queries/matches.ts';
import { formatsOf } from '../../definitions/plan/formats.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { matching } from '../../locales/en/matching.ts';
import { matchingPages as text } from '../../locales/en/matching-pages.ts';
import { namesOf } from '../match-words.ts';
import type { UnitView } from '../unit-view.ts';
import { inWords } from './fields.tsx';
import { weakestFirst } from './match-picture.tsx';
import { Head, Wide } from './parts.tsx';
import type { Site } from './site.ts';

const words = coordinators.unit;

export type ShownReason = ShownPair['reasons'][number];

/** The address of a unit's page, or of one of the pages below it. */
export function unitPath(site: Site, { plan, unit }: Pick<UnitView, 'plan' | 'unit'>, below = ''): string {
  return site.href(`/cycles/${plan.cycle.id}/units/${unit.id}${below}`);
}

interface RowProps {
  readonly site: Site;
  readonly view: UnitView;
  readonly pair: ShownPair;
}

function RowForm({ site, view, pair }: RowProps) {
  const { mentee, mentor, menteeName, mentorName, pinned } = pair;
  const of = <span class="unseen">{text.of(menteeName, mentorName)}</span>;
  return (
    <form class="row" action={unitPath(site, view, '/change')}>
      <input type="hidden" name="mentee" value={mentee} />
      <input type="hidden" name="mentor" value={mentor} />
      <button class="quiet" name="kind" value={pinned ? 'free' : 'pin'}>
        {pinned ? text.free : text.pin}
        {of}
      </button>
      {pinned ? null : (
        <button class="quiet" name="kind" value="forbid">
          {text.forbid}
          {of}
        </button>
      )}
    </form>
  );
}

function Why({ plan, pair }: { plan: Plan; pair: ShownPair }) {
  const names = namesOf(plan);
  if (pair.reasons.length === 0) return <p class="soft">{text.noReasons}</p>;
  return (
    <ul>
      {pair.reasons.map((reason) => (
        <li>{matching.reason(reason, names)}</li>
      ))}
    </ul>
  );
}

/** Whose choice the pair is, and in which place. */
function wishes({ plan }: UnitView, { wished }: ShownPair): string[] {
  return (plan.matching.choose?.by ?? []).flatMap((role) => {
    const place = wished[role];
    return place === null ? [] : [text.wished(inWords(plan.roles[role].label), place)];
  });
}

function Row({ site, view, pair }: RowProps) {
  const chosen = wishes(view, pair);
  const { format, menteeName, mentorName, score, pinned, left } = pair;
  return (
    <tr>
      <th scope="row">{menteeName}</th>
      <td>
        {mentorName}
        {formatsOf(view.plan).length > 1 ? <small> ({words.formats[format]})</small> : null}
        {pinned ? <small> ({words.pinned})</small> : null}
        {chosen.length > 0 ? <small> ({chosen.join(', ')})</small> : null}
        {left.length > 0 ? <small class="warn"> ({words.left})</small> : null}
      </td>
      <td>
        <details>
          <summary>
            {view.changes ? text.whyAndChange(score) : text.whyOnly(score)}
            <span class="unseen">{text.of(menteeName, mentorName)}</span>
          </summary>
          <Why plan={view.plan} pair={pair} />
          {view.changes ? <RowForm site={site} view={view} pair={pair} /> : null}
        </details>
      </td>
    </tr>
  );
}

/** Those of one group stand together, after the pairs. */
function inOrder(pairs: readonly ShownPair[]): ShownPair[] {
  const groups = pairs.filter(({ format }) => format === 'group');
  const alone = pairs.filter(({ format }) => format !== 'group');
  const byMentor = groups.toSorted(
    (a, b) =>
      a.mentorName.localeCompare(b.mentorName, 'en') || a.menteeName.localeCompare(b.menteeName, 'en'),
  );
  return [...weakestFirst(alone), ...byMentor];
}

/** The pairs of a draft, weakest first: why each was made on a click, and there what can be done to it. */
export function DraftTable({ site, view }: { site: Site; view: UnitView }) {
  const { mentee, mentor } = view.plan.roles;
  return (
    <Wide label={text.table} name="draft">
      <Head names={[inWords(mentee.label), inWords(mentor.label), text.points]} text={[0, 1, 2]} />
      <tbody>
        {inOrder(view.draft?.pairs ?? []).map((pair) => (
          <Row site={site} view={view} pair={pair} />
        ))}
      </tbody>
    </Wide>
  );
}
