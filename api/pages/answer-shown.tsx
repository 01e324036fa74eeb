import type { Answer, Answers } from '../../definitions/plan/answers.ts';
import type { Question } from '../../definitions/plan/types.ts';
import { formatDay } from '../../definitions/plan/format.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { inWords } from './fields.tsx';

const text = words.obligation;

/** One answer to one question, in words. */
function answerWords(question: Question, value: Answers[string] | undefined): string {
  if (value === undefined) return '-';
  if (question.type === 'agree') return words.scale[Number(value) - 1] ?? String(value);
  if (question.type === 'text') return String(value);
  const chosen = typeof value === 'object' ? value : [String(value)];
  return chosen.map((option) => inWords(question.options[option] ?? { en: option })).join(', ');
}

/** What was answered, as its owner reads it. */
export function AnswerShown({ answer, questions }: { answer: Answer; questions: readonly Question[] }) {
  if ('accept' in answer) return <p>{answer.accept ? text.acceptYes : text.acceptNo}</p>;
  if ('coming' in answer) return <p>{answer.coming ? text.comingYes : text.comingNo}</p>;
  if ('happened' in answer) {
    const { happened, on, minutes, rating, note } = answer;
    const day = on === undefined ? '' : formatDay(Date.parse(`${on}T12:00:00Z`), 'UTC', words.lang);
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
