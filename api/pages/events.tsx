/** The events of a cycle, with forms to move and to confirm their dates. */
import type { EventRow } from '../../db/queries/events.ts';
import type { Attendance } from '../../db/queries/report-types.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { cycleChanges } from '../../locales/en/cycle-changes.ts';
import type { Fault } from '../http/problem.ts';
import { eventLabel, eventWhen } from './event-words.ts';
import { Input, inWords, type Entered } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Nav, Refusal } from './parts.tsx';
import type { Site } from './site.ts';

const text = cycleChanges.events;

/** What the last form did, or why it did nothing. */
export interface Said {
  readonly event: string;
  readonly done?: 'moved' | 'confirmed' | 'unchanged';
  readonly refused?: { readonly message: string; readonly faults: readonly Fault[] };
  readonly entered?: Entered;
}

export interface EventsView {
  readonly plan: Plan;
  readonly events: readonly EventRow[];
  /** Invitations and their answers, by event. */
  readonly attendance: ReadonlyMap<string, Attendance>;
  /** Whether the visitor may change them now. */
  readonly changes: boolean;
  readonly said: Said | null;
}

interface Props {
  readonly site: Site;
  readonly view: EventsView;
}

interface OneProps extends Props {
  readonly event: EventRow;
}

function Saying({ said }: { readonly said: Said }) {
  const { done, refused } = said;
  if (done !== undefined)
    return (
      <p class={done === 'unchanged' ? 'soft' : 'good'} role="status">
        {text[done]}
      </p>
    );
  return refused === undefined ? null : <Refusal title={text.refused} {...refused} />;
}

function Move({ site, view, event }: OneProps) {
  const path = site.href(`/cycles/${view.plan.cycle.id}/events/${event.id}`);
  const said = view.said?.event === event.id ? view.said : null;
  const stands = { day: [event.day], from: [event.from_time ?? ''], to: [event.to_time ?? ''] };
  const entered = said?.entered ?? { values: stands, errors: {} };
  return (
    <>
      {event.provisional ? (
        <form class="inline" method="post" action={path}>
          <button name="action" value="confirm">
            {text.confirm}
          </button>
        </form>
      ) : null}
      <details open={said?.refused !== undefined}>
        <summary>{text.change}</summary>
        <form class="row" method="post" action={path} novalidate>
          <Input name="day" type="date" label={text.day} entered={entered} id={`${event.id}-day`} />
          <Input name="from" type="time" label={text.from} entered={entered} id={`${event.id}-from`} />
          <Input name="to" type="time" label={text.to} entered={entered} id={`${event.id}-to`} />
          <button class="quiet" name="action" value="move">
            {text.moveButton}
          </button>
        </form>
      </details>
    </>
  );
}

function One({ site, view, event }: OneProps) {
  const { plan, said, attendance } = view;
  const answers = attendance.get(event.id);
  const place = plan.events.find(({ id }) => id === event.id)?.place ?? '';
  return (
    <section class="card" id={event.id}>
      <h2>{eventLabel(plan, event.id)}</h2>
      {said?.event === event.id ? <Saying said={said} /> : null}
      <p>
        {eventWhen(event, plan.programme.timeZone)}
        {place === '' ? '' : `, ${place}`}
        {event.provisional ? <span class="warn"> ({text.provisional})</span> : null}
      </p>
      {answers === undefined || answers.invited === 0 ? null : (
        <p class="soft">{text.answers(answers.coming, answers.notComing, answers.silent)}</p>
      )}
      {event.held_at === null ? null : <p class="soft">{text.held}</p>}
      {view.changes && event.held_at === null ? <Move site={site} view={view} event={event} /> : null}
    </section>
  );
}

export function EventsPage({ site, view }: Props) {
  const { plan, events } = view;
  const name = inWords(plan.programme.name);
  const nav = <Nav site={site} cycle={plan.cycle.id} here="events" />;
  return (
    <Layout site={site} title={text.title(name, plan.cycle.period)} nav={nav}>
      <p class="eyebrow">
        {name} {plan.cycle.period}
      </p>
      <h1>{text.heading}</h1>
      <p class="soft">{events.length === 0 ? text.none : text.lead}</p>
      {events.map((event) => (
        <One site={site} view={view} event={event} />
      ))}
    </Layout>
  );
}
