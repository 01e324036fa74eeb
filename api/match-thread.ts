/** The program of a thread for matching: it does what it is asked, with connections of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { connect } from '../db/client.ts';
import { MatchRefusal } from '../db/queries/matches.ts';
import { ProblemError } from '../matching/index.ts';
import { jobsHere, type Given } from './match-jobs.ts';
import { isOrder, type Answer, type Failure, type Order } from './match-thread-messages.ts';

/** Jobs take turns at the processor; several connections let one wait for a lock that another holds. */
const CONNECTIONS = 3;

function failureOf(error: unknown): Failure {
  if (error instanceof MatchRefusal) return { kind: 'refusal', code: error.code, facts: error.facts };
  if (error instanceof ProblemError) return { kind: 'problem', code: error.code, facts: error.facts };
  return { kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

const job = jobsHere(connect(String(workerData), { max: CONNECTIONS }));

async function answer({ id, name, given }: Order): Promise<Answer> {
  try {
    // The one who asks has paired the name with what it takes.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    return { id, outcome: await job(name, ...(given as Given<typeof name>)) };
  } catch (error) {
    return { id, failure: failureOf(error) };
  }
}

async function tell(order: Order): Promise<void> {
  const done = await answer(order);
  // A thread's port is no window: it has no origin to name.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  parentPort?.postMessage(done);
}

parentPort?.on('message', (message: unknown) => {
  if (isOrder(message)) void tell(message);
});
