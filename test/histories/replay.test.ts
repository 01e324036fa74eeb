import { readFile } from 'node:fs/promises';
import { DefaultLogger, makeTelemetryFilterString, Runtime, Worker, type WorkerOptions } from '@temporalio/worker';
import { beforeAll, expect, test } from 'vitest';
import { workflowBundle } from '../../cli/setup/workflow-bundle.ts';
import { recordedHistories, type Recorded } from './shelf.ts';

type Code = NonNullable<WorkerOptions['workflowBundle']>;

// What the replays of changed code meet is expected here, and told by their results.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR' }) } },
});

const recorded = recordedHistories();
let bundlePath: string;
beforeAll(async () => {
  bundlePath = await workflowBundle(() => undefined);
});

const idIn = (text: string): string => /"workflowId":"([^"]+)"/.exec(text)?.[1] ?? '';

/** What each replay ended with, in the order of the histories: the name of its error, or `same`. */
async function replay(histories: readonly Recorded[], workflowBundle: Code): Promise<Record<string, string>> {
  const results: Record<string, string> = {};
  const given = histories.map(({ text }) => ({
    workflowId: idIn(text),
    history: JSON.parse(text),
  }));
  let index = 0;
  for await (const { error } of Worker.runReplayHistories({ workflowBundle }, given)) {
    results[histories[index]?.name ?? ''] = error === undefined ? 'same' : error.name;
    index += 1;
  }
  return results;
}

const eachIs = (outcome: string, histories = recorded) =>
  Object.fromEntries(histories.map(({ name }) => [name, outcome]));

test('all workflows, on both clocks, are on the shelf', () => {
  const kinds = new Set(recorded.map(({ name }) => name.slice('001-'.length)));
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'cycle-real-small',
      'cycle-real-paused-and-cancelled',
      'cycle-virtual-paused-and-cancelled',
      'cycle-real-continued-run-1',
      'cycle-virtual-stockholm-year',
      'cycle-virtual-continued-run-1',
      'cycle-virtual-rolling-run-1',
      'programme-virtual-stopped',
      'relationship-real-accepted-and-completed',
      'relationship-virtual-accepted-and-completed',
      'relationship-virtual-declined',
      'relationship-virtual-silent',
      'relationship-virtual-left-early',
    ]),
  );
});

test('the workflows of today do what every recorded history says', async () => {
  expect(await replay(recorded, { codePath: bundlePath })).toEqual(eachIs('same'));
});

test('a workflow that asks for another activity is found out by every history that shows it', async () => {
  const today = await readFile(bundlePath, 'utf8');
  const code = today.replace('does.runStep(', 'does.runNextStep(');
  expect(code).not.toBe(today);
  // A pair that ends before its first step only reads what is next.
  const showing = recorded.filter(({ text }) => text.includes('"activityType":{"name":"runStep"}'));
  expect(showing.length).toBeGreaterThan(10);
  expect(await replay(showing, { code })).toEqual(eachIs('DeterminismViolationError', showing));
});

test('a history that was tampered with is found out', async () => {
  const tampered = recorded.map(({ name, text }) => ({
    name,
    text: text.replace('"activityType":{"name":"nextStep"}', '"activityType":{"name":"firstStep"}'),
  }));
  expect(await replay(tampered, { codePath: bundlePath })).toEqual(eachIs('DeterminismViolationError'));
});

/** The payloads of a history as they were before they were encoded. */
const opened = (text: string): string =>
  [...text.matchAll(/"data":"([^"]*)"/g)].map(([, data]) => Buffer.from(data ?? '', 'base64').toString()).join('\n');

test('histories say nothing of people or of the machine that recorded them', () => {
  const telling = /[\w.+-]+@[\w-]+(?:\.\w+)*\.[a-z]{2,}|\/(?:home|root|tmp|usr|work|Users)\/\S{0,40}/g;
  for (const { name, text } of recorded) {
    const identities = [...text.matchAll(/"identity":"([^"]+)"/g)].map(([, identity]) => identity ?? '');
    expect(identities.filter((identity) => !/^adept-\w+$/.test(identity)), name).toEqual([]);
    expect(`${text}\n${opened(text)}`.match(telling) ?? [], name).toEqual([]);
  }
});
