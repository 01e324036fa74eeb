/** Profiles to choose from, each with a place among the wishes. */
import type { Profile } from '../../db/queries/matches.ts';
import type { Plan, Question, Role } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { answerWords } from './answer-words.ts';
import { rankField } from './answers.ts';
import { describedBy, FieldError, idOf, inWords, type Entered } from './fields.tsx';
import { first } from './form-data.ts';

const text = words.obligation;

interface CardProps {
  readonly profile: Profile;
  readonly name: string;
  readonly questions: readonly Question[];
  readonly most: number;
  readonly entered: Entered;
}

function Rank({ profile, name, most, entered }: Omit<CardProps, 'questions'>) {
  const field = rankField(profile.id);
  const chosen = first(entered.values, field);
  const places = Array.from({ length: most }, (_, index) => index + 1);
  return (
    <div class="field">
      <label for={idOf(field)}>
        {text.choosePlace}
        <span class="unseen">{text.choosePlaceOf(name)}</span>
      </label>
      <FieldError name={field} errors={entered.errors} />
      <select id={idOf(field)} name={field} {...describedBy(field, entered.errors)}>
        <option value="">{text.chooseNone}</option>
        {places.map((place) => (
          <option value={String(place)} selected={chosen === String(place)}>
            {text.chooseRank(place)}
          </option>
        ))}
      </select>
    </div>
  );
}

function Card({ questions, ...props }: CardProps) {
  const { profile, name } = props;
  const answered = questions.filter(({ id }) => profile.answers[id] !== undefined);
  return (
    <section class="profile">
      <h2>{name}</h2>
      <dl class="answer">
        {answered.map((question) => (
          <>
            <dt>{inWords(question.ask)}</dt>
            <dd>{answerWords(question, profile.answers[question.id])}</dd>
          </>
        ))}
      </dl>
      <Rank {...props} />
    </section>
  );
}

/** What follows from choosing, for a chooser of this role. */
function whatFollows({ matching, roles }: Plan, role: Role): string {
  const other = inWords(roles[role === 'mentee' ? 'mentor' : 'mentee'].label);
  if (matching.choose?.alone !== undefined) return text.chooseWhatFollows.oneByOne();
  return matching.choose?.by.length === 2
    ? text.chooseWhatFollows.both(other)
    : text.chooseWhatFollows.alone();
}

interface ChooseProps {
  readonly plan: Plan;
  readonly role: Role;
  readonly profiles: readonly Profile[];
  readonly entered: Entered;
}

/** The profiles, the best match first, and a place for each. */
export function ChooseFields({ plan, role, profiles, entered }: ChooseProps) {
  const { choose, otherwise } = plan.matching;
  if (choose === undefined) return null;
  const questions = plan.questions.filter(({ id }) => choose.show.includes(id));
  return (
    <>
      <p>{whatFollows(plan, role)}</p>
      <p>{text.chooseRest[otherwise ?? 'nobody']}</p>
      <p class="soft">{text.chooseOrder}</p>
      {profiles.map((profile, index) => (
        <Card
          profile={profile}
          name={profile.name ?? text.profile(index + 1)}
          questions={questions}
          most={Math.min(choose.most, profiles.length)}
          entered={entered}
        />
      ))}
    </>
  );
}
