/** The question that the form asks of itself where there are several formats: how somebody would like to meet. */
import { FORMAT_QUESTION, MENTOR_FORMAT_QUESTION } from '../../plan/formats.ts';
import type { Format, Question, Role, Text } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import { wordFor } from './texts.ts';

/** The formats in their order; one-to-one where nothing is said. */
export function writtenFormats({ definition }: Context): readonly [Format, ...Format[]] {
  const [first = 'one-to-one', ...more] = [definition.relationships?.format ?? []].flat();
  return [first, ...more];
}

/** Nobody can be a mentor among peers. */
function formatsOf(context: Context, role: Role): readonly Format[] {
  return writtenFormats(context).filter((format) => role === 'mentee' || format !== 'peer');
}

/** The ids of what the form of a role asks: nothing where there is nothing to choose. */
export function formatQuestion(context: Context, role: Role): readonly string[] {
  const own = formatsOf(context, role);
  if (own.length < 2) return [];
  return [own.length < writtenFormats(context).length ? MENTOR_FORMAT_QUESTION : FORMAT_QUESTION];
}

function options(context: Context, role: Role): Readonly<Record<string, Text>> {
  const words = (format: Format): Text => wordFor(context, format === 'peer' ? 'with-peer' : format);
  return Object.fromEntries(formatsOf(context, role).map((format) => [format, words(format)]));
}

/** Those questions, of both roles. */
export function formatQuestions(context: Context): readonly Question[] {
  const roles = ['mentee', 'mentor'] as const;
  const asked = roles.flatMap((role) => formatQuestion(context, role).map((id) => [id, role] as const));
  return [...new Map(asked.toReversed())].toReversed().map(([id, role]) => ({
    id,
    ask: wordFor(context, 'formats'),
    type: 'choices' as const,
    options: options(context, role),
    order: formatsOf(context, role),
  }));
}
