import type { MessageRow } from '../../db/queries/message-list.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { cycleChanges } from '../../locales/en/cycle-changes.ts';
import type { Inspection } from '../inspection.ts';
import { shortDay, shortDeadline } from './dates.ts';
import type { Site } from './site.ts';

const text = coordinators.cycle;

/** A mail that may not have arrived, with what can be decided about it. */
function Trouble({ mail, forms, path }: { mail: MessageRow; forms: boolean; path: string }) {
  const { template, state } = mail;
  const name = mail.name ?? text.coordinator;
  const decisions =
    state === 'unknown' ? (['send-again', 'arrived'] as const) : (['send-again', 'leave'] as const);
  return (
    <li class="bad">
      {(state === 'unknown' ? text.unknownMail : text.failedMail)(template, name)}
      {forms ? (
        <form class="row" method="post" action={path}>
          {decisions.map((decision) => (
            <button
              class="quiet"
              name="decision"
              value={decision}
              aria-label={cycleChanges.mails.about(cycleChanges.mails[decision], name)}
            >
              {cycleChanges.mails[decision]}
            </button>
          ))}
        </form>
      ) : null}
    </li>
  );
}

/** Where a task is seen to; undefined where no page is made for it. */
function taskPath(id: string, { kind, unit, subject }: Inspection['tasks'][number]): string | undefined {
  if (kind === 'fix-date')
    return subject.startsWith('apply-') ? `/cycles/${id}#windows` : `/cycles/${id}/events#${subject}`;
  return unit === null ? undefined : `/cycles/${id}/units/${unit}`;
}

interface Props {
  readonly seen: Inspection;
  readonly site: Site;
  readonly zone: string;
  /** Whether the visitor may change things by forms. */
  readonly forms: boolean;
}

/** What waits for the coordinator: tasks, and mails that may not have arrived. */
export function NeedsYou({ seen, zone, site, forms }: Props) {
  const { tasks, troubled } = seen;
  const id = seen.cycle.id;
  return (
    <section class="card">
      <h2>{text.now}</h2>
      {tasks.length + troubled.length === 0 ? <p class="good">{text.nothingNow}</p> : null}
      <ul class="plain">
        {tasks.map((task) => {
          const { words, openedAt, dueAt } = task;
          const path = seen.unit !== null && task.kind === 'fix-date' ? undefined : taskPath(id, task);
          return (
            <li>
              {path === undefined ? words : <a href={site.href(path)}>{words}</a>}
              <br />
              <small>
                {text.since(shortDay(openedAt, zone))}
                {dueAt === null ? null : `, ${text.due(shortDeadline(dueAt, zone))}`}
              </small>
            </li>
          );
        })}
        {troubled.map((mail) => (
          <Trouble mail={mail} forms={forms} path={site.href(`/cycles/${id}/messages/${mail.id}`)} />
        ))}
      </ul>
    </section>
  );
}
