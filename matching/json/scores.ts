/** Edges from a table of scores: a row for each mentee, a column for each mentor. */
import type { Edge, Mentee } from '../types.ts';
import type { Faults } from './faults.ts';
import { scoreAt } from './items.ts';
import { listAt, malformed } from './values.ts';

/** @throws ProblemError when the table has another shape; scores at fault are noted one by one */
export function edgesFrom(
  faults: Faults,
  value: unknown,
  mentees: readonly Mentee[],
  mentors: readonly Mentee[],
): Edge[] {
  const rows = rowsAt(faults, value, mentors.length);
  if (rows.length !== mentees.length)
    throw malformed('scores', rows, `${mentees.length} rows, one for each mentee`);
  return mentees.flatMap(({ id: mentee }, row) =>
    mentors.flatMap(({ id: mentor }, column): Edge[] => {
      const score = rows[row]?.[column];
      if (score === null || score === undefined) return [];
      const path = (): string => `scores[${row}][${column}] (${mentee} with ${mentor})`;
      return faults.attempt(() => [{ mentee, mentor, score: scoreAt(score, path) }], []);
    }),
  );
}

/** Among peers each pair stands in the table twice, as often as not: both must say the same. */
export function peerEdgesFrom(faults: Faults, value: unknown, people: readonly Mentee[]): Edge[] {
  const place = new Map(people.map(({ id }, index) => [id, index]));
  const edges = edgesFrom(faults, value, people, people);
  const score = new Map(edges.map((edge) => [JSON.stringify([edge.mentee, edge.mentor]), edge.score]));
  const at = ({ mentee, mentor }: Edge): string => `scores[${place.get(mentee)}][${place.get(mentor)}]`;
  return edges.filter((edge) => {
    const { mentee, mentor } = edge;
    const back = score.get(JSON.stringify([mentor, mentee]));
    if (mentee === mentor) faults.note(malformed(at(edge), edge.score, `null: ${mentee} is no pair alone`));
    const isSecond = back !== undefined && (place.get(mentee) ?? 0) > (place.get(mentor) ?? 0);
    if (isSecond && back !== edge.score)
      faults.note(
        malformed(
          `${at(edge)} (${mentee} with ${mentor})`,
          edge.score,
          `${back}, as it is the other way round`,
        ),
      );
    return !isSecond;
  });
}

/** A row that cannot be read keeps its place, so that the others keep theirs. */
function rowsAt(faults: Faults, value: unknown, columns: number): readonly (readonly unknown[])[] {
  return listAt(faults, value, 'scores', (row, path) => {
    if (Array.isArray(row) && row.length === columns) return row as unknown[];
    faults.note(
      malformed(path, row, `a list of ${columns} ${columns === 1 ? 'score' : 'scores'}, one for each mentor`),
    );
    return [];
  });
}
