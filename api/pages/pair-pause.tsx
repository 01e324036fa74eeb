/** The forms by which a coordinator lets a pair rest, and lets it go on. */
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
}

const namesOf = ({ mentees, mentors }: Match): string =>
  [...mentees, ...mentors].map(({ name }) => name).join(', ');

const hasBegun = ({ state, openedAt }: Match): boolean => state === 'active' && openedAt !== null;

/** Until when a pair rests, with the button to go on; nothing for one that does not rest. */
export function Resting({ site, view, match }: Props & { readonly match: Match }) {
  if (!hasBegun(match) || match.pausedAt === null) return null;
  const zone = view.plan.programme.timeZone;
  return (
    <form class="inline" method="post" action={unitPath(site, view, '/pairs/resume')}>
      <small>{match.resumesAt === null ? text.open : text.until(shortDay(match.resumesAt, zone))} </small>
      {view.acts ? (
        <button
          class="quiet"
          name="pair"
          value={match.relationship}
          aria-label={text.resumeWho(namesOf(match))}
        >
          {text.resume}
        </button>
      ) : null}
    </form>
  );
}

/** One form for all pairs that could rest; nothing where the visitor changes nothing. */
export function PauseForm({ site, view }: Props) {
  const pairs = view.matches.filter((match) => hasBegun(match) && match.pausedAt === null);
  if (!view.acts || pairs.length === 0) return null;
  const tomorrow = plusDays(zonedDay(view.now, view.plan.programme.timeZone), 1);
  return (
    <details>
      <summary>{text.title}</summary>
      <p class="soft">{text.lead}</p>
      <form class="row" method="post" action={unitPath(site, view, '/pairs/pause')}>
        <div class="field">
          <label for="pause-pair">{text.who}</label>
          <select id="pause-pair" name="pair">
            {pairs.map((match) => (
              <option value={match.relationship}>{namesOf(match)}</option>
            ))}
          </select>
        </div>
        <div class="field">
          <label for="pause-until">{text.day}</label>
          <input id="pause-until" type="date" name="until" min={tomorrow} />
        </div>
        <button class="quiet">{text.pause}</button>
      </form>
      <p class="soft">{text.hint}</p>
    </details>
  );
}
