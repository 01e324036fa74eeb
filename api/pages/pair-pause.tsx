/** The form by which a coordinator lets a pair rest, and lets it go on. */
import type { Match } from '../../db/queries/matches.ts';
import { plusDays, zonedDay } from '../../definitions/plan/dates.ts';
import { matchingPages } from '../../locales/en/matching-pages.ts';
import type { UnitView } from '../unit-view.ts';
import { shortDay } from './dates.ts';
import { unitPath } from './draft-table.tsx';
import type { Site } from './site.ts';

const text = matchingPages.pause;

interface Props {
  readonly site: Site;
  readonly view: UnitView;
  readonly match: Match;
}

const namesOf = ({ mentees, mentors }: Match): string =>
  [...mentees, ...mentors].map(({ name }) => name).join(', ');

function Resume({ site, view, match }: Props) {
  const zone = view.plan.programme.timeZone;
  return (
    <form class="inline" method="post" action={unitPath(site, view, `/pairs/${match.relationship}/resume`)}>
      <small>{match.resumesAt === null ? text.open : text.until(shortDay(match.resumesAt, zone))} </small>
      <button class="quiet" aria-label={text.resumeWho(namesOf(match))}>
        {text.resume}
      </button>
    </form>
  );
}

function Pause({ site, view, match }: Props) {
  const tomorrow = plusDays(zonedDay(view.now, view.plan.programme.timeZone), 1);
  return (
    <details>
      <summary aria-label={text.pauseWho(namesOf(match))}>{text.pause}</summary>
      <form method="post" action={unitPath(site, view, `/pairs/${match.relationship}/pause`)}>
        <p>
          <small>{text.lead}</small>
        </p>
        <label>
          {text.day} <input type="date" name="until" min={tomorrow} />
        </label>{' '}
        <small>{text.hint}</small>
        <p>
          <button class="quiet">{text.pause}</button>
        </p>
      </form>
    </details>
  );
}

/** Nothing where the visitor changes nothing, or there is nothing to pause. */
export function PairPause(props: Props) {
  const { state, openedAt, pausedAt } = props.match;
  if (!props.view.acts || state !== 'active' || openedAt === null) return null;
  return pausedAt === null ? <Pause {...props} /> : <Resume {...props} />;
}
