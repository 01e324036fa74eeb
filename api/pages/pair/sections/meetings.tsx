import { formatDay } from '../../../../definitions/plan/format.ts';
import { isReached, progressOf, type Progress } from '../../../../definitions/plan/target.ts';
import { pairPage as words } from '../../../../locales/en/pair-page.ts';
import { progressWords, targetPage } from '../../../../locales/en/target.ts';
import { ShareBar } from '../../parts.tsx';
import type { PairFacts } from '../facts.ts';
import type { PairSection } from '../section.ts';

const dayOf = (day: string): string => formatDay(Date.parse(`${day}T12:00:00Z`), 'UTC', words.lang);

/** How far the pair has come with what the programme has in mind; null where it has nothing. */
function progress({ plan, meetings }: PairFacts): Progress | null {
  const target = plan.relationship.meetings?.target;
  if (target === undefined) return null;
  const minutes = meetings.reduce((sum, meeting) => sum + meeting.minutes, 0);
  return progressOf(target, { sessions: meetings.length, minutes });
}

function Target({ progress: one }: { readonly progress: Progress }) {
  return (
    <>
      <p>
        <strong>{targetPage.progress(one)}</strong>{' '}
        {isReached(one) ? targetPage.reached : targetPage.still(one)}
      </p>
      <ShareBar done={Math.min(one.done, one.of)} all={one.of} label={progressWords(one)} />
    </>
  );
}

/** The meetings that somebody of the pair has reported. How useful they were is for the coordinators alone. */
export const meetingsSection: PairSection = {
  id: 'meetings',
  show: ({ facts }) => {
    const { pair, meetings } = facts;
    if (pair.opened_at === null) return null;
    const target = progress(facts);
    return (
      <>
        <h2>{words.meetings}</h2>
        {target === null ? null : <Target progress={target} />}
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
    );
  },
};
