import type { ObligationKind, Offset, Question } from '../../definitions/plan/types.ts';
import { agreementPage as agreement } from '../../locales/en/agreement.ts';
import { WILLING } from '../../definitions/plan/answers.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { pool } from '../../locales/en/pool.ts';
import { Choice, Input, steps, TextArea, type Entered } from './fields.tsx';
import { QuestionField } from './question-field.tsx';

const text = words.obligation;

/** What a form needs besides what was entered. */
export interface FormFacts {
  readonly kind: ObligationKind;
  readonly questions: readonly Question[];
  readonly partner: string;
  readonly today: string;
  readonly firstDay: string;
  readonly contact: string;
  /** Who reads each answer, by the question's id, where that stands above it. */
  readonly readers?: ReadonlyMap<string, string>;
  /** Where a pair is asked about its time: what it is counted in, the longest, and the last day if it goes on. */
  readonly unit?: Offset['unit'];
  readonly longest?: number;
  readonly until?: string;
  /** The version of what is to be signed. */
  readonly version: string;
}

function ReadBy({ who }: { readonly who: string | undefined }) {
  return who === undefined ? null : <p class="hint">{who}</p>;
}

function YesNo({
  name,
  legend,
  yes,
  no,
  entered,
}: {
  name: string;
  legend: string;
  yes: string;
  no: string;
  entered: Entered;
}) {
  const options = [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
  ];
  return <Choice name={name} legend={legend} type="radio" options={options} entered={entered} />;
}

function MeetingFields({ facts, entered }: { facts: FormFacts; entered: Entered }) {
  const days = { min: facts.firstDay, max: facts.today };
  return (
    <>
      <YesNo
        name="happened"
        legend={text.meetingQuestion}
        yes={text.meetingYes}
        no={text.meetingNo}
        entered={entered}
      />
      <div class="part">
        <h2>{text.meetingIfYes}</h2>
        <Input name="on" label={text.meetingOn} type="date" entered={entered} extra={days} />
        <Input
          name="minutes"
          label={text.meetingMinutes}
          entered={entered}
          extra={{ inputmode: 'numeric', size: '4' }}
        />
        <Choice
          name="rating"
          legend={text.meetingRating}
          type="radio"
          options={steps(words.ratings)}
          entered={entered}
        />
      </div>
      <TextArea
        name="note"
        label={
          <>
            {text.meetingNote} <small>({words.optional})</small>
          </>
        }
        entered={entered}
      />
    </>
  );
}

/** Yes, not now with a day of return or without, or leave. */
function WillingFields({ today, entered }: { today: string; entered: Entered }) {
  const { question, options, until, untilHint } = pool.ask;
  const choices = WILLING.map((value) => ({ value, label: options[value] }));
  return (
    <>
      <Choice name="willing" legend={question} type="radio" options={choices} entered={entered} />
      <Input
        name="until"
        type="date"
        label={until}
        hint={untilHint}
        entered={entered}
        extra={{ min: today }}
      />
    </>
  );
}

/** The fields of an obligation of each kind. */
export function ObligationFields({ facts, entered }: { facts: FormFacts; entered: Entered }) {
  switch (facts.kind) {
    case 'apply':
    case 'check-in':
    case 'give-feedback':
    case 'tell-story':
      return (
        <>
          {facts.questions.map((question) => (
            <>
              <ReadBy who={facts.readers?.get(question.id)} />
              <QuestionField question={question} entered={entered} contact={facts.contact} />
            </>
          ))}
        </>
      );
    case 'accept':
      return (
        <>
          <YesNo
            name="accept"
            legend={text.acceptQuestion}
            yes={text.acceptYes}
            no={text.acceptNo}
            entered={entered}
          />
          {facts.questions.length === 0 ? null : <p>{text.acceptQuestions}</p>}
          {facts.questions.map((question) => (
            <QuestionField question={question} entered={entered} contact={facts.contact} />
          ))}
        </>
      );
    case 'sign':
      return (
        <>
          <input type="hidden" name="version" value={facts.version} />
          <Input name="name" label={agreement.name} entered={entered} extra={{ autocomplete: 'name' }} />
        </>
      );
    case 'answer-invitation':
      return (
        <YesNo
          name="coming"
          legend={text.invitationQuestion}
          yes={text.comingYes}
          no={text.comingNo}
          entered={entered}
        />
      );
    case 'set-duration':
      return (
        <Input
          name="count"
          label={text.countQuestion(facts.unit ?? 'month', facts.longest ?? 1)}
          type="number"
          entered={entered}
          extra={{ min: '1', max: String(facts.longest ?? 1), inputmode: 'numeric' }}
        />
      );
    case 'extend':
      return (
        <YesNo
          name="extend"
          legend={text.extendQuestion(facts.until ?? '')}
          yes={text.extendYes}
          no={text.extendNo}
          entered={entered}
        />
      );
    case 'stay-willing':
      return <WillingFields today={facts.today} entered={entered} />;
    // Choosing has fields of its own: see choose.tsx.
    case 'choose':
      return null;
    case 'report-meeting':
    case 'report-individual':
      return <MeetingFields facts={facts} entered={entered} />;
    default:
      return facts.kind satisfies never;
  }
}
