/** A programme in plain prose, for a committee, in English. */
import { readersOf } from '../../../definitions/plan/asks.ts';
import type { Ask, Plan, PlanEvent } from '../../../definitions/plan/types.ts';
import { inWords, listed } from '../dates.ts';
import type { ProseSection } from '../locale.ts';
import { matchingSection, pairsSection } from './prose-pairs.ts';
import { capital, day, everyRole, labels, lastDay, numberIn, plural, said, sentence } from './prose-words.ts';
import { unitNames } from '../units.ts';

function when(plan: Plan): string {
  const { rolling, run, startsAt, endsAt } = plan.cycle;
  const until = lastDay(plan, endsAt);
  if (rolling === true)
    return `It is always open: people come and go when they like. The next report is made on ${until}.`;
  const name = run === undefined ? 'This cycle' : `This run, ${said(run.name)},`;
  return `${name} lasts from ${day(plan, startsAt)} to ${until}.`;
}

function about(plan: Plan): ProseSection {
  const { programme, cycle, goals, partners } = plan;
  const [name, organiser] = [said(programme.name), said(programme.organiser)];
  const by = organiser === '' || organiser === name ? '' : `${organiser} runs this programme. `;
  return {
    heading: name,
    paragraphs: [
      `${by}${when(plan)}`,
      ...sentence(programme.about),
      ...sentence(programme.statusNote),
      ...(cycle.theme === undefined ? [] : [`Its theme is: ${said(cycle.theme)}.`]),
      ...(partners === undefined
        ? []
        : [
            `Partners: ${listed(
              partners.list.map((one) => said(one.name)),
              'en',
            )}.`,
          ]),
      ...(goals.length === 0
        ? []
        : [
            `It is successful when it reaches its ${goals.length === 1 ? 'goal' : 'goals'}: ${goals.map(({ text }) => said(text)).join('; ')}.`,
          ]),
    ],
  };
}

function units({ units: all, unitLabel, matching }: Plan): string[] {
  if (all.length < 2) return [];
  const own = matching.withinUnits ? ', and each pairs its own people' : '';
  const names = listed(
    all.map(({ name }) => said(name)),
    'en',
  );
  return [
    `${capital(numberIn(all.length))} ${plural(said(unitLabel).toLowerCase())} take part${own}: ${names}.`,
  ];
}

function people(plan: Plan): ProseSection {
  const { mentee, mentor } = plan.roles;
  const many =
    mentor.capacity === 1
      ? `one ${said(mentee.label)}`
      : `up to ${numberIn(mentor.capacity)} ${labels(plan, 'mentee')}`;
  const effort =
    mentor.effortMinutes === undefined
      ? []
      : [
          `For each ${said(mentor.label)} this takes about ${Math.round(mentor.effortMinutes / 60)} hours in all.`,
        ];
  return {
    heading: 'Who takes part',
    paragraphs: [
      `${capital(labels(plan, 'mentee'))} are mentored by ${labels(plan, 'mentor')}. One ${said(mentor.label)} takes ${many}.`,
      ...[mentee.who, mentee.means, mentor.who, mentor.means].flatMap(sentence),
      ...(mentee.entitled === true
        ? [
            `Every ${said(mentee.label)} has a right to a ${said(mentor.label)}: who has none is told so once a month, and the coordinator after two months.`,
          ]
        : []),
      ...effort,
      ...units(plan),
    ],
  };
}

function eventText(plan: Plan, event: PlanEvent): string {
  const zone = plan.programme.timeZone;
  const month = event.dateRule.precision === 'month';
  const when = month ? inWords(event.startsAt, zone, 'en', 'month-year') : day(plan, event.startsAt);
  const notes = [
    event.roles.length === 2 ? 'for everybody' : `for ${everyRole(plan, event.roles)}`,
    event.units === undefined ? '' : `only for ${unitNames(plan, event.units, 'en')}`,
    event.place,
    event.training ? 'training' : '',
    event.provisional ? 'date not yet confirmed' : '',
  ];
  return `${said(event.name)}: ${[when, ...notes.filter((note) => note !== '')].join(', ')}.`;
}

function events(plan: Plan): ProseSection[] {
  if (plan.events.length === 0) return [];
  const inOrder = plan.events.toSorted((a, b) => a.startsAt - b.startsAt);
  return [{ heading: 'Gatherings', paragraphs: inOrder.map((event) => eventText(plan, event)) }];
}

function askText(plan: Plan, ask: Ask): string {
  const what = ask.obligation === 'check-in' ? 'Check-in' : 'Feedback';
  const questions = ask.questions.map((id) => `“${said(plan.questions.find((one) => one.id === id)?.ask)}”`);
  const about = questions.length === 0 ? '' : `: ${listed(questions, 'en')}`;
  return `${what} “${said(ask.name)}”: ${everyRole(plan, ask.roles)} are asked on ${day(plan, ask.opens)} and can answer until ${lastDay(plan, ask.due)}${about}.`;
}

function stories(plan: Plan): string[] {
  const { testimonials, questions } = plan;
  if (testimonials === undefined) return [];
  const consent = said(questions.find(({ id }) => id === testimonials.consent)?.ask);
  return [
    `Stories: ${listed(
      testimonials.roles.map((role) => `every ${said(plan.roles[role].label)}`),
      'en',
    )} is asked for one. It is told in public only with a yes to “${consent}”.`,
  ];
}

function asked(plan: Plan): ProseSection[] {
  const rounds = plan.asks.filter(
    ({ obligation }) => obligation === 'check-in' || obligation === 'give-feedback',
  );
  const paragraphs = [...rounds.map((ask) => askText(plan, ask)), ...stories(plan)];
  if (paragraphs.length === 0) return [];
  const shared = rounds.filter((ask) => readersOf(plan, ask) !== 'coordinator').map(({ name }) => said(name));
  paragraphs.push('The coordinators read the answers.');
  if (shared.length > 0)
    paragraphs.push(
      `What is shared of ${listed(shared, 'en')} stands on the page of each pair, for both to read.`,
    );
  return [{ heading: 'What people are asked on the way', paragraphs }];
}

function mail({ sendHour, programme }: Plan): ProseSection {
  return {
    heading: 'Mail',
    paragraphs: [
      `Mail goes out at ${sendHour}, in the time zone ${programme.timeZone}. Only those who have not answered are reminded. The day before a gathering, those who come are told. Questions go to ${programme.contact}.`,
    ],
  };
}

/** The whole programme, section by section. */
export function prose(plan: Plan): readonly ProseSection[] {
  return [
    about(plan),
    people(plan),
    matchingSection(plan),
    pairsSection(plan),
    ...events(plan),
    ...asked(plan),
    mail(plan),
  ];
}
