/** What `adept init` asks and says in English, and the texts for people of the definition that it writes. */

interface StarterTexts {
  readonly goal: string;
  readonly grown: string;
  readonly well: string;
  readonly topics: string;
  readonly options: Readonly<Record<'career' | 'studies' | 'network', string>>;
  readonly mentee: string;
  readonly mentor: string;
  readonly kickOff: string;
  readonly midWay: string;
  readonly wrapUp: string;
  readonly checkIn: string;
  readonly feedback: string;
}

/** In the language of the programme; the comments around them are English. */
export const STARTER: Readonly<Record<'en' | 'sv' | 'fi', StarterTexts>> = {
  en: {
    goal: 'Those who are mentored grow in what matters to them',
    grown: 'I have grown in what matters to me',
    well: 'We work well together',
    topics: 'What would you like to talk about?',
    options: { career: 'Career paths', studies: 'Studies', network: 'Building a network' },
    mentee: 'mentee',
    mentor: 'mentor',
    kickOff: 'Kick-off',
    midWay: 'Mid-way meeting',
    wrapUp: 'Wrap-up',
    checkIn: 'On the way',
    feedback: 'At the end',
  },
  sv: {
    goal: 'De som får en mentor växer i det som är viktigt för dem',
    grown: 'Jag har vuxit i det som är viktigt för mig',
    well: 'Vi arbetar bra tillsammans',
    topics: 'Vad vill du prata om?',
    options: { career: 'Karriärvägar', studies: 'Studier', network: 'Att bygga ett nätverk' },
    mentee: 'adept',
    mentor: 'mentor',
    kickOff: 'Uppstart',
    midWay: 'Halvtidsträff',
    wrapUp: 'Avslutning',
    checkIn: 'Under vägen',
    feedback: 'Vid slutet',
  },
  fi: {
    goal: 'Ohjattavat kehittyvät siinä, mikä on heille tärkeää',
    grown: 'Olen kehittynyt siinä, mikä on minulle tärkeää',
    well: 'Työskentelemme hyvin yhdessä',
    topics: 'Mistä haluaisit puhua?',
    options: { career: 'Urapolut', studies: 'Opinnot', network: 'Verkoston luominen' },
    mentee: 'aktori',
    mentor: 'mentori',
    kickOff: 'Aloitus',
    midWay: 'Puolivälin tapaaminen',
    wrapUp: 'Päätös',
    checkIn: 'Matkan varrella',
    feedback: 'Lopuksi',
  },
};

export const initWords = {
  intro:
    'A few questions; an empty answer takes what stands in brackets. All of it can be changed in the text.',
  questions: {
    name: 'What is the programme called?',
    organiser: 'Who runs it, as people know them?',
    contact: 'Which e-mail address answers questions?',
    'time-zone': 'In which time zone are its dates?',
    language: 'In which language are people written to (en, sv, fi)?',
    starts: 'On which day does a cycle start (day and month)?',
    duration: 'How long does it last (6 to 12 months)?',
    every: 'How often does a pair meet (week, 2 weeks, month)?',
    delivery: 'Where (in-person, online, hybrid, mixed)?',
    matching: 'Who decides on the pairs (coordinator, algorithm)?',
  },
  needs: {
    name: 'a name with letters',
    organiser: 'a name',
    contact: 'an e-mail address',
    'time-zone': 'an IANA time zone such as Europe/Stockholm',
    language: 'one of en, sv, fi',
    starts: 'a day from 1 to 28 and a month, such as 2 September',
    duration: 'a length from 6 to 12 months, such as 9 months',
    every: 'one of week, 2 weeks, month',
    delivery: 'one of in-person, online, hybrid, mixed',
    matching: 'one of coordinator, algorithm',
  },
  misfit: (given: string, needed: string): string => `“${given}” does not fit: it needs ${needed}.`,
  exists: (file: string): string => `${file} is there already; --force writes over it.`,
  written: (file: string): string =>
    `Written: ${file}\n  adept check ${file}\n  adept preview ${file}\n  adept rehearse ${file} --people 20`,
} as const;
