import type { Called } from '../../db/queries/matches.ts';
import { matchingPages as text } from '../../locales/en/matching-pages.ts';
import { namesOf } from '../match-words.ts';
import { Pick } from './draft-forms.tsx';
import { unitPath } from './draft-table.tsx';
import { Frame, Lines, type Place } from './match-pages.tsx';

/** The field of the weight of a question's wishes. */
export const weightField = (question: string): string => `weight.${question}`;

export interface WhatIfTried {
  /** What would be different, in words. */
  readonly words: readonly string[];
  /** The version that it is compared with. */
  readonly version: number | null;
}

interface WhatIfProps {
  readonly place: Place;
  readonly mentors: readonly Called[];
  /** The fields as they were sent; '' for one that was not. */
  readonly field: (name: string) => string;
  /** Null: nothing has been asked yet. */
  readonly tried: WhatIfTried | null;
}

/** The questions of the programme's wishes with the weights that these have. */
export function weightsOf({ plan }: Pick<Place, 'plan'>): Map<string, number> {
  return new Map(plan.matching.prefer.map(({ question, weight }) => [question, weight]));
}

function Weights({ place, field }: Pick<WhatIfProps, 'place' | 'field'>) {
  const names = namesOf(place.plan);
  return (
    <fieldset>
      <legend>{text.weights}</legend>
      <p class="hint">{text.weightsHint}</p>
      <div class="row">
        {[...weightsOf(place)].map(([question, weight]) => (
          <div class="field">
            <label for={weightField(question)}>{names.question(question)}</label>
            <input
              id={weightField(question)}
              name={weightField(question)}
              type="number"
              min="0"
              max="1000"
              step="1"
              size={5}
              value={field(weightField(question)) || String(weight)}
            />
            <p class="hint">{text.weightNow(weight)}</p>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function Places({ mentors, field }: Pick<WhatIfProps, 'mentors' | 'field'>) {
  return (
    <fieldset>
      <legend>{text.places}</legend>
      <div class="row">
        <Pick
          name="mentor"
          id="places-of"
          label={text.placesOf}
          people={mentors}
          chosen={field('mentor')}
          optional
        />
        <div class="field">
          <label for="places">{text.placesCount}</label>
          <input
            id="places"
            name="places"
            type="number"
            min="0"
            max="1000"
            step="1"
            value={field('places')}
          />
        </div>
      </div>
    </fieldset>
  );
}

/** What other weights or places would do to the draft. It is asked by a form that changes nothing. */
export function WhatIfPage({ place, mentors, field, tried }: WhatIfProps) {
  return (
    <Frame place={place} title={text.whatIf}>
      {tried === null ? null : (
        <section class="card" aria-labelledby="would">
          <h2 id="would">{text.wouldBe}</h2>
          <Lines lines={tried.words} />
          <p class="soft">{tried.version === null ? text.first : text.against(tried.version)}</p>
        </section>
      )}
      <form action={unitPath(place.site, place, '/what-if')}>
        {weightsOf(place).size > 0 ? <Weights place={place} field={field} /> : null}
        <Places mentors={mentors} field={field} />
        <button>{text.tryIt}</button>
      </form>
      <p class="soft">{text.weightsStand}</p>
    </Frame>
  );
}
