/** Processor time of other processes, where /proc tells it (Linux): it does not depend on what else a machine does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Linux counts in hundredths of a second. */
const TICKS_PER_SECOND = 100;

interface Stat {
  readonly parent: number;
  /** Of the process and of its children that have ended, in ticks. */
  readonly ticks: number;
}

function statOf(pid: number): Stat | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  const text = readFileSync(file, 'utf8');
  // The name, in parentheses, may hold spaces.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const ticks = fields.slice(11, 15).reduce((total, n) => total + n, 0);
  return { parent: fields[1] ?? 0, ticks };
}

/** Seconds of processor time of a process and its children; 0 where it cannot be told. */
export function processorSeconds(pid: number | undefined): number {
  const own = pid === undefined ? null : statOf(pid);
  if (own === null) return 0;
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
  const children = pids.flatMap((child) => {
    const stat = statOf(child);
    return stat !== null && stat.parent === pid ? [stat.ticks] : [];
  });
  return [own.ticks, ...children].reduce((total, n) => total + n, 0) / TICKS_PER_SECOND;
}
