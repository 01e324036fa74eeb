/** A programme in plain prose, for a committee, in Swedish. */
import { readersOf } from '../../../definitions/plan/asks.ts';
import type { Ask, Plan, PlanEvent } from '../../../definitions/plan/types.ts';
import { inWords, listed } from '../dates.ts';
import type { ProseSection } from '../locale.ts';
import { matchingSection, pairsSection } from './prose-pairs.ts';
import { capital, day, everyRole, label, lastDay, numberIn, said, sentence } from './prose-words.ts';
import { unitNames } from '../units.ts';

function when(plan: Plan): string {
  const { rolling, run, startsAt, endsAt } = plan.cycle;
  const until = lastDay(plan, endsAt);
  if (rolling === true)
    return `Det är alltid öppet: man kommer och går när man vill. Nästa rapport görs den ${until}.`;
  const name = run === undefined ? 'Omgången' : `Omgången ${said(run.name)}`;
  return `${name} pågår från den ${day(plan, startsAt)} till den ${until}.`;
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
            goals.length === 1 ? 'Programmet har ett mål:' : `Programmet har ${numberIn(goals.length)} mål:`,
            ...goals.flatMap(({ text }) => sentence(text).map((one) => `- ${one}`)),
          ]),
    ],
  };
}

function units({ units: all, unitLabel, matching }: Plan): string[] {
  if (all.length < 2) return [];
  const own = matching.withinUnits ? ' Var och en matchar sina egna.' : '';
  return [
    `${capital(numberIn(all.length))} enheter deltar (${said(unitLabel).toLowerCase()}): ${listed(
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
  const who = event.roles.length === 2 ? 'alla' : everyRole(plan, event.roles);
  const units = event.units === undefined ? '' : ` från ${unitNames(plan, event.units, 'sv')}`;
  const place = event.place === '' ? '' : ` (${event.place})`;
  const unsure = event.provisional ? ', ännu inte bekräftat' : '';
  const what = event.training ? 'en utbildning för' : 'för';
  return `- ${when}${unsure}: ${said(event.name)}${place}, ${what} ${who}${units}.`;
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
  const who = everyRole(plan, ask.roles);
  return `${what} ”${said(ask.name)}”: ${who} tillfrågas den ${day(plan, ask.opens)} och kan svara till och med den ${lastDay(plan, ask.due)}${about}.`;
}

function stories(plan: Plan): string[] {
  const { testimonials, questions } = plan;
  if (testimonials === undefined) return [];
  const consent = said(questions.find(({ id }) => id === testimonials.consent)?.ask);
  return [
    `Mot slutet ombeds ${everyRole(plan, testimonials.roles)} att berätta om sin tid. Det visas offentligt bara för den som svarar ja på ”${consent}”.`,
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

function mail({ sendHour, programme, events: gatherings }: Plan): ProseSection {
  const before =
    gatherings.length === 0
      ? ''
      : ' Dagen före en träff får alla som har tackat ja ett brev med tid och plats.';
  return {
    heading: 'Brev',
    paragraphs: [
      `Breven går ut klockan ${sendHour} i tidszonen ${programme.timeZone}. Den som har svarat blir inte påmind.${before} Frågor besvaras på ${programme.contact}.`,
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
