/** The people of one spreadsheet. */
import { isNamedPerson } from '../../definitions/plan/answers.ts';
import { cellAnswer } from '../../definitions/plan/cells.ts';
import type { Plan, Question, Role } from '../../definitions/plan/types.ts';
import type { Answer } from '../../matching/index.ts';
import { InputFault, type Row, type Sheet } from './csv-file.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** How many partners: 1 for a mentee. */
  readonly capacity: number;
  readonly answers: Readonly<Record<string, Answer>>;
}

/** Columns that name a person, the best first, and what else they are called. */
const ID = ['id', 'email', 'e-mail', 'name'];
const CAPACITY = ['capacity', 'places', 'mentees'];

/**
 * The people of a sheet. Columns that are no question of the programme are left aside.
 * @throws InputFault with every fault, a line each
 */
export function readPeople(plan: Plan, role: Role, sheet: Sheet): readonly Person[] {
  const key = ID.map((name) => column(sheet, name)).find((name) => name !== undefined);
  if (key === undefined) throw new InputFault(`${sheet.file}:1: one column must be id, email or name.`);
  const faults: string[] = [];
  const read = new Reader(plan, role, sheet, faults);
  const people = sheet.rows.map((row) => read.person(row, row.cells.get(key) ?? ''));
  const lines = new Map<string, number>();
  people.forEach(({ id }, index) => {
    const line = sheet.rows[index]?.line ?? 0;
    const before = lines.get(id);
    if (before === undefined) lines.set(id, line);
    else faults.push(`${sheet.file}:${line}: ${key} ${id} stands on line ${before} already.`);
  });
  if (faults.length > 0) throw new InputFault(faults.join('\n'));
  return people;
}

function column(sheet: Sheet, name: string): string | undefined {
  return sheet.columns.find((one) => one.toLowerCase() === name);
}

class Reader {
  private readonly plan: Plan;
  private readonly role: Role;
  private readonly sheet: Sheet;
  private readonly faults: string[];
  private readonly questions: ReadonlyMap<string, Question>;
  private readonly capacityColumn: string | undefined;

  constructor(plan: Plan, role: Role, sheet: Sheet, faults: string[]) {
    this.plan = plan;
    this.role = role;
    this.sheet = sheet;
    this.faults = faults;
    this.questions = questionColumns(plan, sheet);
    this.capacityColumn = CAPACITY.map((name) => column(sheet, name)).find((name) => name !== undefined);
  }

  person({ line, cells }: Row, id: string): Person {
    if (id === '') this.fault(line, 'nobody is named');
    return {
      id,
      name: cells.get(column(this.sheet, 'name') ?? '') ?? id,
      unit: this.unit(line, cells.get(column(this.sheet, 'unit') ?? '') ?? ''),
      capacity: this.capacity(line, id, cells.get(this.capacityColumn ?? '')),
      answers: this.answers(line, cells),
    };
  }

  private unit(line: number, cell: string): string {
    const { units, matching } = this.plan;
    const word = cell.toLowerCase();
    const named = units.find(
      ({ id, name }) => id === word || Object.values(name).some((text) => text.toLowerCase() === word),
    );
    if (named !== undefined) return named.id;
    const [only] = units;
    if (cell === '' && only !== undefined && (units.length === 1 || !matching.withinUnits)) return only.id;
    this.fault(
      line,
      `unit is ${cell === '' ? 'missing' : `"${cell}"`}; expected is one of ${units.map(({ id }) => id).join(', ')}`,
    );
    return '';
  }

  private capacity(line: number, id: string, cell: string | undefined): number {
    if (this.role === 'mentee') return 1;
    if (cell === undefined) return this.plan.roles.mentor.capacity;
    const capacity = Number(cell);
    if (Number.isSafeInteger(capacity) && capacity >= 0) return capacity;
    this.fault(line, `the capacity of ${id} is "${cell}"; expected is a whole number, 0 or more`);
    return 0;
  }

  private answers(line: number, cells: Row['cells']): Person['answers'] {
    const answers: [string, Answer][] = [];
    for (const [name, question] of this.questions) {
      const cell = cells.get(name);
      if (cell === undefined) continue;
      const answer = cellAnswer(question, cell);
      if ('expected' in answer) this.fault(line, `${name} is "${cell}"; expected is ${answer.expected}`);
      else if (!isNamedPerson(answer.value)) answers.push([question.id, answer.value]);
    }
    return Object.fromEntries(answers);
  }

  private fault(line: number, what: string): void {
    this.faults.push(`${this.sheet.file}:${line}: ${what}.`);
  }
}

/** Which column answers which question: by its id, or by its words. */
function questionColumns(plan: Plan, sheet: Sheet): ReadonlyMap<string, Question> {
  const asked = (name: string) =>
    plan.questions.find(
      ({ id, ask }) =>
        id === name.toLowerCase() ||
        Object.values(ask).some((text) => text.toLowerCase() === name.toLowerCase()),
    );
  return new Map(
    sheet.columns.flatMap((name): [string, Question][] => {
      const question = asked(name);
      return question === undefined ? [] : [[name, question]];
    }),
  );
}

const ASIDE = [...ID, ...CAPACITY, 'unit'];

/** Columns that are neither known nor a question's. */
export function unusedColumns(plan: Plan, sheet: Sheet): string[] {
  const asked = questionColumns(plan, sheet);
  return sheet.columns.filter(
    (name) => name !== '' && !asked.has(name) && !ASIDE.includes(name.toLowerCase()),
  );
}

/** Questions that people are matched by and the sheet has no column for. */
export function unansweredQuestions(plan: Plan, role: Role, sheet: Sheet): string[] {
  const { must, prefer } = plan.matching;
  const answered = new Set([...questionColumns(plan, sheet).values()].map(({ id }) => id));
  const asked = [...must, ...prefer].map(({ question, offers }) =>
    role === 'mentor' ? (offers ?? question) : question,
  );
  return [...new Set(asked)].filter((id) => !answered.has(id));
}
