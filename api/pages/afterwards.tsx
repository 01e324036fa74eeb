/** What comes after a cycle, and the forms with which the coordinator decides it. */
import type { ProgrammeRow } from '../../db/queries/programmes.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { programmePages } from '../../locales/en/programme-pages.ts';
import { shortDay } from './dates.ts';
import type { Site } from './site.ts';

const text = coordinators.afterwards;

interface Props {
  readonly site: Site;
  readonly plan: Plan;
  readonly programme: ProgrammeRow;
  /** Forms are shown to those who may send them. */
  readonly forms: boolean;
  readonly running: boolean;
}

function Close({ site, plan, forms }: Props) {
  return (
    <>
      <p>{text.rolling}</p>
      {forms ? (
        <form method="post" action={site.href(`/cycles/${plan.cycle.id}/close`)}>
          <div class="field">
            <label for="field-last-day">{text.lastDay}</label>
            <p class="hint" id="field-last-day-hint">
              {text.lastDayHint}
            </p>
            <input id="field-last-day" name="lastDay" type="date" aria-describedby="field-last-day-hint" />
          </div>
          <button>{text.close}</button>
        </form>
      ) : null}
    </>
  );
}

function Repeat({ site, plan, programme, forms }: Props) {
  const zone = plan.programme.timeZone;
  const { repeating, next } = programme;
  const to = repeating ? 'stop-repeating' : 'repeat';
  return (
    <>
      <p>
        {!repeating
          ? text.byHand
          : next === null
            ? text.nothingNext
            : text.opens(next.cycle, shortDay(next.opensAt, zone))}
      </p>
      {forms ? (
        <form method="post" action={site.href(`/cycles/${plan.cycle.id}/${to}`)}>
          <button>{repeating ? text.stop : text.repeat}</button>
        </form>
      ) : null}
    </>
  );
}

/** The card of what comes afterwards. */
export function Afterwards(props: Props) {
  const { site, plan, running } = props;
  const { rolling, closing, once } = plan.cycle;
  return (
    <section class="card">
      <h2>{text.title}</h2>
      {closing === true ? <p>{text.closing(plan.cycle.lastDay)}</p> : null}
      {rolling === true && running ? <Close {...props} /> : null}
      {rolling === true || closing === true ? null : once === true ? (
        <p>{text.once}</p>
      ) : (
        <Repeat {...props} />
      )}
      <p>
        <a href={site.href(`/programmes/${plan.programme.id}`)}>{programmePages.publicPage}</a>
      </p>
    </section>
  );
}
