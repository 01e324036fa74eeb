import type { Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import type { UnitTask } from '../unit-tasks.ts';
import { shortDay } from './dates.ts';
import type { Site } from './site.ts';

const text = coordinators.tasks;

interface Props {
  readonly site: Site;
  readonly plan: Plan;
  readonly task: UnitTask;
  readonly changes: boolean;
}

function Task({ site, plan, task, changes }: Props) {
  const { id, words, openedAt, byHand } = task;
  return (
    <li>
      {words}
      <br />
      <small>{text.since(shortDay(openedAt, plan.programme.timeZone))}</small>
      {changes && byHand ? (
        <form
          method="post"
          action={site.href(`/cycles/${plan.cycle.id}/units/${task.unit ?? ''}/tasks/${id}/close`)}
        >
          <button class="quiet">{text.seenTo}</button>
        </form>
      ) : null}
    </li>
  );
}

/** What a unit's coordinator is to see to, with a button for what only they can say is done. */
export function UnitTasks({ tasks, ...rest }: Omit<Props, 'task'> & { readonly tasks: readonly UnitTask[] }) {
  if (tasks.length === 0) return null;
  return (
    <section class="card">
      <h2>{text.title}</h2>
      <ul class="plain">
        {tasks.map((task) => (
          <Task {...rest} task={task} />
        ))}
      </ul>
    </section>
  );
}
