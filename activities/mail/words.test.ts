/** What mails say of a programme with and without units, with and without questions; without a database. */
import { describe, expect, it } from 'vitest';
import type { MailRow } from '../../db/queries/mail-facts.ts';
import type { Template } from '../../definitions/plan/messages.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { en } from '../../locales/en.ts';
import { mailFacts } from './facts.ts';
import { CYCLE, NOW, PLAN } from './testing/fixture.ts';

const WHOLE: Plan = {
  ...PLAN,
  programme: { ...PLAN.programme, name: { en: 'First Steps' }, organiser: { en: 'Career Services' } },
  units: [{ id: 'all', name: { en: 'Everyone' }, coordinator: PLAN.programme.contact }],
  unitLabel: { en: 'Unit' },
};
const ASKING: Plan = { ...PLAN, asks: PLAN.asks.map((ask) => ({ ...ask, questions: ['subject'] })) };

function row(template: Template, plan: Plan, changes: Partial<MailRow> = {}): MailRow {
  return {
    id: 'msg_1',
    cycleId: CYCLE,
    planSha256: '',
    clock: 'real',
    template,
    params: {},
    recipientKind: 'participant',
    recipient: 'par_ada',
    at: NOW,
    email: 'ada@example.org',
    name: 'Ada',
    invitedBy: null,
    role: 'mentee',
    unitId: plan.units[0]?.id ?? null,
    obligationId: 'ob_1',
    askId: template.endsWith('-apply') ? 'apply-mentee' : null,
    dueAt: null,
    threadId: null,
    relationshipId: null,
    meeting: template.startsWith('meeting-')
      ? { number: 1, sequence: 0, startsAt: NOW, minutes: 60, place: 'Library', cancelled: false }
      : null,
    named: false,
    hasEvents: false,
    eventId: null,
    format: null,
    people: [{ name: 'Bo', email: 'bo@example.org', role: 'mentor' }],
    silent: template === 'silent' ? ['Ada Lovelace', 'Grace Hopper'] : [],
    waitingUnits: template === 'escalate-publish' ? plan.units.map(({ id }) => id) : [],
    ...changes,
  };
}

const isTemplate = (name: string): name is Template => Object.hasOwn(en.mail.templates, name);
const TEMPLATES = Object.keys(en.mail.templates).filter(isTemplate);

/** Everything that a mail says, subject first. */
function said(template: Template, plan: Plan, changes: Partial<MailRow> = {}): string {
  const facts = mailFacts(row(template, plan, changes), { plan, events: [], locale: en });
  const { subject, paragraphs, notes = [] } = en.mail.templates[template](facts);
  return [subject, ...paragraphs, ...notes].join('\n');
}

describe('a programme without units', () => {
  it.each(TEMPLATES)('%s speaks of no unit', (template) => {
    const text = said(template, WHOLE);
    expect(text).not.toMatch(/everyone|\bunit\b/i);
    expect(text).not.toMatch(/coordinators? of Career Services|undefined| {2}/);
  });

  it('lets the organiser ask', () => {
    expect(said('ask-apply', WHOLE)).toContain('Career Services would like you to take part in First Steps');
  });

  it('names the unit where there are some', () => {
    expect(said('unmatched', PLAN)).toContain('The matches of the Department of Astronomy are out');
    expect(said('partner-left', PLAN)).toContain('The coordinator of the Department of Astronomy knows');
  });
});

describe('an application', () => {
  it.each(['ask-apply', 'remind-apply', 'application-received'] as const)(
    '%s speaks of answers only where questions are asked',
    (template) => {
      expect(said(template, ASKING)).toMatch(/answers/);
      expect(said(template, PLAN)).not.toMatch(/question|answers\b|minutes|is read/);
    },
  );
});

describe('the reminder to publish', () => {
  const due = PLAN.matching.publishBy;

  it('says before the date when they are due', () => {
    const text = said('remind-publish', PLAN, { at: due - 3 * 86_400_000, role: null });
    expect(text).toContain('are due on Friday, 25 October 2024');
    expect(text).not.toMatch(/were to be|has not published/);
  });

  it('says after it that they were due', () => {
    expect(said('remind-publish', PLAN, { at: due, role: null })).toContain(
      'were to be published by the end of Friday, 25 October 2024',
    );
  });
});
