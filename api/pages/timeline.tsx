import type { EventRow } from '../../db/queries/events.ts';
import { formatDay } from '../../definitions/plan/format.ts';
import type { EpochMs, Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { phases } from '../phases.ts';
import { dayOnly, shortDay, shortDeadline, shortMonth } from './dates.ts';
import { eventLabel } from './event-words.ts';
import { inWords } from './fields.tsx';
import { axisOf, placeLabels, spread, type Axis, type Mark } from './timeline-layout.ts';

const text = coordinators.cycle;

export interface TimelineProps {
  readonly plan: Plan;
  readonly events: readonly EventRow[];
  readonly now: EpochMs;
}

interface PictureProps {
  readonly axis: Axis;
  readonly marks: readonly (Mark & { readonly label: string })[];
  readonly today: string;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const WIDTH = 1040;
const ROW = 30;
const TOP = 34;
const LANE = 22;
/** A month that begins so near to the end has no room for its name. */
const LAST_LABEL = 0.97;

/** The label of a phase inside its bar when there is room, beside it otherwise. */
function FlatBars({ axis }: { axis: Axis }) {
  return (
    <>
      {axis.bars.map(({ phase, from, to }, row) => {
        const [left, right] = [from * WIDTH, to * WIDTH];
        const name = capital(words.phases[phase]);
        const length = name.length * 7.4 + 16;
        const y = TOP + row * ROW;
        const inside = right - left > length;
        const beside = right + length < WIDTH;
        const x = inside || !beside ? left + 8 : right + 8;
        const label = inside ? 'phase-label inside' : 'phase-label';
        const at = inside || beside ? { x } : { x: left - 8, 'text-anchor': 'end' };
        return (
          <>
            <rect
              class={`phase ${phase}`}
              x={left}
              y={y}
              width={Math.max(right - left, 3)}
              height={ROW - 8}
              rx="4"
            />
            <text class={label} {...at} y={y + 16}>
              {name}
            </text>
          </>
        );
      })}
    </>
  );
}

/** The picture for wide screens: time runs from left to right. */
function Flat({ axis, marks, today, title, desc }: PictureProps & { title: string; desc: string }) {
  const placed = placeLabels(marks, (at) => axis.of(at) * WIDTH, WIDTH);
  const line = TOP + axis.bars.length * ROW + 14;
  const lanes = Math.max(...placed.map(({ lane }) => lane), 0) + 1;
  const height = line + lanes * LANE + 22;
  const now = axis.today === null ? null : axis.today * WIDTH;
  return (
    <svg
      class="timeline flat"
      viewBox={`-4 0 ${WIDTH + 8} ${height}`}
      role="img"
      aria-labelledby="flat-title flat-desc"
    >
      <title id="flat-title">{title}</title>
      <desc id="flat-desc">{desc}</desc>
      {axis.months.map(({ label, at }) => (
        <>
          <line class="grid" x1={at * WIDTH} x2={at * WIDTH} y1="6" y2={height - 22} />
          <text class="month" x={at * WIDTH + 5} y="18">
            {at > LAST_LABEL ? '' : label}
          </text>
        </>
      ))}
      <FlatBars axis={axis} />
      <line class="grid" x1="0" x2={WIDTH} y1={line} y2={line} />
      {placed.map(({ x, lane }) => (
        <line class="stem" x1={x} x2={x} y1={line} y2={line + 18 + lane * LANE} />
      ))}
      {placed.map(({ x, lane, anchor, label, provisional }) => (
        <>
          <circle class={provisional ? 'event provisional' : 'event'} cx={x} cy={line} r="7" />
          <text
            class="event-label"
            x={anchor === 'start' ? x + 4 : x - 4}
            y={line + 24 + lane * LANE}
            text-anchor={anchor}
          >
            {label}
          </text>
        </>
      ))}
      {now === null ? null : (
        <>
          <line class="today" x1={now} x2={now} y1="22" y2={height - 16} />
          <text
            class="today-label"
            x={now > WIDTH - 120 ? now - 4 : now + 4}
            y={height - 3}
            text-anchor={now > WIDTH - 120 ? 'end' : 'start'}
          >
            {today}
          </text>
        </>
      )}
    </svg>
  );
}

const TALL = 640;
const HEAD = 14;
const COLUMN = 14;
const LEFT = 42;

/** The picture for phones: time runs from top to bottom. */
function Tall({ axis, marks, today, title, desc }: PictureProps & { title: string; desc: string }) {
  const y = (at: number): number => HEAD + at * TALL;
  const labels = spread(
    marks.map(({ at }) => y(axis.of(at))),
    19,
  );
  const events = LEFT + axis.bars.length * COLUMN + 8;
  const legend = HEAD + TALL + 30;
  const height = legend + axis.bars.length * 22;
  return (
    <svg
      class="timeline tall"
      viewBox={`0 0 360 ${height}`}
      role="img"
      aria-labelledby="tall-title tall-desc"
    >
      <title id="tall-title">{title}</title>
      <desc id="tall-desc">{desc}</desc>
      {axis.months.map(({ label, at }) => (
        <>
          <line class="grid" x1="0" x2="360" y1={y(at)} y2={y(at)} />
          <text class="month" x="0" y={y(at) + 14}>
            {at > LAST_LABEL ? '' : label}
          </text>
        </>
      ))}
      {axis.bars.map(({ phase, from, to }, column) => (
        <>
          <rect
            class={`phase ${phase}`}
            x={LEFT + column * COLUMN}
            y={y(from)}
            width={COLUMN - 3}
            height={Math.max((to - from) * TALL, 3)}
            rx="4"
          />
          <rect
            class={`phase ${phase}`}
            x={LEFT}
            y={legend + column * 22 - 11}
            width="13"
            height="13"
            rx="3"
          />
          <text x={LEFT + 22} y={legend + column * 22}>
            {capital(words.phases[phase])}
          </text>
        </>
      ))}
      {axis.today === null ? null : (
        <>
          <line class="today" x1="0" x2="360" y1={y(axis.today)} y2={y(axis.today)} />
          <text class="today-label" x="356" y={y(axis.today) - 6} text-anchor="end">
            {today}
          </text>
        </>
      )}
      {marks.map(({ at, label, provisional }, index) => (
        <>
          <circle class={provisional ? 'event provisional' : 'event'} cx={events} cy={y(axis.of(at))} r="6" />
          <text x={events + 12} y={(labels[index] ?? 0) + 5}>
            {label}
          </text>
        </>
      ))}
    </svg>
  );
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
                <th scope="row">{capital(words.phases[phase])}</th>
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
