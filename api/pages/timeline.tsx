import type { EventRow } from '../../db/queries/events.ts';
import { formatDay } from '../../definitions/plan/format.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { phases } from '../phases.ts';
import { dayOnly, shortDay, shortDeadline, shortMonth } from './dates.ts';
import { eventLabel } from './event-words.ts';
import { inWords } from './fields.tsx';
import { Flat } from './timeline-flat.tsx';
import { axisOf } from './timeline-layout.ts';
import { phaseName } from './timeline-picture.ts';
import { Tall } from './timeline-tall.tsx';

const text = coordinators.cycle;

export interface TimelineProps {
  readonly plan: Plan;
  readonly events: readonly EventRow[];
  readonly now: EpochMs;
}

function Table({ plan, events }: TimelineProps) {
  const zone = plan.programme.timeZone;
  return (
    <details>
      <summary>{text.asTable}</summary>
      <div class="scroll" tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.what}</th>
              <th scope="col">{text.from}</th>
              <th scope="col">{text.to}</th>
            </tr>
          </thead>
          <tbody>
            {phases(plan).map(({ phase, from, to }) => (
              <tr>
                <th scope="row">{phaseName(phase)}</th>
                <td>{shortDay(from, zone)}</td>
                <td>{shortDeadline(to, zone)}</td>
              </tr>
            ))}
            {events.map(({ id, starts_at: from, ends_at: to, provisional }) => (
              <tr>
                <th scope="row">
                  {eventLabel(plan, id)} {provisional ? <span class="warn">({text.provisional})</span> : null}
                </th>
                <td>{shortDay(from, zone)}</td>
                <td>{shortDeadline(to, zone)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** The cycle as a picture, for wide and for narrow screens, and as a table. */
export function Timeline({ plan, events, now }: TimelineProps) {
  const zone = plan.programme.timeZone;
  const axis = axisOf(plan, now, (at) => shortMonth(at, zone));
  const marks = events.map(({ id, starts_at: at, provisional }) => {
    const name = eventLabel(plan, id);
    return { id, name, at, provisional, label: `${name}, ${dayOnly(at, zone)}` };
  });
  const today = `${text.today}, ${dayOnly(now, zone)}`;
  const title = text.timelineTitle(inWords(plan.programme.name), plan.cycle.period);
  const spans = phases(plan).map(
    ({ phase, from, to }) => `${words.phases[phase]} ${shortDay(from, zone)} to ${shortDeadline(to, zone)}`,
  );
  const said = marks.map(({ label, provisional }) =>
    provisional ? `${label} (${text.provisional})` : label,
  );
  const desc = text.timelineText(spans.join(', '), said.join(', '), formatDay(now, zone, words.lang));
  const picture = { axis, marks, today, title, desc };
  const unsure = marks.some(({ provisional }) => provisional);
  return (
    <figure>
      <Flat {...picture} />
      <Tall {...picture} />
      {unsure ? <figcaption class="soft">{text.legendProvisional}</figcaption> : null}
      <Table plan={plan} events={events} now={now} />
    </figure>
  );
}
