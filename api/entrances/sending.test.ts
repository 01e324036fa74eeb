/** An application on our page: kept, sent, changed, withdrawn. */
import { beforeEach, describe, expect, test } from 'vitest';
import { CLOSED, entrance, OPEN, PLAIN, PLAIN_CYCLE } from './testing.ts';

const at = entrance();
const { page, runDue, mailed, startPlain } = at;

describe('an application that is not sent at once', () => {
  const idOf = async (email: string): Promise<{ obligation: string; participant: string }> => {
    const [row] = await at.app.sql<{ obligation: string; participant: string }[]>`
      select o.id as obligation, p.id as participant from obligation o join participant p on p.id = o.participant_id
      join person on person.id = p.person_id where email = ${email}`;
    return row ?? { obligation: '', participant: '' };
  };

  test('is saved with what is missing, goes on by the mailed link, counts once it is sent, and is withdrawn by a click', async () => {
    await startPlain(PLAIN.replace('ask: [topics] }\n  mentor', 'ask: [topics, years] }\n  mentor'));
    at.app.now = OPEN;
    await runDue(PLAIN_CYCLE);
    const path = `/apply/${PLAIN_CYCLE}/mentee`;
    expect((await page(path)).html).toContain('name="save"');
    const nobody = await at.app.post(path, { 'q.years': '7', save: 'yes' });
    expect([nobody.status, (await nobody.text()).includes('Write your e-mail address')]).toEqual([422, true]);
    const begun = { name: 'Ada', email: 'ada@x.example', unit: 'all', 'q.years': 'about 7', save: 'yes' };
    for (const _ of [1, 2]) {
      const saved = await at.app.post(path, begun);
      expect(saved.headers.get('location')).toBe(`${path}/saved`);
    }
    expect(await mailed()).toEqual(['ada@x.example application-saved', 'ada@x.example ask-apply']);
    const { obligation, participant } = await idOf('ada@x.example');
    const own = at.app.link('obligation', obligation);
    const first = (await page(own)).html;
    expect(first).toContain('value="about 7"');
    expect(first).toContain('not sent yet');
    expect((await at.app.post(own, { 'q.years': '7', save: 'yes' })).status).toBe(303);
    expect((await page(own)).html).toContain('value="7"');
    expect(await at.app.sql`select from participant where applied_at is not null`).toHaveLength(0);
    expect((await at.app.post(own, { 'q.years': '7' })).status).toBe(422);
    expect((await at.app.post(own, { 'q.years': '7', 'q.topics': 'science' })).status).toBe(303);
    expect(await at.app.sql`select from participant where applied_at is not null`).toHaveLength(1);
    expect(await at.app.sql`select from unfinished`).toHaveLength(0);
    const sent = (await page(own)).html;
    expect(sent).not.toContain('name="save"');
    const leave = at.app.link('leave', participant);
    expect(sent).toContain(`href="http://adept.test${leave}"`);
    const confirm = (await page(leave)).html;
    expect(confirm).toContain('Withdraw my application');
    expect(confirm).not.toContain('checkbox');
    expect(await at.app.sql`select from participant where left_at is not null`).toHaveLength(0);
    expect((await at.app.post(leave, { leave: 'yes' })).status).toBe(303);
    expect(await at.app.sql`select from participant where left_at is not null`).toHaveLength(1);
  });
});

describe('somebody who has withdrawn', () => {
  const path = `/apply/${PLAIN_CYCLE}/mentee`;
  const ada = { name: 'Ada', email: 'ada@x.example', unit: 'all', 'q.topics': 'career' };
  const leave = async (): Promise<void> => {
    const [who] = await at.app.sql<{ id: string }[]>`select id from participant`;
    await at.app.post(at.app.link('leave', who?.id ?? ''), { leave: 'yes' });
    at.app.now += 3_600_000;
  };
  const taken = () => at.app.sql`
    select p.takes_part, o.state, a.answer -> 'questions' ->> 'topics' as topics from participant p
    join obligation o on o.participant_id = p.id left join answer a on a.obligation_id = o.id`;
  beforeEach(async () => {
    await startPlain();
    at.app.now = OPEN;
    await at.app.post(path, ada);
    await leave();
  });

  test('applies again in the same window, with new answers and a receipt, as often as they like', async () => {
    await at.app.post(path, { ...ada, 'q.topics': 'science' });
    expect(await taken()).toEqual([{ takes_part: true, state: 'met', topics: '["science"]' }]);
    await leave();
    expect(await taken()).toMatchObject([{ takes_part: false }]);
    await at.app.post(path, ada);
    expect(await taken()).toMatchObject([{ takes_part: true, topics: '["career"]' }]);
    expect(await mailed()).toEqual(
      ['application-received', 'goodbye', 'application-received', 'goodbye', 'application-received'].map(
        (template) => `ada@x.example ${template}`,
      ),
    );
    expect(await at.app.sql`select from interest`).toHaveLength(0);
  });

  test('may begin again and send it later by the mailed link', async () => {
    await at.app.post(path, { ...ada, save: 'yes', 'q.topics': 'science' });
    expect(await taken()).toMatchObject([{ takes_part: false, state: 'open' }]);
    const [owed] = await at.app.sql<{ id: string }[]>`select id from obligation`;
    const sent = await at.app.post(at.app.link('obligation', owed?.id ?? ''), { 'q.topics': 'science' });
    expect(sent.status).toBe(303);
    expect(await taken()).toEqual([{ takes_part: true, state: 'met', topics: '["science"]' }]);
    expect((await mailed()).at(-1)).toBe('ada@x.example application-saved');
  });

  test('is kept for the next time once the window has closed', async () => {
    at.app.now = CLOSED;
    await at.app.post(path, ada);
    expect(await taken()).toMatchObject([{ takes_part: false }]);
    expect(await at.app.sql`select from interest`).toHaveLength(1);
  });
});
