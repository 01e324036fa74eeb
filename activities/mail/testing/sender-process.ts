/** A sender as a process of its own, for tests that kill it. Arguments: database URL, SMTP URL. */
import { connect } from '../../../db/client.ts';
import { deliverDue } from '../send.ts';
import { smtpTransport } from '../smtp.ts';
import { NOW } from './fixture.ts';

const [, , database = '', smtp = ''] = process.argv;
const sql = connect(database, { max: 4 });
const transport = smtpTransport(smtp, { lanes: 1 });
await deliverDue({ sql, transport, linkKey: 'key', baseUrl: 'https://adept.example', now: NOW });
await sql.end();
transport.close();
