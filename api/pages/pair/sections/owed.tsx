import { findAsk } from '../../../../definitions/plan/asks.ts';
import { formatDay, formatDeadline } from '../../../../definitions/plan/format.ts';
import type { Ask } from '../../../../definitions/plan/types.ts';
import type { Owed } from '../../../../db/queries/relationships.ts';
import { pages } from '../../../../locales/en/pages.ts';
import { pairPage as words } from '../../../../locales/en/pair-page.ts';
import { inWords } from '../../fields.tsx';
import type { PairFacts } from '../facts.ts';
import type { PairSection } from '../section.ts';

/** What the others of a pair may see of each other: not who has answered what in confidence. */
const SHARED: readonly Owed['kind'][] = ['report-meeting', 'sign'];

function nameOf({ askId, kind, subject }: Owed, { plan }: PairFacts): string {
  const ask = findAsk(plan, askId);
  const event = kind === 'answer-invitation' ? plan.events.find(({ id }) => id === subject) : undefined;
  if (event !== undefined) return pages.asks[kind](inWords(event.name));
  return ask === undefined || ask.rhythm !== undefined
    ? pages.titles[kind]
    : pages.asks[kind](inWords(ask.name));
}

function Item({ owed, facts }: { owed: Owed; facts: PairFacts }) {
  const due = formatDeadline(owed.dueAt, facts.plan.programme.timeZone, words.lang);
  const name = nameOf(owed, facts);
  const who = facts.others.find(({ participant }) => participant === owed.participant);
  if (who !== undefined) return <li>{words.othersOwe(who.name, name, due)}</li>;
  return (
    <li>
      <a href={facts.pageOf(owed.id)}>{name}</a> {words.by(due)}
    </li>
  );
}

/** The next thing that the reader will be asked on a date that all share. */
function nextAsk({ plan, me, now, pair }: PairFacts): Ask | undefined {
  return plan.asks
    .filter(
      ({ opens, roles, audience, rhythm }) =>
        audience === 'active' && rhythm === undefined && opens > now && roles.includes(me.role),
    )
    .filter(({ opens }) => pair.ends_at === null || opens < pair.ends_at)
    .toSorted((a, b) => a.opens - b.opens)[0];
}

function Next({ facts }: { facts: PairFacts }) {
  const ask = nextAsk(facts);
  if (ask === undefined || facts.pair.opened_at === null) return null;
  const day = formatDay(ask.opens, facts.plan.programme.timeZone, words.lang);
  return <p class="soft">{words.next(pages.asks[ask.obligation](inWords(ask.name)), day)}</p>;
}

/** What each owes now, with the reader's own links, and what comes next. */
export const owedSection: PairSection = {
  id: 'owed',
  show: ({ facts }) => {
    if (!facts.isLive) return null;
    const { owed, me } = facts;
    const shown = owed.filter((one) => one.participant === me.participant || SHARED.includes(one.kind));
    return (
      <>
        <h2>{words.owed}</h2>
        {shown.length === 0 ? (
          <p>{words.nothingOwed}</p>
        ) : (
          <ul>
            {shown.map((one) => (
              <Item owed={one} facts={facts} />
            ))}
          </ul>
        )}
        <Next facts={facts} />
      </>
    );
  },
};
