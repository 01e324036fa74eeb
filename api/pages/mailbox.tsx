import type { MailboxLine, MailboxMail } from '../../db/queries/mailbox.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { shortMoment } from './dates.ts';
import { Layout } from './layout.tsx';
import { Nav } from './parts.tsx';
import type { Site } from './site.ts';

const text = coordinators.mailbox;

interface MailboxProps {
  readonly site: Site;
  readonly mails: readonly MailboxLine[];
  readonly recipient: string;
  /** The address of the older mails; null when there are none. */
  readonly older: string | null;
  readonly zoneOf: (cycleId: string) => string;
}

function Filter({ site, recipient }: { site: Site; recipient: string }) {
  return (
    <form method="get" action={site.href('/mailbox')}>
      <div class="field">
        <label for="recipient">{text.filter}</label>
        <input id="recipient" type="email" name="recipient" value={recipient} />
      </div>
      <button>{text.filterButton}</button>{' '}
      {recipient === '' ? null : <a href={site.href('/mailbox')}>{text.all}</a>}
    </form>
  );
}

/** Every mail that was delivered here, newest first. */
export function MailboxPage({ site, mails, recipient, older, zoneOf }: MailboxProps) {
  return (
    <Layout site={site} title={text.title} nav={<Nav site={site} here="mailbox" />}>
      <h1>{text.title}</h1>
      <p>{text.text}</p>
      <Filter site={site} recipient={recipient} />
      {mails.length === 0 ? <p>{text.none}</p> : null}
      <ul class="plain">
        {mails.map(({ messageId, subject, recipient: address, recipientName, deliveredAt, cycleId }) => (
          <li>
            <a href={site.href(`/mailbox/${messageId}`)}>{subject}</a>
            <br />
            <small>
              {recipientName} &lt;
              <a href={site.href(`/mailbox?recipient=${encodeURIComponent(address)}`)}>{address}</a>&gt;,{' '}
              {shortMoment(deliveredAt, zoneOf(cycleId))}
            </small>
          </li>
        ))}
      </ul>
      {older === null ? null : (
        <p>
          <a href={older}>{text.older}</a>
        </p>
      )}
    </Layout>
  );
}

const LINK = /(https?:\/\/[^\s<>"]+)/;

/** Plain text with its links working, as mail programs show it. */
function Linked({ plain }: { plain: string }) {
  return (
    <pre>{plain.split(LINK).map((part, index) => (index % 2 === 1 ? <a href={part}>{part}</a> : part))}</pre>
  );
}

/** One mail as its reader sees it: HTML in a frame of its own, plain text, calendar entry. */
export function MailPage({ site, mail, zone }: { site: Site; mail: MailboxMail; zone: string }) {
  const path = `/mailbox/${mail.messageId}`;
  return (
    <Layout site={site} title={mail.subject} nav={<Nav site={site} cycle={mail.cycleId} here="mailbox" />}>
      <h1>{mail.subject}</h1>
      <dl class="facts">
        <dt>{text.to}</dt>
        <dd>
          {mail.recipientName} &lt;
          <a href={site.href(`/mailbox?recipient=${encodeURIComponent(mail.recipient)}`)}>{mail.recipient}</a>
          &gt;
        </dd>
        <dt>{text.from}</dt>
        <dd>{mail.sender}</dd>
        <dt>{text.when}</dt>
        <dd>{shortMoment(mail.deliveredAt, zone)}</dd>
      </dl>
      <h2>{text.html}</h2>
      <iframe
        class="mail"
        title={text.frame(mail.subject)}
        src={site.href(`${path}/html`)}
        sandbox="allow-top-navigation-by-user-activation allow-popups"
      />
      <h2>{text.plain}</h2>
      <Linked plain={mail.text} />
      {mail.calendar === null ? null : (
        <>
          <h2>{text.calendar}</h2>
          <p>
            <a href={site.href(`${path}/calendar.ics`)}>{text.download}</a>
          </p>
          <details>
            <summary>{text.calendar}</summary>
            <pre>{mail.calendar}</pre>
          </details>
        </>
      )}
    </Layout>
  );
}

/** A mail's HTML as it was sent, made to open its links in the whole window. */
export function framedHtml(html: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<base target="_top">`);
}
