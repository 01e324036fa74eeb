import { spread } from './timeline-layout.ts';
import { LAST_LABEL, phaseName, type PictureProps } from './timeline-picture.ts';

const TALL = 640;
const HEAD = 14;
const COLUMN = 14;
const LEFT = 42;

/** The picture for phones: time runs from top to bottom. */
export function Tall({ axis, marks, today, title, desc }: PictureProps) {
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
            {phaseName(phase)}
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
