import { Hono } from 'hono';
import { listMailbox, readMail } from '../../db/queries/mailbox.ts';
import { getCycleHead } from '../../db/queries/cycle-head.ts';
import {
  getMessage,
  listMessages,
  settleMessage,
  SETTLEMENTS,
  type MessageRow,
  type Settlement,
} from '../../db/queries/message-list.ts';
import { mail as words } from '../../locales/en/mail.ts';
import type { AppDeps } from '../deps.ts';
import type { Sql } from '../../db/client.ts';
import { readBody, shape } from '../http/body.ts';
import { found, Problem } from '../http/problem.ts';
import { oneOf, readNoQuery, readQuery } from '../http/query.ts';
import { reply } from '../http/wire.ts';

const STATES = ['queued', 'sending', 'sent', 'failed', 'unknown', 'suppressed'];
const TEMPLATES = Object.keys(words.templates);
/** The last instant of the year 9999: later ones have no four-digit year, and no mail is of then. */
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const PAGE = 100;
const MOST = 1_000;

/** How many of a list are wanted; 100 unless said, at most 1,000. */
function limitOf(given: string | undefined): number {
  if (given === undefined) return PAGE;
  const limit = Number(given);
  if (Number.isInteger(limit) && limit > 0 && limit <= MOST) return limit;
  throw new Problem('invalid', 'The limit cannot be used.', [
    { at: '?limit', found: given, expected: `a whole number from 1 to ${MOST}` },
  ]);
}

function statesOf(given: string | undefined): readonly string[] | undefined {
  const states = given?.split(',');
  const wrong = states?.find((state) => !STATES.includes(state));
  if (wrong === undefined) return states;
  throw new Problem('invalid', 'There is no such state.', [
    { at: '?state', found: wrong, expected: `one of ${STATES.join(', ')}` },
  ]);
}

/** Where a page of the mailbox went on: `<epoch ms>,<message id>`. */
export function cursorOf(given: string | undefined): { deliveredAt: number; messageId: string } | undefined {
  if (given === undefined) return undefined;
  const [at = '', messageId = ''] = given.split(',');
  if (/^\d+$/.test(at) && Number(at) <= LAST && messageId !== '')
    return { deliveredAt: Number(at), messageId };
  throw new Problem('invalid', 'The place in the list cannot be used.', [
    { at: '?before', found: given, expected: 'the "next" of the page before' },
  ]);
}

/** Where a list of messages goes on. @throws Problem when the cycle has no such message */
async function refuseUnknownPlace(sql: Sql, cycleId: string, after: string | undefined): Promise<void> {
  if (after === undefined || (await getMessage(sql, cycleId, after)) !== null) return;
  throw new Problem('invalid', 'The place in the list cannot be used.', [
    { at: '?after', found: after, expected: 'the "next" of the page before' },
  ]);
}

const settleBody = shape<{ readonly decision: Settlement }>(['decision'], {
  type: 'object',
  additionalProperties: false,
  required: ['decision'],
  properties: { decision: { type: 'string', enum: [...SETTLEMENTS] } },
});

/** @throws Problem `not-found`, or `conflict` for a mail about which there is nothing to decide */
export async function settleOrSay(
  sql: Sql,
  settle: { readonly cycleId: string; readonly id: string; readonly how: Settlement },
): Promise<MessageRow> {
  const { cycleId, id } = settle;
  const done = await settleMessage(sql, settle);
  const row = found(await getMessage(sql, cycleId, id), `message ${id}`);
  if (done) return row;
  throw new Problem('conflict', `This mail is ${row.state}: there is nothing to decide about it.`);
}

/** The outbox of a cycle, and the mailbox: what was delivered, as its readers see it. */
export function messageRoutes(deps: AppDeps): Hono {
  const { sql } = deps;
  return new Hono()
    .get('/cycles/:id/messages', async (c) => {
      const query = readQuery(c, ['state', 'template', 'participant', 'after', 'limit']);
      const limit = limitOf(query.limit);
      const { participant, after } = query;
      const template = oneOf('template', query.template, TEMPLATES);
      const states = statesOf(query.state);
      const id = c.req.param('id');
      const { id: cycleId } = found(await getCycleHead(sql, id), `cycle ${id}`);
      await refuseUnknownPlace(sql, cycleId, after);
      const messages = await listMessages(sql, {
        cycleId,
        limit,
        ...(states === undefined ? {} : { states }),
        ...(template === undefined ? {} : { template }),
        ...(participant === undefined ? {} : { participant }),
        ...(after === undefined ? {} : { after }),
      });
      const next = messages.length < limit ? null : (messages.at(-1)?.id ?? null);
      return reply(c, { messages, next });
    })
    .get('/cycles/:id/messages/:message', async (c) => {
      readNoQuery(c);
      const { id, message } = c.req.param();
      const row = found(await getMessage(sql, id, message), `message ${message}`);
      return reply(c, { ...row, mail: await readMail(sql, message) });
    })
    .post('/cycles/:id/messages/:message', async (c) => {
      readNoQuery(c);
      const { id, message } = c.req.param();
      const { decision } = await readBody(c, settleBody);
      return reply(c, await settleOrSay(sql, { cycleId: id, id: message, how: decision }));
    })
    .get('/mailbox', async (c) => {
      const {
        cycle,
        recipient,
        before,
        limit: most,
      } = readQuery(c, ['cycle', 'recipient', 'before', 'limit']);
      const limit = limitOf(most);
      const mails = await listMailbox(sql, { cycleId: cycle, recipient, before: cursorOf(before), limit });
      const last = mails.length < limit ? undefined : mails.at(-1);
      const next = last === undefined ? null : `${last.deliveredAt},${last.messageId}`;
      return reply(c, { mails, next });
    })
    .get('/mailbox/:message', async (c) => {
      readNoQuery(c);
      const { message } = c.req.param();
      return reply(c, found(await readMail(sql, message), `mail ${message}`));
    });
}
