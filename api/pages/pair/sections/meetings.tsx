import { formatDay } from '../../../../definitions/plan/format.ts';
import { pairPage as words } from '../../../../locales/en/pair-page.ts';
import type { PairSection } from '../section.ts';

const dayOf = (day: string): string => formatDay(Date.parse(`${day}T12:00:00Z`), 'UTC', words.lang);

/** The meetings that somebody of the pair has reported. How useful they were is for the coordinators alone. */
export const meetingsSection: PairSection = {
  id: 'meetings',
  show: ({ facts: { pair, meetings } }) =>
    pair.opened_at === null ? null : (
      <>
        <h2>{words.meetings}</h2>
        {meetings.length === 0 ? (
          <p class="soft">{words.noMeetings}</p>
        ) : (
          <ul>
            {meetings.map(({ on, minutes }) => (
              <li>{words.meeting(dayOf(on), minutes)}</li>
            ))}
          </ul>
        )}
      </>
    ),
};
