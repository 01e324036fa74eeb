import { placeLabels, type Axis } from './timeline-layout.ts';
import { LAST_LABEL, phaseName, type PictureProps } from './timeline-picture.ts';

const WIDTH = 1040;
const ROW = 30;
const TOP = 34;
const LANE = 22;

/** The label of a phase inside its bar when there is room, beside it otherwise. */
function FlatBars({ axis }: { axis: Axis }) {
  return (
    <>
      {axis.bars.map(({ phase, from, to }, row) => {
        const [left, right] = [from * WIDTH, to * WIDTH];
        const name = phaseName(phase);
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
export function Flat({ axis, marks, today, title, desc }: PictureProps) {
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
