/** A worker in a process of its own, to be killed. Started with what it needs as JSON in its first argument. */
import { connect } from '../../db/client.ts';
import { startWorker } from '../../worker/run.ts';

interface Place {
  readonly databaseUrl: string;
  readonly address: string;
  readonly namespace: string;
  readonly bundlePath: string;
  readonly stickyMs: number;
}

const isPlace = (value: unknown): value is Place =>
  typeof value === 'object' && value !== null && 'stickyMs' in value;

const place: unknown = JSON.parse(process.argv[2] ?? 'null');
if (!isPlace(place)) throw new Error('What should this worker work for?');
process.once('disconnect', () => process.exit(1));
const worker = await startWorker({ ...place, sql: connect(place.databaseUrl) });
await worker.done;
