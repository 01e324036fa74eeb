/** One person of a cycle as their coordinator sees them: application, matches, questions, mails; no answers given in confidence. */
import type { Answers } from '../../definitions/plan/answers.ts';
import type { Asked, Bond, Enrolled, Mailed } from '../../db/queries/roster.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { hasUnits } from '../../definitions/plan/units.ts';
import { peoplePages } from '../../locales/en/people-pages.ts';
import { askName } from '../ask-words.ts';
import { AnswerShown } from './answer-shown.tsx';
import { shortDay, shortDeadline, shortMoment } from './dates.ts';
import { inWords } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Head, Nav, Wide } from './parts.tsx';
import { standsWords } from './stands.ts';
import { unitName } from './unit-words.ts';
import type { Site } from './site.ts';

const text = peoplePages.person;

export interface PersonView {
  readonly plan: Plan;
  /** True: the reader sees one unit only, to whom the mailbox is closed. */
  readonly only: boolean;
  readonly who: Enrolled;
  readonly answers: Answers;
  readonly asked: readonly Asked[];
  readonly mails: readonly Mailed[];
}

interface Props {
  readonly site: Site;
  readonly view: PersonView;
}

function Facts({ plan, who }: PersonView) {
  const zone = plan.programme.timeZone;
  return (
    <dl class="facts">
      <dt>{text.address}</dt>
      <dd>
        <a href={`mailto:${who.email}`}>{who.email}</a>
      </dd>
      <dt>{text.stands}</dt>
      <dd>{standsWords(who, zone)}</dd>
      <dt>{text.joined}</dt>
      <dd>{shortDay(who.joinedAt, zone)}</dd>
      <dt>{text.applied}</dt>
      <dd>{who.appliedAt === null ? text.notApplied : shortDay(who.appliedAt, zone)}</dd>
    </dl>
  );
}

function Application({ plan, answers }: PersonView) {
  const questions = plan.questions.filter(({ id }) => Object.hasOwn(answers, id));
  if (questions.length === 0) return null;
  return (
    <>
      <h2>{text.application}</h2>
      <AnswerShown answer={{ questions: answers }} questions={questions} profiles={[]} />
    </>
  );
}

function bondDays({ state, proposedAt, startedAt, endedAt }: Bond, zone: string): string {
  if (startedAt === null) return text.proposed(shortDay(proposedAt, zone));
  if (state === 'active' || endedAt === null) return text.since(shortDay(startedAt, zone));
  return text.between(shortDay(startedAt, zone), shortDay(endedAt, zone));
}

function Matches({ site, view: { plan, who } }: Props) {
  const zone = plan.programme.timeZone;
  return (
    <>
      <h2>{text.matches}</h2>
      {who.bonds.length === 0 ? <p class="soft">{text.noMatches}</p> : null}
      <ul class="plain">
        {who.bonds.map((bond) => (
          <li>
            {bond.others.map(({ id, name }, index) => (
              <>
                {index === 0 ? '' : ', '}
                <a href={site.href(`/cycles/${plan.cycle.id}/people/${id}`)}>{name}</a>
              </>
            ))}{' '}
            <small>
              {peoplePages.bonds[bond.state]}, {bondDays(bond, zone)}
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

function outcome({ state, dueAt, answeredAt }: Asked, zone: string): string {
  const words = peoplePages.askedStates;
  if (state === 'open') return words.open(shortDeadline(dueAt, zone));
  return state === 'met' ? words.met(shortDay(answeredAt ?? dueAt, zone)) : words[state];
}

function Questions({ plan, asked }: PersonView) {
  const zone = plan.programme.timeZone;
  return (
    <>
      <h2>{text.asked}</h2>
      {asked.length === 0 ? (
        <p class="soft">{text.nothingAsked}</p>
      ) : (
        <Wide label={text.asked}>
          <Head names={text.askedHead} text={[0, 1, 2]} />
          <tbody>
            {asked.map((one) => (
              <tr>
                <th scope="row">{askName(plan, one.ask)}</th>
                <td class="day">{shortDay(one.openedAt, zone)}</td>
                <td>{outcome(one, zone)}</td>
              </tr>
            ))}
          </tbody>
        </Wide>
      )}
    </>
  );
}

/** A mail by its subject; where the mailbox does not have it, by what it asks or is for. */
function mailName(plan: Plan, { subject, ask, template }: Mailed): string {
  return subject ?? (ask === null ? template.replaceAll('-', ' ') : askName(plan, ask));
}

function Mails({ site, view: { plan, only, mails } }: Props) {
  const zone = plan.programme.timeZone;
  return (
    <>
      <h2>{text.mails}</h2>
      {mails.length === 0 ? (
        <p class="soft">{text.noMails}</p>
      ) : (
        <Wide label={text.mails}>
          <Head names={text.mailsHead} text={[0, 1, 2]} />
          <tbody>
            {mails.map((mail) => (
              <tr>
                <th scope="row">
                  {mail.subject === null || only ? (
                    mailName(plan, mail)
                  ) : (
                    <a href={site.href(`/mailbox/${mail.id}`)}>{mail.subject}</a>
                  )}
                </th>
                <td class="day">{shortMoment(mail.at, zone)}</td>
                <td>{peoplePages.mailStates[mail.state] ?? mail.state}</td>
              </tr>
            ))}
          </tbody>
        </Wide>
      )}
    </>
  );
}

export function PersonPage({ site, view }: Props) {
  const { plan, who } = view;
  const name = `${inWords(plan.programme.name)} ${plan.cycle.period}`;
  const role = inWords(plan.roles[who.role].label);
  const nav = <Nav site={site} cycle={plan.cycle.id} here="people" {...(view.only ? { only: true } : {})} />;
  return (
    <Layout site={site} title={text.title(who.name, name)} wide nav={nav}>
      <p class="eyebrow">{name}</p>
      <h1>{who.name}</h1>
      <p class="lead">{hasUnits(plan) ? `${role}, ${unitName(plan, who.unit)}` : role}</p>
      <Facts {...view} />
      <Application {...view} />
      <Matches site={site} view={view} />
      <Questions {...view} />
      <Mails site={site} view={view} />
    </Layout>
  );
}
