import type { Answer } from '../../definitions/plan/answers.ts';
import type { Offset, Question } from '../../definitions/plan/types.ts';
import type { Profile } from '../../db/queries/matches.ts';
import { formatDay } from '../../definitions/plan/format.ts';
import { agreementPage as agreement } from '../../locales/en/agreement.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { pool } from '../../locales/en/pool.ts';
import { answerWords } from './answer-words.ts';
import { inWords } from './fields.tsx';

const text = words.obligation;

interface ShownProps {
  readonly answer: Answer;
  readonly questions: readonly Question[];
  readonly profiles: readonly Profile[];
  /** What a duration is counted in. */
  readonly unit?: Offset['unit'] | undefined;
}

function Wishes({ choices, profiles }: { choices: readonly string[]; profiles: readonly Profile[] }) {
  return (
    <ol>
      {choices.map((id) => {
        const at = profiles.findIndex((profile) => profile.id === id);
        return <li>{at < 0 ? text.chooseGone : (profiles[at]?.name ?? text.profile(at + 1))}</li>;
      })}
    </ol>
  );
}

const dayWords = (day: string): string => formatDay(Date.parse(`${day}T12:00:00Z`), 'UTC', words.lang);

/** What was answered, as its owner reads it. */
export function AnswerShown({ answer, questions, profiles, unit = 'month' }: ShownProps) {
  if ('choices' in answer) return <Wishes choices={answer.choices} profiles={profiles} />;
  if ('accept' in answer) return <p>{answer.accept ? text.acceptYes : text.acceptNo}</p>;
  if ('signed' in answer) return <p>{agreement.signedWith(answer.signed, answer.version)}</p>;
  if ('coming' in answer) return <p>{answer.coming ? text.comingYes : text.comingNo}</p>;
  if ('extend' in answer) return <p>{answer.extend ? text.extendYes : text.extendNo}</p>;
  if ('count' in answer) return <p>{text.length(answer.count, unit)}</p>;
  if ('willing' in answer) {
    const until = answer.until;
    return (
      <p>{until === undefined ? pool.ask.options[answer.willing] : pool.ask.notNowUntil(dayWords(until))}</p>
    );
  }
  if ('happened' in answer) {
    const { happened, on, minutes, rating, note } = answer;
    const day = on === undefined ? '' : dayWords(on);
    const said = words.ratings[(rating ?? 0) - 1] ?? '';
    return (
      <>
        <p>{happened ? text.met(day, minutes ?? 0, said.toLowerCase()) : text.notMet}</p>
        {note === undefined ? null : <p>{note}</p>}
      </>
    );
  }
  return (
    <dl class="answer">
      {questions.map((question) => (
        <>
          <dt>{inWords(question.ask)}</dt>
          <dd>{answerWords(question, answer.questions[question.id])}</dd>
        </>
      ))}
    </dl>
  );
}
