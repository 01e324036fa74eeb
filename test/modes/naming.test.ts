/** Mentees name mentors: suggested ones, with a search of the coordinator after them, or those whom they bring. */
import { describe, expect, test } from 'vitest';
import { brokenBy } from '../rehearsal/invariants.ts';
import { storyOf } from '../rehearsal/support.ts';
import { answersOf, distinct, rehearsed, these } from '../programmes/scenario.ts';
import type { Scenario } from '../programmes/scenario.ts';

const definition = (matching: string) => `
adept: 1
id: naming
name: Naming
about: Conversations with somebody more experienced
contact: office@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 5 months }
questions:
  first: { ask: Whom would you like as your mentor?, type: person }
  second: { ask: And if they cannot?, type: person }
  project: { ask: Which project do you work on?, type: choice, options: { one: One, two: Two, three: Three } }
applications:
  mentee: { closes: 1 October, ask: [first, second, project] }
  mentor: { closes: 1 October, ask: [project] }
matching:
${matching}
`;

const story = (matching: string, seed: string) =>
  storyOf(definition(matching), { file: 'naming.yaml', start: '2024-09-02' }, { people: 24, seed });

/** The addresses that each mentee has named, in their order. */
function namedBy({ owed }: Scenario): ReadonlyMap<string, readonly string[]> {
  const applications = these(owed, { kind: 'apply', role: 'mentee', state: 'met' });
  return new Map(
    applications.map(({ by, answer }) => {
      const { first, second } = Object(answer)['questions'] ?? {};
      return [by, [first, second].map((one) => String(Object(one).email))];
    }),
  );
}

interface Paired {
  readonly mentee: string;
  readonly mentor: string;
  readonly email: string;
  readonly named: boolean;
  readonly state: string;
  readonly because: string | null;
  readonly proposed: number;
}

const pairsOf = ({ run }: Scenario): Promise<Paired[]> => run.parts.sql<Paired[]>`
  select e.participant_id as mentee, o.participant_id as mentor, q.email, r.named, r.state,
    r.ended_because as because, r.proposed_at as proposed
  from relationship r join membership e on e.relationship_id = r.id and e.role = 'mentee'
  join membership o on o.relationship_id = r.id and o.role = 'mentor'
  join participant p on p.id = o.participant_id join person q on q.id = p.person_id order by r.proposed_at, r.id`;

describe('the mentee suggests mentors, otherwise the coordinator searches', () => {
  const told = rehearsed(
    story(
      '  by: suggestion\n  otherwise: coordinator\n  accept: { by: everyone, if-silent: next-choice }',
      '4',
    ),
  );

  test('whom they named is asked first, the second only when the first could not', async () => {
    const named = (await pairsOf(told())).filter((pair) => pair.named);
    expect(named.length).toBeGreaterThan(5);
    const wishes = namedBy(told());
    for (const mentee of distinct(named.map((pair) => pair.mentee))) {
      const asked = named.filter((pair) => pair.mentee === mentee);
      const order = (wishes.get(mentee) ?? []).filter((email) => asked.some((pair) => pair.email === email));
      expect(asked.map(({ email }) => email)).toEqual(distinct(order).length === 1 ? distinct(order) : order);
    }
    expect(named.some(({ mentee }) => named.filter((pair) => pair.mentee === mentee).length > 1)).toBe(true);
  });

  test('somebody who did not take part hears nothing before they are named, and applies by saying yes', async () => {
    const { sql } = told().run.parts;
    const rows = await sql<{ id: string; applied: number | null; first: string; accepted: boolean | null }[]>`
      select p.id, p.applied_at as applied,
        (select template from message m where m.recipient = p.id order by at, key limit 1) as first,
        (select bool_or((a.answer ->> 'accept')::boolean) from obligation o join answer a on a.obligation_id = o.id
         where o.participant_id = p.id and o.kind = 'accept') as accepted
      from participant p where p.source = 'named'`;
    expect(rows.length).toBeGreaterThan(1);
    for (const { applied, first, accepted } of rows) {
      expect(first).toBe('ask-accept');
      if (applied !== null) expect(accepted).toBe(true);
    }
    expect(rows.some(({ applied }) => applied !== null)).toBe(true);
    const projects = answersOf(told().owed, 'project');
    expect(rows.filter(({ applied }) => applied !== null).every(({ id }) => projects.has(id))).toBe(true);
    const [mail] = these(told().mails, { template: 'ask-accept', to: rows[0]?.id ?? '' });
    expect(mail?.text).toContain('has named you as the mentor they would like');
    expect(mail?.text).toContain('Conversations with somebody more experienced');
  });

  test('the invariant fails where somebody named is in a pair without a yes', async () => {
    const broken = await brokenBy(
      told().run,
      (tx) => tx`
        delete from response where obligation_id in (
          select o.id from obligation o join participant p on p.id = o.participant_id
          join relationship r on r.id = o.relationship_id
          where o.kind = 'accept' and p.source = 'named' and r.started_at is not null)`,
    );
    expect(broken).toContain('named-people-consent');
  });

  test('nobody has more partners at a time than places', async () => {
    const living = (await pairsOf(told())).filter(({ state }) => state === 'completed');
    expect(living.length).toBeGreaterThan(5);
    expect(new Set(living.map(({ mentor }) => mentor)).size).toBe(living.length);
  });

  test('who is left is found somebody by the coordinator, in the draft or in a search with its own date', async () => {
    expect((await pairsOf(told())).some(({ named }) => !named)).toBe(true);
    const tasks = await told().run.parts.sql<{ kind: string; due: number | null }[]>`
      select kind, due_at as due from task where kind = 'search'`;
    for (const { due } of tasks) expect(due).not.toBeNull();
    expect(these(told().mails, { template: 'search' })).toHaveLength(tasks.length);
  });
});

describe('the mentee brings the mentor', () => {
  const told = rehearsed(
    story(
      '  by: self-found\n  must:\n    - { different: project, because: The mentor is not in your project }\n  accept: { by: [mentor] }',
      '7',
    ),
  );

  test('only mentors who were named take part, and pairs work on different projects', async () => {
    const pairs = await pairsOf(told());
    const projects = answersOf(told().owed, 'project');
    expect(pairs.length).toBeGreaterThan(5);
    for (const { named, state, mentee, mentor } of pairs) {
      expect(named).toBe(true);
      if (state === 'completed') expect(projects.get(mentor)).not.toEqual(projects.get(mentee));
    }
  });

  test('a pair that breaks the rule is refused once both have answered, and all are told why', async () => {
    const refused = (await pairsOf(told())).filter(({ because }) => because === 'breaks-rule');
    expect(refused.length).toBeGreaterThan(0);
    const mails = these(told().mails, { template: 'match-not-accepted' }).filter(({ text }) =>
      text.includes('The mentor is not in your project'),
    );
    for (const { mentee, mentor } of refused) {
      expect(mails.map(({ to }) => to)).toEqual(expect.arrayContaining([mentee, mentor]));
    }
  });

  test('the invariant fails where a pair has begun that a rule keeps apart', async () => {
    const broken = await brokenBy(
      told().run,
      (tx) => tx`
        update response x set answer = jsonb_set(answer, '{questions,project}', '"one"')
        from obligation o where o.id = x.obligation_id and o.kind = 'apply'`,
    );
    expect(broken).toContain('rules-hold');
  });

  test('whoever named only people who cannot is asked to name somebody else', () => {
    const asked = these(told().mails, { template: 'nobody-named' });
    expect(asked.length).toBeGreaterThan(0);
    expect(distinct(asked.map(({ reader }) => reader))).toEqual(['mentee']);
  });
});

const chooser = (choices: number) => `
adept: 1
id: next
name: Next
contact: office@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 5 months }
questions: { topics: { ask: What about?, type: choices, options: { work: Work, studies: Studies } } }
roles: { mentor: { mentees: 2 } }
applications: { mentee: { closes: 1 October, ask: [topics] }, mentor: { closes: 1 October, ask: [topics] } }
matching:
  by: mentee-chooses
  otherwise: coordinator
  choices: ${choices}
  prefer: [{ same: topics }]
  accept: { by: [mentor], if-silent: next-choice }
`;

describe('silence and a no go on to the next choice', () => {
  const told = rehearsed(
    storyOf(chooser(2), { file: 'next.yaml', start: '2024-09-02' }, { people: 30, seed: '9' }),
  );

  test('the next of their choices is asked at once, and other pairs stay', async () => {
    const pairs = await pairsOf(told());
    const wishes = new Map(
      these(told().owed, { kind: 'choose', state: 'met' }).map(({ by, answer }) => [
        by,
        [Object(answer)['choices']].flat().map(String),
      ]),
    );
    const again = pairs.filter((pair) =>
      pairs.some((other) => other.mentee === pair.mentee && other.proposed < pair.proposed),
    );
    const byChoice = again.filter(({ mentee, mentor }) => wishes.get(mentee)?.includes(mentor));
    expect(byChoice.length).toBeGreaterThan(0);
    const next = these(told().mails, { template: 'match-not-accepted' }).filter(({ text }) =>
      text.includes('The next of your choices has been asked'),
    );
    expect(next.length).toBeGreaterThan(0);
    expect(
      pairs.filter(({ because }) => because !== null && !['declined', 'silent', 'left'].includes(because)),
    ).toEqual([]);
  });
});

describe('when no choice is left', () => {
  const told = rehearsed(
    storyOf(chooser(1), { file: 'next.yaml', start: '2024-09-02' }, { people: 44, seed: '2' }),
  );

  test('the coordinator searches, is reminded, and finds somebody', async () => {
    const tasks = await told().run.parts.sql<{ closed: number | null; opened: number; due: number }[]>`
      select closed_at as closed, opened_at as opened, due_at as due from task where kind = 'search'`;
    expect(tasks.length).toBeGreaterThan(0);
    for (const { opened, due } of tasks) expect(due - opened).toBeGreaterThan(14 * 86_400_000);
    expect(tasks.some(({ closed }) => closed !== null)).toBe(true);
  });
});
