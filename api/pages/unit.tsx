import type { DraftView, NamedCandidate, ShownPair } from '../../db/queries/matches.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { matching } from '../../locales/en/matching.ts';
import { namesOf } from '../match-words.ts';
import type { Choice, LeftOut, UnitView } from '../unit-view.ts';
import { shortDay, shortMoment } from './dates.ts';
import { inWords } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Head, Nav, Wide } from './parts.tsx';
import { unitName } from './unit-words.ts';
import type { Site } from './site.ts';

const text = coordinators.unit;

type Reason = ShownPair['reasons'][number];

function Reasons({ plan, reasons }: { plan: Plan; reasons: readonly Reason[] }) {
  const names = namesOf(plan);
  return <>{reasons.map((reason) => matching.reason(reason, names)).join('; ')}</>;
}

/** Whom a draft leaves out; once it is published others may have lost their match, and this list would be an old one. */
function Unmatched({ plan, draft }: { plan: Plan; draft: DraftView }) {
  return (
    <>
      <h2>{text.unmatched}</h2>
      {draft.unmatched.length === 0 ? <p>{text.nobody}</p> : null}
      <ul class="plain">
        {draft.unmatched.map(({ name, role, why }) => (
          <li>
            {name}, {inWords(plan.roles[role].label)}: {text.why[why]}
          </li>
        ))}
      </ul>
    </>
  );
}

function Draft({ view: { plan, draft } }: { view: UnitView }) {
  const zone = plan.programme.timeZone;
  if (draft === null) return <p>{text.none}</p>;
  const { mentee, mentor } = plan.roles;
  const title = text.draft(draft.version, shortMoment(draft.madeAt, zone));
  return (
    <>
      <h2>{title}</h2>
      <p class="soft">
        {draft.publishedAt === null ? text.change : text.published(shortMoment(draft.publishedAt, zone))}
        {draft.worst === null ? null : ` ${text.worst(draft.worst)}`}
        {draft.proof === null ? null : ` ${text.proof(draft.proof)}`}
      </p>
      <Wide label={title}>
        <Head names={[inWords(mentee.label), inWords(mentor.label), ...text.pairsHead]} text={[0, 1, 3]} />
        <tbody>
          {draft.pairs.map(({ menteeName, mentorName, score, reasons, pinned, left }) => (
            <tr>
              <th scope="row">{menteeName}</th>
              <td>
                {mentorName}
                {pinned ? <small> ({text.pinned})</small> : null}
                {left.length > 0 ? <small class="warn"> ({text.left})</small> : null}
              </td>
              <td class="n">{score}</td>
              <td>
                <Reasons plan={plan} reasons={reasons} />
              </td>
            </tr>
          ))}
        </tbody>
      </Wide>
      {draft.publishedAt === null ? <Unmatched plan={plan} draft={draft} /> : null}
    </>
  );
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
          {matches.map(({ menteeName, mentorName, state, proposedAt }) => (
            <tr>
              <th scope="row">{menteeName}</th>
              <td>{mentorName}</td>
              <td class="day">{shortDay(proposedAt, zone)}</td>
              <td>{text.states[state] ?? state}</td>
            </tr>
          ))}
        </tbody>
      </Wide>
    </>
  );
}

/** A unit's matches: what was drafted, what became of it, and who could come next. Changes go through the API. */
export function UnitPage({ site, view }: { site: Site; view: UnitView }) {
  const { plan, unit } = view;
  const title = text.title(unitName(plan, unit.id));
  return (
    <Layout site={site} title={title} wide nav={<Nav site={site} cycle={plan.cycle.id} here="unit" />}>
      <h1>{title}</h1>
      <Choices plan={plan} choices={view.choices} />
      <Matches view={view} />
      <StillWithout plan={plan} people={view.leftOut} />
      <Draft view={view} />
    </Layout>
  );
}
