import type { Child } from 'hono/jsx';
import type { Text } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { first, type FieldErrors, type Values } from './form-data.ts';

/** What a form was sent with, and what is wrong with it. */
export interface Entered {
  readonly values: Values;
  readonly errors: FieldErrors;
}

/** A text in the page's language; the programme's first language where that one is missing. */
export const inWords = (text: Text): string => text[words.lang] ?? Object.values(text)[0] ?? '';

/** The id of a field, by its name. */
export const idOf = (name: string): string => `field-${name.replace(/[^\w-]/g, '-')}`;

export function FieldError({ name, errors }: { name: string; errors: FieldErrors }) {
  const error = errors[name];
  return error === undefined ? null : (
    <p class="error" id={`${idOf(name)}-error`}>
      {error}
    </p>
  );
}

export const describedBy = (name: string, errors: FieldErrors) =>
  errors[name] === undefined
    ? {}
    : { 'aria-describedby': `${idOf(name)}-error`, 'aria-invalid': 'true' as const };

/** The list of what is wrong, above the form, with a link to each field. */
export function ErrorSummary({ errors }: { errors: FieldErrors }) {
  const names = Object.keys(errors);
  if (names.length === 0) return null;
  return (
    <div class="summary" role="alert">
      <h2>{words.errors.summary(names.length)}</h2>
      <ul>
        {names.map((name) => (
          <li>
            <a href={`#${idOf(name)}`}>{errors[name]}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly legend: Child;
  readonly type: 'radio' | 'checkbox';
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly entered: Entered;
  readonly row?: boolean;
}

/** Radio buttons or check boxes under one legend. */
export function Choice({ name, legend, type, options, entered, row }: ChoiceProps) {
  const chosen = entered.values[name] ?? [];
  return (
    <fieldset class={row ? 'row' : ''} id={idOf(name)} tabindex={-1} {...describedBy(name, entered.errors)}>
      <legend>{legend}</legend>
      <FieldError name={name} errors={entered.errors} />
      {options.map(({ value, label }) => (
        <label class="option">
          <input type={type} name={name} value={value} checked={chosen.includes(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

interface InputProps {
  readonly name: string;
  readonly label: Child;
  readonly entered: Entered;
  readonly type?: 'text' | 'email' | 'number' | 'date' | 'time' | 'password';
  readonly hint?: string;
  readonly extra?: Readonly<Record<string, string>>;
  /** Where several forms of a page have a field of this name. */
  readonly id?: string;
}

/** One line to write. */
export function Input({ name, label, entered, type, hint, extra, id = idOf(name) }: InputProps) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {hint === undefined ? null : <p class="hint">{hint}</p>}
      <FieldError name={name} errors={entered.errors} />
      <input
        id={id}
        type={type ?? 'text'}
        name={name}
        value={first(entered.values, name)}
        {...describedBy(name, entered.errors)}
        {...extra}
      />
    </div>
  );
}

/** Several lines to write. */
export function TextArea({
  name,
  label,
  entered,
  rows = 3,
}: Pick<InputProps, 'name' | 'label' | 'entered'> & { readonly rows?: number }) {
  return (
    <div class="field">
      <label for={idOf(name)}>{label}</label>
      <FieldError name={name} errors={entered.errors} />
      <textarea id={idOf(name)} name={name} rows={rows} {...describedBy(name, entered.errors)}>
        {first(entered.values, name)}
      </textarea>
    </div>
  );
}

/** Keeps what has been entered, without sending it. */
export function SaveButton() {
  return (
    <button class="quiet" name="save" value="yes">
      {words.apply.save}
    </button>
  );
}

/** Five labelled steps, the lowest first. */
export const steps = (labels: readonly string[]) =>
  labels.map((label, index) => ({ value: String(index + 1), label }));
