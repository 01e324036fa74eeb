/** What `adept start`, `adept status` and `adept key` say. */

const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const startWords = {
  nowhere: 'No Adept runs here. Start it with npm start, or name another with ADEPT_URL and ADEPT_KEY.',
  unreachable: (url: string, why: string) => `Adept at ${url} does not answer: ${why}`,
  noKey: (url: string) => `Adept at ${url} does not take this key. Set ADEPT_KEY to its API key.`,
  chosen: (start: string) => `It starts on ${start}, the next day that fits; --start names another.`,
  fault: (at: string, found: string, expected: string, hint: string) =>
    [
      `  ${at}: ${found}`,
      expected === '' ? '' : `    expected: ${expected}`,
      hint === '' ? '' : `    ${hint}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
  confirmPast: 'With --confirm-past all of these are confirmed: they happen at once, when the cycle starts.',
  started: (cycle: string, definition: string) => `The cycle ${cycle} has been started from ${definition}.`,
  endOf: (day: string) => `end of ${day}`,
  first: (at: string, words: string) => `First: ${at}, ${words}.`,
  page: (url: string) => `Its page: ${url}`,
  tooLarge: (file: string, bytes: number, most: number) =>
    `${file} is too large: with it the request has ${bytes} bytes, and at most ${most} are taken.`,
  noName: (text: string) => `"${text}" is no name of a cycle.`,
  noCycles: 'No cycle has been started yet.',
  line: (id: string, state: string, from: string, to: string) => `${id}  ${state}  ${from} to ${to}`,
  next: 'Next',
  owed: 'Owed',
  owedLine: (name: string, n: number, due: string) =>
    `${name}: ${count(n, 'person', 'people')}, until ${due}`,
  tasks: 'Needs the coordinators',
  atRisk: 'Pairs at risk',
  troubled: (n: number) => `${count(n, 'mail')} not known to have arrived`,
  nothing: 'nothing',
  keyCall: 'A programme and one of its units, please: adept key su-alumni physics',
  keyMade: (name: string, key: string, id: string) =>
    `${name}: ${key}\nIt is shown only this once. It opens that unit's pages and matches; adept key --remove ${id} takes it back.`,
  keyLine: (id: string, name: string, programme: string, unit: string) =>
    `${id}  ${name}  ${programme === '' ? 'opens everything' : `opens ${unit} of ${programme}`}`,
  keyRemoved: (id: string) => `The key ${id} opens nothing any more.`,
} as const;
