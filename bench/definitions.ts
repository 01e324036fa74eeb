/** Definitions of any size for benches: as large as the language allows, or ordinary ones that differ. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder } from '../cli/setup/checkout.ts';

export interface Size {
  readonly events: number;
  readonly units: number;
  readonly questions: number;
}

const many = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index + 1)).join('');

const MONTHS = ['October', 'November', 'January', 'February', 'March', 'April'];

function eventLine(number: number): string {
  const month = MONTHS[number % MONTHS.length] ?? 'March';
  return `  event-${number}: { name: Gathering number ${number}, on: ${(number % 28) + 1} ${month}, where: Room ${number} }\n`;
}

/** A definition of the size asked for, without errors. */
export function definitionOf({ events, units, questions }: Size): string {
  return `adept: 1
id: as-large-as-they-come
name: As large as they come
contact: mentoring@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
units:
  called: Department
  list:
${many(units, (number) => `    unit-${number}: { name: Department number ${number}, coordinator: unit-${number}@example.org }\n`)}
questions:
${many(questions, (number) => `  question-${number}: { ask: How much do you agree with statement number ${number}?, type: agree }\n`)}
relationships:
  meetings: { every: month, length: 60 minutes }
events:
${many(events, eventLine)}
check-ins:
  winter: { on: 15 January, ask: [${Array.from({ length: questions }, (_, index) => `question-${index + 1}`).join(', ')}] }
`;
}

/** Ordinary definitions: Stockholm's, each with a name and dates of its own. */
export function ordinaryDefinitions(count: number): readonly string[] {
  const file = join(checkoutFolder(), 'definitions', 'programmes', 'su-alumni.yaml');
  const text = readFileSync(file, 'utf8');
  return Array.from({ length: count }, (_, index) =>
    text
      .replace('id: su-alumni', `id: su-alumni-${index}`)
      .replace('on: 12 February', `on: ${(index % 28) + 1} February`),
  );
}
