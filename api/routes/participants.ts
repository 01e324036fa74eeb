import { Hono } from 'hono';
import type { Context } from 'hono';
import { getCycleHead } from '../../db/queries/cycle-head.ts';
import { readPeople, type CsvFault } from '../../db/queries/csv.ts';
import {
  decide,
  DECISIONS,
  listApplications,
  type Decided,
  type Decision,
} from '../../db/queries/admission/review.ts';
import { listInterests } from '../../db/queries/interests.ts';
import { countInvited } from '../../db/queries/inviting.ts';
import { importPeople, listParticipants } from '../../db/queries/participants.ts';
import { appliedWith, askedOf, mailedTo, roster } from '../../db/queries/roster.ts';
import type { Sql } from '../../db/client.ts';
import { entitledReport, withoutPartner } from '../../db/queries/entitled.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { AppDeps } from '../deps.ts';
import { readBody, shape } from '../http/body.ts';
import { found, Problem } from '../http/problem.ts';
import { readNoQuery } from '../http/query.ts';
import { unitOf } from '../http/scope.ts';
import { refuseUnstorable } from '../http/storable.ts';
import { reply } from '../http/wire.ts';
import type { Plans } from '../plans.ts';

const csvBody = shape<{ readonly csv: string }>(['csv'], {
  type: 'object',
  additionalProperties: false,
  required: ['csv'],
  properties: { csv: { type: 'string' } },
});

/** What is wrong with a file of people, as a problem: nothing of it has been taken in. */
export function csvFaults(errors: readonly CsvFault[]): Problem {
  const faults = errors.map(({ line, column, found, expected }) => ({
    at: column === undefined ? `line ${line}` : `line ${line}, column ${column}`,
    found,
    expected,
  }));
  const many = errors.length === 1 ? '1 fault' : `${errors.length} faults`;
  return new Problem('invalid', `The file has ${many}; nobody was imported.`, faults);
}

/** The file itself as text/csv, or in a JSON body. */
async function readCsv(c: Context): Promise<string> {
  const type = c.req.header('content-type') ?? '';
  if (!type.startsWith('text/csv')) return (await readBody(c, csvBody)).csv;
  const csv = await c.req.text();
  refuseUnstorable(csv);
  return csv;
}

/** A unit's key brings people of its own unit only. @throws Problem invalid, naming each line of another's */
function refuseOthers(plan: Plan, csv: string, unit: string): void {
  const read = readPeople(plan, csv);
  const others = 'people' in read ? read.people.filter((person) => person.unit !== unit) : [];
  if (others.length === 0) return;
  throw csvFaults(
    others.map(({ line, unit: found }) => ({
      line,
      column: 'unit',
      found,
      expected: `${unit}, the unit of this key`,
    })),
  );
}

const decisionBody = shape<{ readonly decision: Decision }>(['decision'], {
  type: 'object',
  additionalProperties: false,
  required: ['decision'],
  properties: { decision: { type: 'string', enum: [...DECISIONS] } },
});

/** @throws Problem where a decision could not be carried out */
export function refuseUndecided(how: Decided, participant: string): void {
  if (how === 'unknown')
    throw new Problem('not-found', `There is no application of ${participant} to decide about.`);
  if (how === 'full')
    throw new Problem('conflict', 'All places are taken. Put them on the wait list: it moves up by itself.');
  if (how === 'decided') throw new Problem('conflict', 'This application has been decided about already.');
}

/**
 * One participant: where they stand, what they applied with, what they were asked and sent. Answers to anything but
 * the application are not in it.
 * @param unit whose participants may be seen; null: all
 * @throws Problem not-found
 */
export async function personOf(sql: Sql, cycleId: string, participant: string, unit: string | null) {
  const [one = null] = await roster(sql, { cycleId, unit, participant });
  const who = found(one, `participant ${participant}`);
  const [answers, asked, mails] = await Promise.all([
    appliedWith(sql, participant),
    askedOf(sql, participant),
    mailedTo(sql, participant),
  ]);
  return { who, answers, asked, mails };
}

/** The people of a cycle: listed, imported, interested in the next. */
export function participantRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const known = async (c: Context): Promise<string> => {
    readNoQuery(c);
    const id = c.req.param('id') ?? '';
    found(await plans(id), `cycle ${id}`);
    return id;
  };
  return new Hono()
    .get('/:id/participants', async (c) =>
      reply(c, { participants: await listParticipants(sql, await known(c), unitOf(c)) }),
    )
    .get('/:id/participants/:participant', async (c) => {
      const { who, ...rest } = await personOf(sql, await known(c), c.req.param('participant'), unitOf(c));
      return reply(c, { ...who, ...rest });
    })
    .get('/:id/entitled', async (c) => {
      const plan = found(await plans(await known(c)), 'such cycle');
      return reply(c, {
        ...(await entitledReport(sql, plan)),
        without: await withoutPartner(sql, plan, unitOf(c)),
      });
    })
    .get('/:id/interests', async (c) => reply(c, { interests: await listInterests(sql, await known(c)) }))
    .get('/:id/invitations', async (c) => {
      const plan = found(await plans(await known(c)), 'such cycle');
      return reply(c, { invitations: await countInvited(sql, plan) });
    })
    .get('/:id/applications', async (c) =>
      reply(c, { applications: await listApplications(sql, await known(c), unitOf(c)) }),
    )
    .post('/:id/applications/:participant', async (c) => {
      const cycleId = await known(c);
      const { decision } = await readBody(c, decisionBody);
      const participantId = c.req.param('participant');
      const unit = unitOf(c);
      const choice = { cycleId, unit, participantId, decision, now: now() };
      refuseUndecided(await decide(sql, choice), participantId);
      const all = await listApplications(sql, cycleId, unit);
      return reply(
        c,
        found(all.find(({ participant }) => participant === participantId) ?? null, 'such application'),
      );
    })
    .post('/:id/participants', async (c) => {
      const cycleId = await known(c);
      const { state } = found(await getCycleHead(sql, cycleId), `cycle ${cycleId}`);
      if (state === 'cancelled' || state === 'finished') {
        throw new Problem('conflict', `The cycle ${cycleId} is ${state}; nobody can join it.`);
      }
      const csv = await readCsv(c);
      const unit = unitOf(c);
      if (unit !== null) refuseOthers(found(await plans(cycleId), `cycle ${cycleId}`), csv, unit);
      const result = await importPeople(sql, { cycleId, csv, now: now() });
      if ('errors' in result) throw csvFaults(result.errors);
      return reply(c, result, result.imported > 0 ? 201 : 200);
    });
}
