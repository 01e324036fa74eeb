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
            goals.length === 1 ? 'It has one goal:' : `It has ${numberIn(goals.length)} goals:`,
            ...goals.flatMap(({ text }) => sentence(text).map((one) => `- ${one}`)),
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
  const who = event.roles.length === 2 ? 'everybody' : everyRole(plan, event.roles);
  const units = event.units === undefined ? '' : ` of ${unitNames(plan, event.units, 'en')}`;
  const place = event.place === '' ? '' : ` (${event.place})`;
  const unsure = event.provisional ? ', still to be confirmed' : '';
  const what = event.training ? 'a training for' : 'for';
  return `- ${when}${unsure}: ${said(event.name)}${place}, ${what} ${who}${units}.`;
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
  return `${what} “${said(ask.name)}”: ${everyRole(plan, ask.roles)} are asked on ${day(plan, ask.opens)}, and have until ${lastDay(plan, ask.due)} to answer${about}.`;
}

function stories(plan: Plan): string[] {
  const { testimonials, questions } = plan;
  if (testimonials === undefined) return [];
  const consent = said(questions.find(({ id }) => id === testimonials.consent)?.ask);
  return [
    `Towards the end ${everyRole(plan, testimonials.roles)} are asked for their story. It is told in public only by those who say yes to “${consent}”.`,
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

function mail({ sendHour, programme, events: gatherings }: Plan): ProseSection {
  const before =
    gatherings.length === 0
      ? ''
      : ' The day before a gathering, everybody who has said yes to it gets a mail with time and place.';
  return {
    heading: 'Mail',
    paragraphs: [
      `Mail goes out at ${sendHour}, in the time zone ${programme.timeZone}. Whoever has answered is not reminded.${before} Questions go to ${programme.contact}.`,
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
