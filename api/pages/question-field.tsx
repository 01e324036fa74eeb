import type { Question } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { Choice, Input, inWords, steps, TextArea, type Entered } from './fields.tsx';

interface QuestionProps {
  readonly question: Question;
  readonly entered: Entered;
  /** Where files can be sent. */
  readonly contact: string;
}

function Label({ question }: Pick<QuestionProps, 'question'>) {
  const asked = inWords(question.ask);
  return question.optional === true ? (
    <>
      {asked} <small>({words.optional})</small>
    </>
  ) : (
    <>{asked}</>
  );
}

const YES_NO = [
  { value: 'yes', label: words.yes },
  { value: 'no', label: words.no },
];

/** Tells programs that fill the form in what is to be written. */
const asks = (what: string) => ({ 'data-asks': what });

/** Somebody's name and address. */
function PersonFields({ question, entered }: Omit<QuestionProps, 'contact'>) {
  const name = `q.${question.id}`;
  const { personName, personEmail } = words.questions;
  return (
    <fieldset>
      <legend>
        <Label question={question} />
      </legend>
      <Input name={name} label={personName} entered={entered} extra={asks('person-name')} />
      <Input
        name={`${name}.email`}
        type="email"
        label={personEmail}
        entered={entered}
        extra={asks('person-email')}
      />
    </fieldset>
  );
}

function NumberField({
  question,
  entered,
}: {
  question: Extract<Question, { type: 'number' }>;
  entered: Entered;
}) {
  const { min, max } = question;
  const hint = min === undefined && max === undefined ? {} : { hint: words.questions.range(min, max) };
  const bounds = Object.entries({ min, max }).flatMap(([key, n]) =>
    n === undefined ? [] : [[key, String(n)]],
  );
  const extra = { step: 'any', ...Object.fromEntries(bounds) };
  const label = <Label question={question} />;
  return (
    <Input name={`q.${question.id}`} type="number" label={label} {...hint} entered={entered} extra={extra} />
  );
}

/** One question of the programme, in the form that its type has. */
export function QuestionField({ question, entered, contact }: QuestionProps) {
  const name = `q.${question.id}`;
  const label = <Label question={question} />;
  switch (question.type) {
    case 'agree':
      return (
        <Choice name={name} legend={label} type="radio" options={steps(words.scale)} entered={entered} />
      );
    case 'yes-no':
      return <Choice name={name} legend={label} type="radio" options={YES_NO} entered={entered} />;
    case 'choice':
    case 'choices': {
      const ids = question.order ?? Object.keys(question.options);
      const options = ids.map((value) => ({ value, label: inWords(question.options[value] ?? {}) }));
      const type = question.type === 'choice' ? 'radio' : 'checkbox';
      return <Choice name={name} legend={label} type={type} options={options} entered={entered} />;
    }
    case 'number':
      return <NumberField question={question} entered={entered} />;
    case 'date':
      return <Input name={name} label={label} type="date" entered={entered} />;
    case 'person':
      return <PersonFields question={question} entered={entered} />;
    case 'file-name':
      return (
        <Input
          name={name}
          label={label}
          hint={words.questions.fileName(contact)}
          entered={entered}
          extra={asks('file-name')}
        />
      );
    case 'word':
      return <Input name={name} label={label} entered={entered} extra={asks('word')} />;
    case 'text':
      return <TextArea name={name} label={label} entered={entered} />;
    case 'long-text':
      return <TextArea name={name} label={label} rows={10} entered={entered} />;
    default:
      return question satisfies never;
  }
}
