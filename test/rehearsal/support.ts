/** Rehearsals for tests: real servers, a database and a namespace of their own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '../../definitions/compiler/index.ts';
import { planHash } from '../../definitions/plan/hash.ts';
import { files } from '../../cli/definition-file.ts';
import { checkoutFolder } from '../../cli/setup/checkout.ts';
import type { Day } from '../../definitions/plan/types.ts';
import type { Story } from '../../rehearsal/open.ts';
import { freshDatabase, freshNamespace } from '../support/fixtures.ts';
import { runAt, working, type TestOptions, type TestPlace, type TestRun } from './running.ts';

export * from './running.ts';

const PROGRAMMES = join(checkoutFolder(), 'definitions', 'programmes');

export interface Casting {
  readonly people: number;
  readonly seed: string;
}

/**
 * One cycle of a programme in `definitions/programmes`, to be rehearsed.
 * @param start its first local day
 * @throws Error with the diagnostics where the file has errors
 */
export function programme(id: string, start: Day, casting: Casting): Story {
  const file = join(PROGRAMMES, `${id}.yaml`);
  const text = readFileSync(file, 'utf8');
  return storyOf(text, { file, start }, casting);
}

/** A definition's text as a story. @throws Error with the diagnostics where it has errors */
export function storyOf(
  text: string,
  { file, start }: { file: string; start: Day },
  { people, seed }: Casting,
): Story {
  const { plan, diagnostics } = compile(text, { file, start, reader: files });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return { plan, sha256: planHash(plan), text, people, seed };
}

/** Stockholm's alumni programme of 2024-25. */
export function stockholm(people: number, seed: string): Story {
  return programme('su-alumni', '2024-09-02', { people, seed });
}

export async function testPlace(): Promise<TestPlace> {
  const [database, temporal] = await Promise.all([freshDatabase(), freshNamespace()]);
  return { databaseUrl: database.url, ...temporal, drop: () => database.drop() };
}

/** Runs a rehearsal with a worker in this process. */
export async function rehearse(story: Story, options: TestOptions = {}): Promise<TestRun> {
  return working(await testPlace(), (place) => runAt(place, story, options));
}
