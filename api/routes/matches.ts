import { Hono } from 'hono';
import type { Context } from 'hono';
import { listMatches, listUnits } from '../../db/queries/matches.ts';
import type { AppDeps } from '../deps.ts';
import { checked, readBody, readNoBody } from '../http/body.ts';
import { orProblem } from '../http/match-refusal.ts';
import { found } from '../http/problem.ts';
import { readNoQuery, readQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';
import { jobsHere } from '../match-jobs.ts';
import type { Plans } from '../plans.ts';
import {
  draftQuery,
  groupBody,
  pairBody,
  participantQuery,
  publishBody,
  ruleBody,
  swapBody,
} from './match-bodies.ts';

/** Matches: drafted, changed, published; afterwards candidates and single pairs. */
export function matchRoutes(deps: AppDeps, plans: Plans): Hono {
  const { sql, now } = deps;
  const job = deps.matchJobs ?? jobsHere(sql);

  const cycleOf = async (c: Context): Promise<string> => {
    const id = c.req.param('id') ?? '';
    return found(await plans(id), `cycle ${id}`).cycle.id;
  };

  /** The cycle and unit of the address, with the time: what every change begins with. */
  const place = async (c: Context) => {
    const cycleId = await cycleOf(c);
    const unitId = c.req.param('unit') ?? '';
    const units = await listUnits(sql, cycleId);
    found(
      units.find(({ unit }) => unit === unitId),
      `unit ${unitId}`,
    );
    return { cycleId, unitId, now: now() };
  };

  const draftReply = async (c: Context, at: { cycleId: string; unitId: string }, version?: number) => {
    const draft = await job('getDraft', at.cycleId, at.unitId, version);
    return reply(c, found(draft, version === undefined ? 'draft yet' : `draft ${version}`));
  };

  return new Hono()
    .get('/:id/matches', async (c) => {
      readNoQuery(c);
      const cycleId = await cycleOf(c);
      return reply(c, { units: await listUnits(sql, cycleId), matches: await listMatches(sql, cycleId) });
    })
    .get('/:id/units/:unit/draft', async (c) => {
      const { version } = checked(draftQuery, readQuery(c, ['version']));
      return draftReply(c, await place(c), version === undefined ? undefined : Number(version));
    })
    .post('/:id/units/:unit/draft', async (c) => {
      readNoQuery(c);
      await readNoBody(c);
      const at = await place(c);
      await orProblem(job('makeDraft', at.cycleId, at.unitId, at.now));
      return draftReply(c, at);
    })
    .post('/:id/units/:unit/rules', async (c) => {
      readNoQuery(c);
      const at = await place(c);
      await orProblem(job('setRule', { ...at, ...(await readBody(c, ruleBody)) }));
      return draftReply(c, at);
    })
    .delete('/:id/units/:unit/rules', async (c) => {
      const at = await place(c);
      const pair = checked(pairBody, readQuery(c, ['mentee', 'mentor']));
      await orProblem(job('removeRule', { ...at, ...pair }));
      return draftReply(c, at);
    })
    .post('/:id/units/:unit/swap', async (c) => {
      readNoQuery(c);
      const at = await place(c);
      await orProblem(job('swap', { ...at, ...(await readBody(c, swapBody)) }));
      return draftReply(c, at);
    })
    .post('/:id/units/:unit/publish', async (c) => {
      readNoQuery(c);
      const at = await place(c);
      return reply(c, await orProblem(job('publishDraft', { ...at, ...(await readBody(c, publishBody)) })));
    })
    .get('/:id/units/:unit/candidates', async (c) => {
      const { cycleId } = await place(c);
      const { participant } = checked(participantQuery, readQuery(c, ['participant']));
      return reply(c, { candidates: await orProblem(job('candidatesFor', cycleId, participant)) });
    })
    .post('/:id/units/:unit/pairs', async (c) => {
      readNoQuery(c);
      const at = await place(c);
      const relationship = await orProblem(job('proposePair', { ...at, ...(await readBody(c, pairBody)) }));
      return reply(c, { relationship }, 201);
    })
    .get('/:id/units/:unit/groups', async (c) => {
      readNoQuery(c);
      return reply(c, { groups: await job('fallenGroups', await place(c)) });
    })
    .post('/:id/units/:unit/groups', async (c) => {
      readNoQuery(c);
      const at = await place(c);
      const relationship = await orProblem(job('proposeGroup', { ...at, ...(await readBody(c, groupBody)) }));
      return reply(c, { relationship }, 201);
    });
}
