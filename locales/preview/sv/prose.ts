/** A programme in plain prose, for a committee, in Swedish. */
import { readersOf } from '../../../definitions/plan/asks.ts';
import type { Ask, Plan, PlanEvent } from '../../../definitions/plan/types.ts';
import { inWords, listed } from '../dates.ts';
import type { ProseSection } from '../locale.ts';
import { matchingSection, pairsSection } from './prose-pairs.ts';
import { day, label, lastDay, numberIn, said, sentence } from './prose-words.ts';
import { unitNames } from '../units.ts';

function when(plan: Plan): string {
  const { rolling, run, startsAt, endsAt } = plan.cycle;
  const until = lastDay(plan, endsAt);
  if (rolling === true)
    return `Det är alltid öppet: man kommer och går när man vill. Nästa rapport görs ${until}.`;
  const name = run === undefined ? 'Omgången' : `Omgången ${said(run.name)}`;
  return `${name} pågår från ${day(plan, startsAt)} till ${until}.`;
}

function about(plan: Plan): ProseSection {
  const { programme, cycle, goals, partners } = plan;
  const [name, organiser] = [said(programme.name), said(programme.organiser)];
  const by = organiser === '' || organiser === name ? '' : `${organiser} driver programmet. `;
  return {
    heading: name,
    paragraphs: [
      `${by}${when(plan)}`,
      ...sentence(programme.about),
      ...sentence(programme.statusNote),
      ...(cycle.theme === undefined ? [] : [`Temat är: ${said(cycle.theme)}.`]),
      ...(partners === undefined
        ? []
        : [
            `Partner: ${listed(
              partners.list.map((one) => said(one.name)),
              'sv',
            )}.`,
          ]),
      ...(goals.length === 0
        ? []
        : [
            `Det lyckas när det når ${goals.length === 1 ? 'sitt mål' : 'sina mål'}: ${goals.map(({ text }) => said(text)).join('; ')}.`,
          ]),
    ],
  };
}

function units({ units: all, unitLabel, matching }: Plan): string[] {
  if (all.length < 2) return [];
  const own = matching.withinUnits ? ' Var och en matchar sina egna.' : '';
  return [
    `Med är (${said(unitLabel).toLowerCase()}): ${listed(
      all.map(({ name }) => said(name)),
      'sv',
    )}.${own}`,
  ];
}

function people(plan: Plan): ProseSection {
  const { mentee, mentor } = plan.roles;
  const many = mentor.capacity === 1 ? 'en person' : `högst ${numberIn(mentor.capacity)} personer`;
  const effort =
    mentor.effortMinutes === undefined
      ? []
      : [
          `För varje ${label(plan, 'mentor')} tar det sammanlagt omkring ${Math.round(mentor.effortMinutes / 60)} timmar.`,
        ];
  return {
    heading: 'Vilka som deltar',
    paragraphs: [
      `Varje ${label(plan, 'mentee')} får stöd av en ${label(plan, 'mentor')}, som tar emot ${many}.`,
      ...[mentee.who, mentee.means, mentor.who, mentor.means].flatMap(sentence),
      ...(mentee.entitled === true
        ? [
            `Varje ${label(plan, 'mentee')} har rätt till en ${label(plan, 'mentor')}: den som saknar en påminns en gång i månaden, och samordnaren får veta det efter två månader.`,
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
  const when = month ? inWords(event.startsAt, zone, 'sv', 'month-year') : day(plan, event.startsAt);
  const notes = [
    event.roles.length === 2
      ? 'för alla'
      : `för varje ${listed(
          event.roles.map((role) => label(plan, role)),
          'sv',
        )}`,
    event.units === undefined ? '' : `bara för ${unitNames(plan, event.units, 'sv')}`,
    event.place,
    event.training ? 'utbildning' : '',
    event.provisional ? 'datumet är ännu inte bekräftat' : '',
  ];
  return `${said(event.name)}: ${[when, ...notes.filter((note) => note !== '')].join(', ')}.`;
}

function events(plan: Plan): ProseSection[] {
  if (plan.events.length === 0) return [];
  const inOrder = plan.events.toSorted((a, b) => a.startsAt - b.startsAt);
  return [{ heading: 'Träffar', paragraphs: inOrder.map((event) => eventText(plan, event)) }];
}

function askText(plan: Plan, ask: Ask): string {
  const what = ask.obligation === 'check-in' ? 'Avstämning' : 'Återkoppling';
  const questions = ask.questions.map((id) => `”${said(plan.questions.find((one) => one.id === id)?.ask)}”`);
  const about = questions.length === 0 ? '' : `: ${listed(questions, 'sv')}`;
  const who = listed(
    ask.roles.map((role) => `varje ${label(plan, role)}`),
    'sv',
  );
  return `${what} ”${said(ask.name)}”: ${who} tillfrågas ${day(plan, ask.opens)} och kan svara till ${lastDay(plan, ask.due)}${about}.`;
}

function stories(plan: Plan): string[] {
  const { testimonials, questions } = plan;
  if (testimonials === undefined) return [];
  const consent = said(questions.find(({ id }) => id === testimonials.consent)?.ask);
  return [
    `Berättelser: ${listed(
      testimonials.roles.map((role) => `varje ${label(plan, role)}`),
      'sv',
    )} tillfrågas om en. Den berättas offentligt bara med ett ja på ”${consent}”.`,
  ];
}

function asked(plan: Plan): ProseSection[] {
  const rounds = plan.asks.filter(
    ({ obligation }) => obligation === 'check-in' || obligation === 'give-feedback',
  );
  const paragraphs = [...rounds.map((ask) => askText(plan, ask)), ...stories(plan)];
  if (paragraphs.length === 0) return [];
  const shared = rounds.filter((ask) => readersOf(plan, ask) !== 'coordinator').map(({ name }) => said(name));
  paragraphs.push('Samordnarna läser svaren.');
  if (shared.length > 0)
    paragraphs.push(
      `Det som delas av ${listed(shared, 'sv')} står på parets egen sida, så att båda kan läsa det.`,
    );
  return [{ heading: 'Vad deltagarna tillfrågas om under vägen', paragraphs }];
}

function mail({ sendHour, programme }: Plan): ProseSection {
  return {
    heading: 'Brev',
    paragraphs: [
      `Breven går ut ${sendHour}, tidszon ${programme.timeZone}. Bara den som inte har svarat blir påmind. Dagen före en träff får de som kommer ett meddelande. Frågor besvaras på ${programme.contact}.`,
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
