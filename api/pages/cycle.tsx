import type { EventRow } from '../../db/queries/events.ts';
import type { WindowRow } from '../../db/queries/fixed-windows.ts';
import type { ProgrammeRow } from '../../db/queries/programmes.ts';
import { hasUnits } from '../../definitions/plan/units.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import type { Inspection, OwedGroup } from '../inspection.ts';
import { Afterwards } from './afterwards.tsx';
import { CycleState } from './cycle-state.tsx';
import { shortDeadline, stepMoment } from './dates.ts';
import { inWords } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Funnel } from './funnel.tsx';
import { NeedsYou } from './needs-you.tsx';
import { Figures, Nav } from './parts.tsx';
import { StoriesLink } from './stories.tsx';
import { unitName } from './unit-words.ts';
import type { Site } from './site.ts';
import { Windows } from './windows.tsx';
import { Timeline } from './timeline.tsx';

const text = coordinators.cycle;

export interface CyclePageProps {
  readonly site: Site;
  readonly plan: Plan;
  readonly seen: Inspection;
  readonly events: readonly EventRow[];
  readonly windows: readonly WindowRow[];
  readonly programme: ProgrammeRow;
  /** Whether the visitor may change things by forms. */
  readonly forms: boolean;
}

interface SeenProps {
  readonly seen: Inspection;
  readonly site: Site;
}

function AtRisk({ seen }: { seen: Inspection }) {
  return (
    <section class="card">
      <h2>{text.atRisk}</h2>
      {seen.atRisk.length === 0 ? <p class="good">{text.nothingAtRisk}</p> : null}
      <ul class="plain">
        {seen.atRisk.map(({ mentee, mentor, words, unit }) => (
          <li>
            {mentee} - {mentor} <small>({unit})</small>
            <br />
            <span class="warn">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Next({ seen, zone }: { seen: Inspection; zone: string }) {
  return (
    <section class="card">
      <h2>{text.next}</h2>
      {seen.next.length === 0 ? <p>{text.nothingNext}</p> : null}
      <ul class="plain">
        {seen.next.map(({ at, words }) => (
          <li>
            <small>{stepMoment(at, zone)}</small>
            <br />
            {words}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OwedProps {
  readonly group: OwedGroup;
  readonly zone: string;
  /** The address of a participant's page. */
  readonly path: (participant: string) => string;
}

function OwedLine({ group, zone, path }: OwedProps) {
  const { name, open, overdue, dueAt, people } = group;
  return (
    <li>
      <details>
        <summary>
          {name}: {text.owedLine(open, shortDeadline(dueAt, zone))}
          {overdue > 0 ? <span class="bad"> ({text.overdue(overdue)})</span> : null}
        </summary>
        <p>
          {people.map((person, index) => (
            <>
              {index === 0 ? '' : ', '}
              <a href={path(person.participant)}>{person.name}</a>
            </>
          ))}
          {open > people.length ? ` ${text.more(open - people.length)}` : ''}
        </p>
      </details>
    </li>
  );
}

function Owed({ seen, zone, site }: SeenProps & { zone: string }) {
  const path = (participant: string): string => site.href(`/cycles/${seen.cycle.id}/people/${participant}`);
  return (
    <section class="card">
      <h2>{text.owed}</h2>
      {seen.owed.length === 0 ? <p class="good">{text.nothingOwed}</p> : null}
      <ul class="plain">
        {seen.owed.map((group) => (
          <OwedLine group={group} zone={zone} path={path} />
        ))}
      </ul>
    </section>
  );
}

function Units({ plan, seen, site }: { plan: Plan; seen: Inspection; site: Site }) {
  const waiting = new Set(seen.counts.unpublished);
  return (
    <section>
      <h2>{hasUnits(plan) ? inWords(plan.unitLabel) : text.matches}</h2>
      <ul class="plain">
        {plan.units
          .filter(({ id }) => seen.unit === null || id === seen.unit)
          .map(({ id }) => (
            <li>
              <a href={site.href(`/cycles/${plan.cycle.id}/units/${id}`)}>{unitName(plan, id)}</a>{' '}
              <small>{waiting.has(id) ? text.unpublished : text.published}</small>
            </li>
          ))}
      </ul>
    </section>
  );
}

function figuresOf(seen: Inspection): (readonly [number, string])[] {
  const { people, relationships, messages } = seen.counts;
  const taking = people.reduce((total, one) => total + one.taking, 0);
  const n = (counts: Readonly<Record<string, number>>, ...states: string[]): number =>
    states.reduce((total, state) => total + (counts[state] ?? 0), 0);
  return [
    [taking, text.figures.people],
    [n(relationships, 'active'), text.figures.pairs],
    [n(relationships, 'completed', 'ended'), text.figures.ended],
    [n(messages, 'sent'), text.figures.mails],
  ];
}

/** The coordinator's first page of a cycle. */
export function CyclePage(props: CyclePageProps) {
  const { site, plan, seen, events, windows, programme, forms } = props;
  const zone = plan.programme.timeZone;
  const now: EpochMs = seen.now;
  const nav = <Nav site={site} cycle={plan.cycle.id} here="cycle" only={seen.unit !== null} />;
  return (
    <Layout site={site} title={`${seen.cycle.name} ${plan.cycle.period}`} wide nav={nav}>
      <p class="eyebrow">{inWords(plan.programme.organiser)}</p>
      <h1>
        {seen.cycle.name} {plan.cycle.period}
      </h1>
      <p class="lead">{seen.where.words}</p>
      <Figures figures={figuresOf(seen)} />
      <h2>{text.timeline}</h2>
      <Timeline plan={plan} events={events} now={now} />
      <div class="cards">
        <NeedsYou seen={seen} zone={zone} site={site} forms={forms} />
        <Windows {...{ site, plan, windows, now, forms }} />
        <AtRisk seen={seen} />
        <Owed seen={seen} zone={zone} site={site} />
        <Next seen={seen} zone={zone} />
        <Afterwards {...{ site, plan, programme, forms }} running={seen.cycle.state === 'running'} />
        {forms ? <CycleState site={site} seen={seen} /> : null}
      </div>
      <h2>{text.funnel}</h2>
      <Funnel rows={seen.funnel} zone={zone} />
      <Units plan={plan} seen={seen} site={site} />
      {seen.unit === null ? <StoriesLink site={site} plan={plan} /> : null}
    </Layout>
  );
}
