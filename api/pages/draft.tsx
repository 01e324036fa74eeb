import type { DraftView } from '../../db/queries/matches.ts';
import { hasOneForm } from '../../definitions/plan/formats.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { matchingPages as text } from '../../locales/en/matching-pages.ts';
import type { UnitView } from '../unit-view.ts';
import { shortMoment } from './dates.ts';
import { PairForm, Rules, SwapForm } from './draft-forms.tsx';
import { DraftTable, unitPath } from './draft-table.tsx';
import { inWords } from './fields.tsx';
import { MatchPicture } from './match-picture.tsx';
import type { Site } from './site.ts';

const words = coordinators.unit;

interface DraftProps {
  readonly site: Site;
  readonly view: UnitView;
  readonly draft: DraftView;
}

/** What the draft is worth: where people choose, first of all by their choices. */
function worthOf({ plan }: UnitView, { worst, proof }: DraftView): string[] {
  const weakest = worst === null ? [] : [words.worst(worst)];
  if (proof === null) return plan.matching.choose === undefined ? weakest : [];
  const { chosen, blocking } = proof;
  const stable = blocking === undefined ? [] : [words.stable(blocking)];
  if (chosen === undefined) return [...weakest, words.proof(proof)];
  const rest = plan.matching.otherwise === 'algorithm' ? [words.rest(words.proof(proof))] : [];
  return [words.chosen(chosen), ...stable, ...rest];
}

/** What the draft is worth, whether it is published, and with a session the way to publishing it. */
function Standing({ site, view, draft }: DraftProps) {
  const zone = view.plan.programme.timeZone;
  return (
    <>
      <p class="soft">
        {draft.publishedAt === null ? null : `${words.published(shortMoment(draft.publishedAt, zone))} `}
        {worthOf(view, draft).join(' ')}
      </p>
      {view.changes ? (
        <div class="row">
          <a class="button" href={unitPath(site, view, `/publish?version=${draft.version}`)}>
            {text.publish(draft.version)}
          </a>
          <form class="inline" action={unitPath(site, view, '/change')}>
            <button class="quiet" name="kind" value="redraft">
              {text.redraft}
            </button>
          </form>
        </div>
      ) : null}
      {view.changes ? <p class="hint">{text.previewFirst}</p> : null}
      {view.matchable !== null && hasOneForm(view.plan) ? (
        <p>
          <a href={unitPath(site, view, '/what-if')}>{text.whatIfLink}</a>
        </p>
      ) : null}
    </>
  );
}

function Unmatched({ site, view, draft }: DraftProps) {
  const { unmatched } = draft;
  return (
    <>
      <h2>{words.unmatched}</h2>
      {unmatched.length === 0 ? <p>{words.nobody}</p> : null}
      <ul class="plain">
        {unmatched.map(({ name, role, why }) => (
          <li>
            {name}, {inWords(view.plan.roles[role].label)}: {words.why[why]}
          </li>
        ))}
      </ul>
      {view.matchable !== null && unmatched.length > 0 && hasOneForm(view.plan) ? (
        <p>
          <a href={unitPath(site, view, '/advice')}>{text.help}</a>
        </p>
      ) : null}
    </>
  );
}

/** A unit's newest draft: a picture, the table, who is left, and what a coordinator can do about it. */
export function Draft({ site, view }: { site: Site; view: UnitView }) {
  const { draft, matchable } = view;
  if (draft === null) return <p>{words.none}</p>;
  const props = { site, view, draft };
  return (
    <>
      <h2>{words.draft(draft.version, shortMoment(draft.madeAt, view.plan.programme.timeZone))}</h2>
      <Standing {...props} />
      <div class="beside">
        <MatchPicture draft={draft} />
        <DraftTable site={site} view={view} />
      </div>
      {draft.publishedAt === null ? <Unmatched {...props} /> : null}
      {matchable === null ? null : <Rules {...props} people={matchable} />}
      {matchable === null || !(view.changes || hasOneForm(view.plan)) ? null : (
        <PairForm site={site} view={view} people={matchable} />
      )}
      {view.changes ? <SwapForm {...props} /> : null}
    </>
  );
}
