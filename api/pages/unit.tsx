import type { NamedCandidate } from '../../db/queries/matches.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { matching } from '../../locales/en/matching.ts';
import { namesOf } from '../match-words.ts';
import type { Choice, LeftOut, UnitView } from '../unit-view.ts';
import { shortDay } from './dates.ts';
import { Draft } from './draft.tsx';
import type { ShownReason } from './draft-table.tsx';
import { EarlyEnds } from './early-ends.tsx';
import { inWords } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Head, Nav, Wide } from './parts.tsx';
import { UnitTasks } from './unit-tasks.tsx';
import { unitName } from './unit-words.ts';
import type { Site } from './site.ts';

const text = coordinators.unit;

function Reasons({ plan, reasons }: { plan: Plan; reasons: readonly ShownReason[] }) {
  const names = namesOf(plan);
  return <>{reasons.map((reason) => matching.reason(reason, names)).join('; ')}</>;
}

/** After publication: why the draft left them out may hold no longer, so only who they are. */
function StillWithout({ plan, people }: { plan: Plan; people: readonly LeftOut[] }) {
  if (people.length === 0) return null;
  return (
    <>
      <h2>{text.stillWithout}</h2>
      <ul class="plain">
        {people.map(({ name, role }) => (
          <li>
            {name}, {inWords(plan.roles[role].label)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Candidate({ plan, candidate }: { plan: Plan; candidate: NamedCandidate }) {
  return (
    <li>
      {candidate.name} ({text.points(candidate.score)})
      <br />
      <small>
        <Reasons plan={plan} reasons={candidate.reasons} />
      </small>
    </li>
  );
}

function Choices({ plan, choices }: { plan: Plan; choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <section class="card">
      <h2>{text.choices}</h2>
      {choices.map(({ name, candidates }) => (
        <>
          <h3>{name}</h3>
          {candidates.length === 0 ? <p class="soft">{text.noCandidates}</p> : null}
          <ol>
            {candidates.map((candidate) => (
              <Candidate plan={plan} candidate={candidate} />
            ))}
          </ol>
        </>
      ))}
    </section>
  );
}

const named = (members: readonly { readonly name: string }[]): string =>
  members.map(({ name }) => name).join(', ');

function Matches({ view: { plan, matches } }: { view: UnitView }) {
  const zone = plan.programme.timeZone;
  if (matches.length === 0) return null;
  const { mentee, mentor } = plan.roles;
  return (
    <>
      <h2>{text.matches}</h2>
      <Wide label={text.matches}>
        <Head
          names={[inWords(mentee.label), inWords(mentor.label), ...text.matchesHead]}
          text={[0, 1, 2, 3]}
        />
        <tbody>
          {matches.map(({ mentees, mentors, state, proposedAt, openedAt }) => (
            <tr>
              <th scope="row">{named(mentees)}</th>
              <td>{named(mentors)}</td>
              <td class="day">{shortDay(proposedAt, zone)}</td>
              <td>{state === 'active' && openedAt === null ? text.waits : (text.states[state] ?? state)}</td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </>
  );
}

/** A unit's matches: what was drafted, what became of it, and who could come next. */
export function UnitPage({ site, view, only }: { site: Site; view: UnitView; only: boolean }) {
  const { plan, unit } = view;
  const title = text.title(unitName(plan, unit.id));
  return (
    <Layout
      site={site}
      title={title}
      wide
      nav={<Nav site={site} cycle={plan.cycle.id} here="unit" only={only} />}
    >
      <h1>{title}</h1>
      <UnitTasks site={site} plan={plan} tasks={view.tasks} changes={view.acts} />
      <EarlyEnds plan={plan} ends={view.earlyEnds} />
      <Choices plan={plan} choices={view.choices} />
      <Matches view={view} />
      <StillWithout plan={plan} people={view.leftOut} />
      <Draft site={site} view={view} />
    </Layout>
  );
}
