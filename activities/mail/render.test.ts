import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Pool } from '../../db/client.ts';
import { enqueue } from '../../db/queries/messages.ts';
import { openTask } from '../../db/queries/tasks.ts';
import type { MessageParams, RecipientKind, Template } from '../../definitions/plan/messages.ts';
import { en } from '../../locales/en.ts';
import { freshDatabase, type FreshDatabase } from '../../test/support/fixtures.ts';
import { renderBatch } from './batch.ts';
import { linkFor } from '../../definitions/plan/links.ts';
import { rawMail as raw } from './smtp.ts';
import { CYCLE, NOW, obligationOf, PLAN, seedCycle } from './testing/fixture.ts';
import type { Mail } from './mail.ts';

const SETTINGS = { linkKey: 'key', baseUrl: 'https://adept.example/', sender: 'adept@mail.example' };

let database: FreshDatabase;
let sql: Pool;

beforeAll(async () => {
  database = await freshDatabase();
  sql = connect(database.url, { max: 2 });
  await seedCycle(sql);
  await sql`
    insert into appointment_change
    values ('rel_1', 1, 0, ${NOW + 864e5}, 60, 'Library', false, 'par_bo', ${NOW})`;
  const facts = { participant: 'par_ada' };
  const search = {
    cycleId: CYCLE,
    unitId: 'astronomy',
    kind: 'search',
    subject: 'par_ada/1',
    facts,
  } as const;
  await openTask(sql, { ...search, dueAt: NOW + 14 * 86_400_000, now: NOW });
});

afterAll(async () => {
  await sql.end();
  await database.drop();
});

interface Message {
  readonly template: Template;
  readonly params?: MessageParams;
  readonly kind?: RecipientKind;
  readonly recipient?: string;
}

const TO_UNIT = new Set<Template>([
  'matches-drafted',
  'remind-publish',
  'match-fell-through',
  'search',
  'remind-search',
  'applications-to-review',
  'entitled-waiting',
  'remind-review',
]);
const TO_OWNER = new Set<Template>(['escalate-publish', 'escalate-review', 'fix-date', 'report-ready']);
const WITH_EVENT = new Set<Template>(['event-notice', 'event-changed', 'fix-date']);

function recipientOf(template: Template): readonly [RecipientKind, string] {
  if (TO_UNIT.has(template)) return ['unit', 'astronomy'];
  if (TO_OWNER.has(template)) return ['owner', ''];
  return template === 'late-application' || template === 'interest-kept'
    ? ['interest', 'int_1']
    : ['participant', 'par_ada'];
}

function usualParams(template: Template): MessageParams {
  if (template === 'match-fell-through') return { relationship: 'rel_1', because: 'silent' };
  if (template === 'entitled-waiting') return { unit: 'astronomy', many: 2 };
  if (template.endsWith('-review')) return { unit: 'astronomy', role: 'mentee' };
  if (template === 'dates-changed') return { relationship: 'rel_1', lastDay: '2025-03-14' };
  if (template.startsWith('meeting-'))
    return { relationship: 'rel_1', meeting: 1, sequence: 0, about: 'par_bo' };
  if (template.endsWith('search')) return { search: 'par_ada/1' };
  return WITH_EVENT.has(template) ? { event: 'mid-way' } : {};
}

/** Enqueues a message as the engine does, and renders it. */
async function mailOf({ template, params = {}, kind, recipient }: Message): Promise<Mail> {
  const [usualKind, usualRecipient] = recipientOf(template);
  const key = `${template}/${recipient ?? usualRecipient}/${JSON.stringify(params)}`;
  await enqueue(sql, {
    key,
    cycleId: CYCLE,
    template,
    params: { ...usualParams(template), ...params },
    recipientKind: kind ?? usualKind,
    recipient: recipient ?? usualRecipient,
    ...(obligationOf(template) === undefined ? {} : { obligationId: obligationOf(template) ?? '' }),
    at: NOW,
  });
  const [row] = await sql<{ id: string }[]>`select id from message where key = ${key}`;
  const { mails, unsendable } = await renderBatch(sql, [row?.id ?? ''], SETTINGS);
  expect(unsendable).toEqual([]);
  const [mail] = mails;
  if (mail === undefined) throw new Error('no mail');
  return mail;
}

const isTemplate = (name: string): name is Template => Object.hasOwn(en.mail.templates, name);
const TEMPLATES = Object.keys(en.mail.templates).filter(isTemplate);

describe('every template', () => {
  it.each(TEMPLATES)('%s reads whole, in plain text and HTML alike', async (template) => {
    const mail = await mailOf({ template });
    const [, second] = mail.text.split('\n\n');
    expect(mail.subject).not.toBe('');
    expect(second?.length).toBeGreaterThan(20);
    // A fact that is missing shows as a doubled space, a stray comma or a leftover word.
    for (const text of [mail.subject, mail.text])
      expect(text).not.toMatch(/undefined|null|NaN| {2}|\(\)| [.,:]|: $/m);
    expect(mail.text).not.toContain('!');
    expect(mail.html).toContain(`<html lang="en">`);
    expect(mail.html).not.toMatch(/<(img|script|link|iframe)|src=|url\(/);
  });
});

describe('what is asked', () => {
  it("says what, by when in the programme's zone, who reads it, and links to its one page", async () => {
    const { text, html, subject } = await mailOf({ template: 'ask-check-in' });
    expect(subject).toBe('How is it going in the Alumni Mentorship Programme? (Winter check-in)');
    expect(text).toContain('by the end of Friday, 20 December 2024');
    expect(text).toContain('read by the coordinators of your department');
    const link = linkFor('key', 'https://adept.example', 'obligation', 'ob_winter');
    expect(text.split('\n')).toContain(link);
    expect(html).toContain(`href="${link}"`);
  });

  it('shows how to leave, to participants only', async () => {
    const leave = linkFor('key', 'https://adept.example', 'leave', 'par_ada');
    expect((await mailOf({ template: 'ask-accept' })).text).toContain(leave);
    expect((await mailOf({ template: 'matches-drafted' })).text).not.toContain('leave');
    expect((await mailOf({ template: 'goodbye' })).text).not.toContain(leave);
  });

  it('repeats the link in a reminder, in the thread of the first mail', async () => {
    const first = await mailOf({ template: 'ask-give-feedback' });
    const again = await mailOf({ template: 'remind-give-feedback' });
    const link = linkFor('key', 'https://adept.example', 'obligation', 'ob_final');
    expect(again.text).toContain(link);
    expect(again.inReplyTo).toBe(first.messageId);
    expect(first.inReplyTo).toBeNull();
    expect(first.messageId).toMatch(/^<msg_[0-9a-f]+@mail\.example>$/);
  });

  it("gives the partner's address once both have accepted, not before", async () => {
    expect((await mailOf({ template: 'ask-accept' })).text).not.toContain('bo@example.org');
    expect((await mailOf({ template: 'start-of-programme' })).text).toContain('bo@example.org');
  });

  it('shows people matched with each other, each to the other, and both to the coordinator', async () => {
    expect((await mailOf({ template: 'ask-accept' })).subject).toContain('Bo <b>Björk</b>');
    expect((await mailOf({ template: 'unmatched', recipient: 'par_bo' })).text).toContain(
      'not found a student',
    );
    const fell = await mailOf({ template: 'match-fell-through' });
    expect(fell.text).toContain('Ada Åkesson and Bo <b>Björk</b> was not answered in time');
    expect(fell.to.address).toBe('astro@su.example');
  });

  it('names the units that wait, to the owner', async () => {
    await sql`update unit set published_at = ${NOW} where id = 'physics'`;
    const mail = await mailOf({ template: 'escalate-publish', params: { unit: 'x' } });
    expect(mail.to.address).toBe(PLAN.programme.contact);
    expect(mail.text).toContain('Department of Astronomy');
    expect(mail.text).not.toContain('Physics');
  });

  it('is the same mail whenever it is rendered', async () => {
    expect(await mailOf({ template: 'start-of-programme' })).toEqual(
      await mailOf({ template: 'start-of-programme' }),
    );
  });
});

describe('what people wrote', () => {
  it('is escaped in HTML', async () => {
    const { html } = await mailOf({ template: 'ask-accept' });
    expect(html).toContain('Bo &lt;b&gt;Björk&lt;/b&gt;');
    expect(html).not.toContain('<b>');
  });

  it('never breaks a header: CR, LF, NUL, NEL and Unicode separators become a space', async () => {
    const name = 'Eve\r\nBcc: all@example.org\u2028X: 1\u0085\u2029Y: 2';
    await sql`update person set name = ${name} where id = 'per_bo'`;
    const toBo = await mailOf({ template: 'unmatched', recipient: 'par_bo', params: { unit: 'astronomy' } });
    const toAda = await mailOf({ template: 'ask-accept', params: { ask: 'x' } });
    await sql`update person set name = 'Bo' where id = 'per_bo'`;
    const source = await raw(toBo);
    const [head = ''] = source.split('\r\n\r\n');
    expect(head).not.toMatch(/^(bcc|x|y):/im);
    expect(toAda.subject).toBe('Your proposed match: Eve Bcc: all@example.org X: 1 Y: 2');
    expect(toBo.text).toContain('Dear Eve Bcc: all@example.org X: 1 Y: 2,');
  });

  it.each([
    'a@x.example, b@x.example',
    'a@x.example\r\nRCPT TO:<b@x.example>',
    '<a@x.example>',
    'a b@x.example',
    'nobody',
  ])('is no address when it is not exactly one: %j', async (email) => {
    const key = `bad/${email}`;
    await sql`update unit set coordinator = ${email} where id = 'physics'`;
    await enqueue(sql, {
      key,
      cycleId: CYCLE,
      template: 'matches-drafted',
      params: {},
      recipientKind: 'unit',
      recipient: 'physics',
      at: NOW,
    });
    const [row] = await sql<{ id: string }[]>`select id from message where key = ${key}`;
    const { mails, unsendable } = await renderBatch(sql, [row?.id ?? ''], SETTINGS);
    expect(mails).toEqual([]);
    expect(unsendable).toEqual([
      { id: row?.id, reason: 'cannot be made into a mail: not an e-mail address' },
    ]);
  });
});
