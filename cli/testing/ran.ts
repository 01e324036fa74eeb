/** Runs a command of the command line in this process and keeps what it writes. For tests. */
import { vi } from 'vitest';

export interface Ran {
  /** The exit code. */
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export async function ran(command: (args: string[]) => Promise<number>, ...args: string[]): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const write = (kept: string[]) => (text: string | Uint8Array) => kept.push(String(text)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(write(err)),
  ];
  try {
    return { code: await command(args), out: out.join(''), err: err.join('') };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}
