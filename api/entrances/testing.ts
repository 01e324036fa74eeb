/** What the tests of entrances share: an app of their own, a plain programme, and how to look at what has been mailed. */
import { afterEach, beforeEach } from 'vitest';
import { instant, runDue, startDefinition, testApp, type TestApp } from '../testing.ts';

export const BEFORE = instant('2026-08-20T12:00+03:00');
export const OPEN = instant('2026-09-02T12:00+03:00');
export const CLOSED = instant('2026-10-20T12:00+03:00');

export const PLAIN = `
adept: 1
id: plain
name: Plain
contact: plain@office.example
time-zone: Europe/Helsinki
cycle: { starts: 1 September, duration: 9 months, repeats: yearly }
interest: { text: "We start again every September." }
questions:
  topics: { ask: Topics, type: choices, options: { career: Career, science: Science } }
  years: { ask: Years, type: number, min: 0 }
applications:
  mentee: { opens: cycle start, closes: 30 September, ask: [topics] }
  mentor: { opens: cycle start, closes: 30 September, ask: [topics] }
matching: { prefer: [{ overlap: topics, weight: 2 }] }
relationships: { meetings: { every: month } }
feedback: { final: { opens: 3 weeks before cycle end, ask: [years] } }
`;
export const PLAIN_CYCLE = 'plain-2026-27';

export interface Entrance {
  /** Before anything opens; another for each test. */
  readonly app: TestApp;
  /** A page without the address that it was asked for. */
  readonly page: (path: string) => Promise<{ status: number; html: string }>;
  /** Imports a list of participants. */
  readonly bring: (cycle: string, csv: string) => Promise<Response>;
  /** Runs the steps of a cycle that are due, as its workflow does. */
  readonly runDue: (cycle: string) => Promise<void>;
  /** Address and kind of each mail, by address and time. */
  readonly mailed: () => Promise<string[]>;
  readonly startPlain: (text?: string, start?: string) => ReturnType<typeof startDefinition>;
}

/** Gives each test of a file an app of its own. */
export function entrance(): Entrance {
  let app: TestApp;
  beforeEach(async () => {
    app = await testApp();
    app.now = BEFORE;
  });
  afterEach(() => app.close());
  return {
    get app() {
      return app;
    },
    page: async (path) => {
      const response = await app.request(path);
      return { status: response.status, html: (await response.text()).replaceAll(path, '') };
    },
    bring: async (cycle, csv) => app.api('POST', `/api/cycles/${cycle}/participants`, { csv }),
    runDue: (cycle) => runDue(app, cycle),
    mailed: () => mailed(app),
    startPlain: (text = PLAIN, start = '2026-09-01') =>
      startDefinition(app, { text, programme: 'plain', start }),
  };
}

async function mailed({ sql }: TestApp): Promise<string[]> {
  const rows = await sql<{ email: string; template: string }[]>`
    select coalesce(person.email, i.email) as email, m.template from message m
    left join participant p on p.id = m.recipient left join person on person.id = p.person_id
    left join interest i on i.id = m.recipient
    where m.recipient_kind in ('participant', 'interest') order by 1, m.at, 2`;
  return rows.map(({ email, template }) => `${email} ${template}`);
}
