/** The text of a first definition: commented, and clean when it is checked. */
import { stringify } from 'yaml';
import { STARTER } from '../../locales/init.ts';
import type { Answers } from './answers.ts';
import { datesFor } from './dates.ts';

const MOST_LETTERS = 40;

/** A text as YAML writes it, on one line, fit for `{ ... }` too. */
function yaml(text: string): string {
  return stringify(text, { lineWidth: 0, collectionStyle: 'flow' })
    .trim()
    .replace(/^([^"'].*[,[\]{}].*)$/, (all) => JSON.stringify(all));
}

/** `Alumni Mentorship (2025)` becomes `alumni-mentorship-2025`. */
export function idOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const id = plain.replaceAll(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '');
  return id.slice(0, MOST_LETTERS).replace(/-+$/, '') || 'programme';
}

function head(answers: Answers, schema: string): string {
  return `# yaml-language-server: $schema=${schema}
# The line above lets an editor complete and explain every key. What you see here is a beginning: change it,
# run "adept check" on it, and look at "adept preview". The manual is docs/language.md.
adept: 1
id: ${idOf(answers.name)}
name: ${yaml(answers.name)}
organiser: ${yaml(answers.organiser)}
contact: ${yaml(answers.contact)}                # people write here with questions
time-zone: ${answers.timeZone}                   # every date below is meant in this zone
# country: SE                                    # take the first # away: its public holidays are no working days
languages: [${answers.language}]
`;
}

function why({ language, starts, months }: Answers): string {
  const words = STARTER[language];
  return `
goals:                                           # what the programme is for, and which answer shows it
  growth: { text: ${yaml(words.goal)}, measured-by: [final.growth] }

cycle:                                           # a day without a year falls in each cycle: no edit every year
  starts: ${starts}
  duration: ${months} months
  repeats: yearly
`;
}

function people({ language }: Answers): string {
  const words = STARTER[language];
  const { career, studies, network } = words.options;
  return `
roles:                                           # what you call them
  mentee: { called: ${yaml(words.mentee)} }
  mentor: { called: ${yaml(words.mentor)}, mentees: 1 }         # how many mentees one mentor takes

questions:                                       # named once, asked anywhere below
  topics:
    ask: ${yaml(words.topics)}
    type: choices
    options: { career: ${yaml(career)}, studies: ${yaml(studies)}, network: ${yaml(network)} }
  growth: { ask: ${yaml(words.grown)}, type: agree }
  together: { ask: ${yaml(words.well)}, type: agree }

applications:                                    # both are reminded a week and a day before the end
  mentee: { opens: cycle start, closes: 5 weeks after cycle start, ask: [topics] }
  mentor: { opens: cycle start, closes: 5 weeks after cycle start, ask: [topics] }
`;
}

function pairs({ matching, delivery, every }: Answers): string {
  const by =
    matching === 'coordinator'
      ? 'Adept drafts the pairs, a coordinator decides'
      : 'Adept makes the pairs and publishes them';
  const rapport =
    delivery === 'online'
      ? '\n  rapport: 30 minutes                            # more time to get to know each other at a distance'
      : '';
  return `
matching:
  by: ${matching}                                # ${by}
  prefer:
    - { same: topics, weight: 3 }
  publish: 7 weeks after cycle start
  accept: { by: everyone, within: 7 days, if-silent: tell-coordinator }

relationships:
  format: one-to-one
  delivery: ${delivery}${rapport}
  meetings: { every: ${every}, length: 60 minutes }
`;
}

function gatherings(answers: Answers): string {
  const words = STARTER[answers.language];
  const { kickOff, midWay, wrapUp, checkIn } = datesFor(answers);
  const middle = midWay === null ? '' : `\n  mid-way: { name: ${yaml(words.midWay)}, on: ${midWay} }`;
  return `
events:                                          # everybody is invited two weeks before; "provisional: true" marks a date to be decided
  kick-off: { name: ${yaml(words.kickOff)}, on: ${kickOff} }${middle}
  wrap-up: { name: ${yaml(words.wrapUp)}, on: ${wrapUp} }

check-ins:                                       # finds pairs in difficulty while there is time to help
  on-the-way: { name: ${yaml(words.checkIn)}, on: ${checkIn}, ask: [together] }

feedback:                                        # answers the question that the goal is measured by
  final: { name: ${yaml(words.feedback)}, opens: the day after wrap-up, from: everyone, ask: [growth, together] }
`;
}

/** Comments stand two spaces after their line, where it reaches the column of comments. */
function tidy(text: string): string {
  return text.replaceAll(
    /^([^#\n]*\S)( +)(# .*)$/gm,
    (_, code: string, _gap: string, comment: string) => `${code.padEnd(47)}  ${comment}`,
  );
}

/**
 * The definition in YAML.
 * @param schema where an editor finds the language's JSON Schema, as seen from the file
 */
export function definitionText(answers: Answers, schema: string): string {
  return tidy(
    [head(answers, schema), why(answers), people(answers), pairs(answers), gatherings(answers)].join(''),
  );
}
