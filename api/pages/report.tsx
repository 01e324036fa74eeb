import type {
  EventReport,
  GoalReport,
  Month,
  QuestionReport,
  Report,
} from '../../db/queries/report-types.ts';
import { hasUnits } from '../../definitions/plan/units.ts';
import type { Plan, Role } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { targetPage } from '../../locales/en/target.ts';
import { askName } from '../ask-words.ts';
import { Funnel } from './funnel.tsx';
import { shortDay, shortMoment } from './dates.ts';
import { eventLabel } from './event-words.ts';
import { answerWords } from './answer-words.ts';
import { inWords } from './fields.tsx';
import { IterationsSections } from './iterations.tsx';
import { StoriesLink } from './stories.tsx';
import { Layout } from './layout.tsx';
import { Figures, Head, Nav, ShareBar, Wide } from './parts.tsx';
import type { Site } from './site.ts';

const text = coordinators.report;

interface ReportProps {
  readonly site: Site;
  readonly plan: Plan;
  readonly report: Report;
}

const number = (value: number | null): string =>
  value === null ? '-' : String(Math.round(value * 100) / 100);

function People({ plan, report }: Omit<ReportProps, 'site'>) {
  const roles: readonly Role[] = ['mentee', 'mentor'];
  return (
    <Wide label={text.people}>
      <Head names={text.peopleHead} />
      <tbody>
        {roles.map((role) => {
          const { joined, applied, matched, left } = report.people[role];
          return (
            <tr>
              <th scope="row">{inWords(plan.roles[role].label)}</th>
              {[joined, applied, matched, left].map((n) => (
                <td class="n">{n}</td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </Wide>
  );
}

function Goal({ plan, goal, place }: { plan: Plan; goal: GoalReport; place: number }) {
  const title = `${text.goal(place)}: ${inWords(goal.text)}`;
  if (goal.measures.length === 0) {
    return (
      <>
        <h3>{title}</h3>
        <p class="soft">{text.noMeasure}</p>
      </>
    );
  }
  return (
    <>
      <h3>{title}</h3>
      <Wide label={title}>
        <Head names={text.goalHead} />
        <tbody>
          {goal.measures.map(({ ask, text: asked, n, mean, distribution }) => (
            <tr>
              <th scope="row">
                {inWords(asked)} <small>({askName(plan, ask)})</small>
              </th>
              <td class="n">{n}</td>
              <td class="n">
                <strong>{number(mean)}</strong>
              </td>
              {distribution.map((count) => (
                <td class="n">{count}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Wide>
    </>
  );
}

function answersInWords(plan: Plan, { question, values, numbers }: QuestionReport): string {
  if (numbers !== null) {
    return text.numbers(number(numbers.least), number(numbers.mean), number(numbers.greatest));
  }
  const asked = plan.questions.find(({ id }) => id === question);
  return values
    .map(({ value, n }) => `${asked === undefined ? value : answerWords(asked, value)}: ${n}`)
    .join(', ');
}

function Questions({ plan, questions }: { plan: Plan; questions: readonly QuestionReport[] }) {
  return (
    <Wide label={text.questions}>
      <Head names={text.questionsHead} text={[0, 1]} />
      <tbody>
        {questions.map((one) => (
          <tr>
            <th scope="row">
              {inWords(one.text)} <small>({askName(plan, one.ask)})</small>
            </th>
            <td>{answersInWords(plan, one)}</td>
          </tr>
        ))}
      </tbody>
    </Wide>
  );
}

function Meetings({ plan, months }: { plan: Plan; months: readonly Month[] }) {
  if (months.length === 0) return <p class="soft">{text.noMeetings}</p>;
  return (
    <Wide label={text.meetings}>
      <Head names={text.meetingsHead} text={[0, 6]} />
      <tbody>
        {months.map(({ ask, asked, reported, held, minutes, rating }) => (
          <tr>
            <th scope="row">{askName(plan, ask)}</th>
            {[asked, reported, held].map((n) => (
              <td class="n">{n}</td>
            ))}
            <td class="n">{minutes === null ? '-' : Math.round(minutes)}</td>
            <td class="n">{number(rating)}</td>
            <td>
              <ShareBar done={held} all={asked} label={text.barMet(held, asked)} />
            </td>
          </tr>
        ))}
      </tbody>
    </Wide>
  );
}

function Events({ plan, events, zone }: { plan: Plan; events: readonly EventReport[]; zone: string }) {
  return (
    <Wide label={text.events}>
      <Head names={text.eventsHead} text={[0, 1, 6]} />
      <tbody>
        {events.map(({ event, at, invited, coming, notComing, silent }) => (
          <tr>
            <th scope="row">{eventLabel(plan, event)}</th>
            <td class="day">{shortDay(at, zone)}</td>
            {[invited, coming, notComing, silent].map((n) => (
              <td class="n">{n}</td>
            ))}
            <td>
              <ShareBar
                done={coming}
                gone={notComing}
                all={invited}
                label={text.barComing(coming, invited)}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </Wide>
  );
}

function Units({ plan, report }: Omit<ReportProps, 'site'>) {
  const goals = report.goals.map((_, index) => text.goal(index + 1));
  return (
    <Wide label={text.units}>
      <Head names={[inWords(plan.unitLabel), ...text.unitHead, ...goals]} />
      <tbody>
        {report.units.map(({ name, people, relationships, meetings, goals: measured }) => (
          <tr>
            <th scope="row">{inWords(name)}</th>
            <td class="n">{people.mentor.applied + people.mentee.applied}</td>
            {[relationships.started, relationships.completed, relationships.endedEarly, meetings.held].map(
              (n) => (
                <td class="n">{n}</td>
              ),
            )}
            {measured.map(({ mean, n }) => (
              <td class="n">
                {number(mean)} <small>({n})</small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Wide>
  );
}

/** The report of a cycle as a page; the same as JSON is /api/cycles/:id/report. */
export function ReportPage({ site, plan, report }: ReportProps) {
  const zone = plan.programme.timeZone;
  const { people, relationships, meetings } = report;
  const title = text.title(inWords(report.name), report.period);
  return (
    <Layout site={site} title={title} wide nav={<Nav site={site} cycle={report.cycle} here="report" />}>
      <h1>{title}</h1>
      <p class="soft">{text.made(shortMoment(report.madeAt, zone))}</p>
      <Figures
        figures={[
          [people.mentor.applied + people.mentee.applied, text.figures.applied],
          [relationships.started, text.figures.started],
          [relationships.completed, text.figures.completed],
          [relationships.endedEarly, text.figures.endedEarly],
          [meetings.held, text.figures.meetings],
        ]}
      />
      <StoriesLink site={site} plan={plan} />
      <h2>{text.goals}</h2>
      <p class="soft">{text.scale}</p>
      {report.goals.map((goal, index) => (
        <Goal plan={plan} goal={goal} place={index + 1} />
      ))}
      <IterationsSections plan={plan} comparison={report.comparison} />
      {report.questions.length === 0 ? null : (
        <>
          <h2>{text.questions}</h2>
          <Questions plan={plan} questions={report.questions} />
        </>
      )}
      <h2>{text.people}</h2>
      <People plan={plan} report={report} />
      {report.entitled === null ? null : (
        <p>
          {text.entitled(report.entitled.with, report.entitled.entitled, inWords(plan.roles.mentor.label))}
        </p>
      )}
      <h2>{text.meetings}</h2>
      <Meetings plan={plan} months={meetings.months} />
      {report.target === null ? null : (
        <p>{targetPage.report(report.target.reached, report.target.pairs, report.target.target)}</p>
      )}
      {report.individualSessions.asked === 0 ? null : <p>{text.individual(report.individualSessions)}</p>}
      <h2>{text.events}</h2>
      <Events plan={plan} events={report.events} zone={zone} />
      {hasUnits(plan) ? (
        <>
          <h2>{text.units}</h2>
          <Units plan={plan} report={report} />
        </>
      ) : null}
      <h2>{text.funnel}</h2>
      <Funnel rows={report.funnel.map((row) => ({ ...row, name: askName(plan, row.ask) }))} zone={zone} />
    </Layout>
  );
}
