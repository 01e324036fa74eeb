import type { Match, NamedCandidate } from '../../db/queries/matches.ts';
import { progressOf } from '../../definitions/plan/target.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { matching } from '../../locales/en/matching.ts';
import { progressWords, targetPage, timeWords } from '../../locales/en/target.ts';
import { namesOf } from '../match-words.ts';
import type { Choice, LeftOut, UnitView } from '../unit-view.ts';
import { shortDay } from './dates.ts';
import { Draft } from './draft.tsx';
import { EarlyEnds } from './early-ends.tsx';
import { unitPath, type ShownReason } from './draft-table.tsx';
import { inWords } from './fields.tsx';
import { Layout } from './layout.tsx';
import { PauseForm, Resting } from './pair-pause.tsx';
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

interface Proposal {
  readonly mentees: readonly string[];
  readonly mentor: string;
  readonly group?: boolean;
}

/** One click proposes: nobody is matched before they have accepted. */
function Propose({ site, view, proposal }: { site: Site; view: UnitView; proposal: Proposal }) {
  if (!view.proposes) return null;
  return (
    <form class="inline" method="post" action={unitPath(site, view, '/propose')}>
      {proposal.mentees.map((id) => (
        <input type="hidden" name="mentee" value={id} />
      ))}
      <button class="quiet" name={proposal.group === true ? 'leader' : 'mentor'} value={proposal.mentor}>
        {text.propose}
      </button>
    </form>
  );
}

interface ChoiceProps {
  readonly site: Site;
  readonly view: UnitView;
}

/** The mentee's and the mentor's id; among peers the candidate's stands for the mentor's. */
function pairOf({ participant, role }: Choice, candidate: NamedCandidate): Proposal {
  return role === 'mentee'
    ? { mentees: [participant], mentor: candidate.participant }
    : { mentees: [candidate.participant], mentor: participant };
}

function Candidate({
  site,
  view,
  choice,
  candidate,
}: ChoiceProps & { choice: Choice; candidate: NamedCandidate }) {
  const { plan } = view;
  return (
    <li>
      {candidate.name} ({text.points(candidate.score)}){' '}
      <Propose site={site} view={view} proposal={pairOf(choice, candidate)} />
      <br />
      <small>
        <Reasons plan={plan} reasons={candidate.reasons} />
      </small>
    </li>
  );
}

/** Groups that have lost their mentor, each with the best who could lead it. */
function Groups({ site, view }: ChoiceProps) {
  if (view.groups.length === 0) return null;
  return (
    <section class="card">
      <h2>{text.groups}</h2>
      {view.groups.map(({ mentees, mentors }) => (
        <>
          <h3>{named(mentees)}</h3>
          {mentors.length === 0 ? <p class="soft">{text.noLeaders}</p> : null}
          <ol>
            {mentors.map(({ participant, name, score }) => (
              <li>
                {name} ({text.points(score)}){' '}
                <Propose
                  site={site}
                  view={view}
                  proposal={{
                    mentees: mentees.map((one) => one.participant),
                    mentor: participant,
                    group: true,
                  }}
                />
              </li>
            ))}
          </ol>
        </>
      ))}
    </section>
  );
}

function Choices({ site, view }: ChoiceProps) {
  const { choices } = view;
  if (choices.length === 0) return null;
  return (
    <section class="card">
      <h2>{text.choices}</h2>
      {choices.map((choice) => (
        <>
          <h3>{choice.name}</h3>
          {choice.candidates.length === 0 ? <p class="soft">{text.noCandidates}</p> : null}
          <ol>
            {choice.candidates.map((candidate) => (
              <Candidate site={site} view={view} choice={choice} candidate={candidate} />
            ))}
          </ol>
        </>
      ))}
    </section>
  );
}

const named = (members: readonly { readonly name: string }[]): string =>
  members.map(({ name }) => name).join(', ');

/** What has become of a match, and whether it waits or rests. */
function stateOf({ state, openedAt, pausedAt }: Pick<Match, 'state' | 'openedAt' | 'pausedAt'>): string {
  if (state === 'active' && openedAt === null) return text.waits;
  return state === 'active' && pausedAt !== null ? text.paused : (text.states[state] ?? state);
}

/** What they have met, against the target where the programme has one, and the meeting that they have set. */
function Met({ plan, match: { openedAt, held, meetingAt } }: { plan: Plan; match: Match }) {
  if (openedAt === null) return null;
  const target = plan.relationship.meetings?.target;
  const none = held.sessions === 0 ? '-' : timeWords(held.minutes);
  return (
    <>
      {target === undefined ? none : progressWords(progressOf(target, held))}
      {meetingAt === null ? null : (
        <>
          <br />
          <small>{targetPage.meeting(shortDay(meetingAt, plan.programme.timeZone))}</small>
        </>
      )}
    </>
  );
}

function Matches({ site, view }: ChoiceProps) {
  const { plan, matches } = view;
  const zone = plan.programme.timeZone;
  if (matches.length === 0) return null;
  const { mentee, mentor } = plan.roles;
  return (
    <>
      <h2>{text.matches}</h2>
      <Wide label={text.matches}>
        <Head
          names={[inWords(mentee.label), inWords(mentor.label), ...text.matchesHead, targetPage.head]}
          text={[0, 1, 2, 3, 4]}
        />
        <tbody>
          {matches.map((match) => (
            <tr>
              <th scope="row">{named(match.mentees)}</th>
              <td>{named(match.mentors)}</td>
              <td class="day">{shortDay(match.proposedAt, zone)}</td>
              <td>
                {stateOf(match)}
                <Resting site={site} view={view} match={match} />
              </td>
              <td>
                <Met plan={plan} match={match} />
              </td>
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
      <Groups site={site} view={view} />
      <Choices site={site} view={view} />
      <Matches site={site} view={view} />
      <PauseForm site={site} view={view} />
      <StillWithout plan={plan} people={view.leftOut} />
      <Draft site={site} view={view} />
    </Layout>
  );
}
