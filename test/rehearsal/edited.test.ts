/** A definition that is edited while its cycle runs leaves that cycle alone: the next one is by the new text. */
import { expect, test } from 'vitest';
import type { Parts } from '../../rehearsal/stage.ts';
import { snapshot } from './snapshot.ts';
import { rehearse, storyOf } from './support.ts';

const TEXT = `
adept: 1
id: edited
name: Edited on the way
contact: owner@office.example
time-zone: Europe/Stockholm
cycle: { starts: 1 September, duration: 6 months }
relationships: { meetings: { every: month } }
events: { kick-off: { on: 25 November, where: Main hall } }
questions: { useful: { ask: It was worth my time, type: agree } }
feedback: { final: { opens: 3 weeks before cycle end, ask: [useful] } }
`;
const EDITED = TEXT.replace('every: month', 'every: 2 weeks')
  .replace('Main hall', 'Elsewhere')
  .replace('3 weeks before', '8 weeks before');
const story = storyOf(TEXT, { file: 'edited.yaml', start: '2025-09-01' }, { people: 8, seed: '1' });

/** What the cycle has come to; the texts that are stored beside it may differ. */
async function stateOf(sql: Parts['sql']) {
  const { definition, ...state } = await snapshot(sql);
  return { state, texts: definition?.length };
}

test('the cycle goes on by the text it began with', { timeout: 240_000 }, async () => {
  const calm = await rehearse(story);
  const before = await stateOf(calm.parts.sql);
  await calm.close();

  let parts: Parts | undefined;
  let edited: ReturnType<Parts['browser']['api']> | undefined;
  const middle = Date.parse('2025-11-01T00:00Z');
  const run = await rehearse(story, {
    wrap: (given) => (parts = given),
    onMove: (at) => {
      if (at > middle) edited ??= parts?.browser.api('POST', '/api/definitions', { text: EDITED });
    },
  });
  expect((await edited)?.status).toBe(201);
  const after = await stateOf(run.parts.sql);
  expect(run.violations).toEqual([]);
  expect([before.texts, after.texts]).toEqual([1, 2]);
  expect(after.state).toEqual(before.state);
  await run.close();
});
