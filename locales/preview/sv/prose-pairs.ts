/** How people are matched and what pairs do, in Swedish. */
import { monthWindows } from '../../../definitions/plan/month-windows.ts';
import { willingOf } from '../../../definitions/plan/pools.ts';
import type { Criterion, Plan, RelationshipTemplate, Role } from '../../../definitions/plan/types.ts';
import { listed } from '../dates.ts';
import type { ProseSection } from '../locale.ts';
import { capital, day, label, lastDay, lengthOf, numberIn, rhythmOf, said, sentence } from './prose-words.ts';

type Acceptance = RelationshipTemplate['acceptance'];

const SILENCE: Readonly<Record<Acceptance['ifSilent'], string>> = {
  'tell-coordinator': 'den som inte svarar lämnar matchningen tillbaka till samordnaren',
  accept: 'tystnad räknas som ja',
  'next-choice': 'vid tystnad går platsen vidare till nästa val',
};

function acceptance({ relationship, roles: all }: Plan): string[] {
  const { roles, due, ifSilent } = relationship.acceptance;
  if (roles.length === 0) return [];
  const within = due.plus.length === 0 ? '' : ` inom ${due.plus.map(lengthOf).join(' och ')}`;
  const who =
    roles.length === 2
      ? 'Båda'
      : capital(
          listed(
            roles.map((role) => said(all[role].label)),
            'sv',
          ),
        );
  return [`${who} säger${within} ja eller nej; ${SILENCE[ifSilent]}.`];
}

/** Vem som bjuder in, hur många var, och om något kan läsas i förväg. */
function invitationText(plan: Plan, role: Role): string[] {
  const { from = [], placesEach, visible } = plan.applications?.[role] ?? {};
  const all = [...(plan.partners?.list ?? []), ...plan.units];
  const names = from.flatMap((id) => all.filter((one) => one.id === id).map(({ name }) => said(name)));
  const each = placesEach === undefined ? '' : `, högst ${placesEach} var`;
  const who = names.length === 0 ? [] : [`${listed(names, 'sv')} bjuder in dem${each}.`];
  return [...who, ...(visible === 'when-open' ? ['Inget sägs om det innan ansökan öppnar.'] : [])];
}

/** Hur många som får plats, och vem som beslutar. */
function placesText(plan: Plan, role: Role): string[] {
  const { places, reviewUntil, reviewWithin, needs = [], attest = [] } = plan.applications?.[role] ?? {};
  return [
    ...needs.map(({ because }) => `För att få delta: ${sentence(because).join(' ')}`),
    ...(attest.length === 0 ? [] : [`De intygar: ${attest.map((one) => said(one.text)).join('; ')}.`]),
    ...(reviewWithin === undefined
      ? []
      : [`Samordnarna beslutar om var och en inom ${lengthOf(reviewWithin)}.`]),
    ...(reviewUntil === undefined
      ? []
      : [`Samordnarna beslutar om var och en senast ${lastDay(plan, reviewUntil)}.`]),
    ...(places === undefined
      ? []
      : [`Högst ${places} får plats; den som kommer senare väntar, och flyttas upp av sig själv.`]),
  ];
}

const SILENT = {
  pause: 'vilar tills de kommer tillbaka',
  stay: 'är kvar som förut',
  leave: 'lämnar poolen',
} as const;

/** A standing pool: what its members can do, and what they are asked. */
function poolText(plan: Plan, role: Role): string[] {
  const willing = willingOf(plan, role);
  if (willing === undefined) return [];
  const { every, within, ifSilent } = willing;
  return [
    `De är en stående pool: de kommer med när de vill, vilar, kommer tillbaka och lämnar, allt med ett klick; den som vilar föreslås för ingen. Med ${lengthOf(every)} emellan tillfrågas de som inte är med någon om de fortfarande vill vara med; de som inte svarar inom ${lengthOf(within)} ${SILENT[ifSilent]}.`,
  ];
}

/** How, from when and until when a role applies; undefined where it does not. */
function windowOf(plan: Plan, role: Role): string | undefined {
  const own = plan.applications?.[role];
  const ask = plan.asks.find(({ obligation, subject }) => obligation === 'apply' && subject === role);
  const opens = ask?.opens ?? own?.opens;
  if (opens === undefined) return undefined;
  const closes = ask?.standing === true ? null : (ask?.due ?? own?.closes ?? null);
  const how =
    own?.by === 'invitation'
      ? ', bara efter inbjudan,'
      : own?.by === 'external'
        ? ', på ett formulär på annan plats,'
        : '';
  const until = closes === null ? ' och förblir öppen' : ` till och med den ${lastDay(plan, closes)}`;
  const fixed = monthWindows(plan).some((one) => one.role === role)
    ? ' En dag som bara är känd till sin månad bestäms innan ansökan öppnar.'
    : '';
  return `är öppen${how} från den ${day(plan, opens)}${until}.${fixed}`;
}

/** What else is to be said of those who apply in a role. */
function besides(plan: Plan, role: Role): string[] {
  return [...invitationText(plan, role), ...placesText(plan, role), ...poolText(plan, role)];
}

/** Both roles in one sentence where they apply alike. */
function windowTexts(plan: Plan): string[] {
  const roles = (['mentee', 'mentor'] as const).filter((role) => windowOf(plan, role) !== undefined);
  const alike =
    new Set(roles.map((role) => windowOf(plan, role))).size === 1 &&
    roles.every((role) => besides(plan, role).length === 0);
  const groups = alike ? [roles] : roles.map((role) => [role]);
  const called = (some: readonly Role[]): string =>
    listed(
      some.map((role) => label(plan, role)),
      'sv',
    );
  return groups.flatMap((some) => [
    ...some.slice(0, 1).map((role) => `Ansökan som ${called(some)} ${windowOf(plan, role)}`),
    ...some.flatMap((role) => besides(plan, role)),
  ]);
}

const MATCHERS: Readonly<Record<Plan['matching']['by'], string>> = {
  coordinator: 'Adept gör ett utkast till matchning; samordnarna ändrar det de vet bättre, och beslutar.',
  algorithm: 'Adept matchar efter kriterierna nedan och publicerar matchningarna.',
  'both-choose': 'Båda sidor säger vem de helst vill ha, och matchningarna görs utifrån det.',
  'mentee-chooses': 'De som får en mentor väljer.',
  'mentor-chooses': 'Mentorerna väljer.',
  suggestion: 'De som söker en mentor får nämna vem de vill ha.',
  'self-found': 'De som söker en mentor hittar sin mentor själva.',
};

const REST = {
  coordinator: 'Samordnarna matchar dem för vilka det inte leder till något.',
  algorithm: 'Adept matchar dem för vilka det inte leder till något, efter kriterierna nedan.',
} as const;

/** When and from what people choose, and who matches the rest. */
function choosing(plan: Plan): string[] {
  const { choose, otherwise } = plan.matching;
  const rest = otherwise === undefined ? [] : [REST[otherwise]];
  if (choose === undefined) return rest;
  const ask = plan.asks.find(({ obligation }) => obligation === 'choose');
  const when =
    ask === undefined ? '' : ` från den ${day(plan, ask.opens)} till den ${lastDay(plan, ask.due)}`;
  const most = choose.most === 1 ? 'en' : `högst ${numberIn(choose.most)}`;
  const shown = plan.questions
    .filter(({ id }) => choose.show.includes(id))
    .map(({ ask: text }) => `”${said(text)}”`);
  const see = [
    ...(choose.names ? ['namn'] : []),
    ...(shown.length === 0 ? [] : [`svaren på ${listed(shown, 'sv')}`]),
  ];
  const seen = see.length === 0 ? '' : ` De ser ${listed(see, 'sv')}.`;
  const alone =
    choose.alone === undefined
      ? ''
      : ` Var och en får frågan när de kommer, om dem som är lediga då, och har ${lengthOf(choose.alone.within)} på sig; det första valet tillfrågas genast, efter ett nej eller inget svar nästa.`;
  return [
    `De väljer ${most}, den de helst vill ha först,${when}.${seen}${alone}`.replace(',.', '.'),
    ...rest,
  ];
}

const RELATIONS: Readonly<Record<Criterion['relation'], (asked: string, offered: string) => string>> = {
  same: (asked) => `de som svarar lika på ${asked}`,
  different: (asked) => `de som svarar olika på ${asked}`,
  overlap: (asked) => `de som har något gemensamt i ${asked}`,
  complementary: (asked, offered) =>
    asked === offered
      ? `de där den ena erbjuder vad den andra önskar i ${asked}`
      : `de där den ena i ${offered} erbjuder vad den andra önskar i ${asked}`,
  near: (asked) => `de som ligger nära varandra i ${asked}`,
  language: (asked) => `de som har ett gemensamt språk i ${asked}`,
  place: (asked) => `de som finns på samma plats enligt ${asked}`,
  'time-zone': (asked) => `de som har gemensam arbetstid enligt ${asked}`,
  text: (asked) => `de som har ord gemensamt i ${asked}`,
};

function criteria({ matching: { must, prefer }, questions }: Plan): string[] {
  const quoted = (id: string): string => {
    const asked = said(questions.find((one) => one.id === id)?.ask);
    return `”${asked === '' ? id : asked}”`;
  };
  const word = ({ relation, question, offers = question }: Criterion): string =>
    RELATIONS[relation](quoted(question), quoted(offers));
  return [
    ...(must.length === 0 ? [] : [`Bara dessa matchas: ${listed(must.map(word), 'sv')}.`]),
    ...(prefer.length === 0 ? [] : [`Helst matchas ${listed(prefer.map(word), 'sv')}.`]),
  ];
}

export function matchingSection(plan: Plan): ProseSection {
  const { by, publishBy, say } = plan.matching;
  const oneByOne = by === 'self-found' || plan.cycle.rolling === true;
  const published = oneByOne ? [] : [`Matchningarna föreslås senast den ${lastDay(plan, publishBy)}.`];
  const windows = windowTexts(plan);
  return {
    heading: 'Ansökan och matchning',
    paragraphs: [
      windows.join(' '),
      [MATCHERS[by], ...choosing(plan), ...criteria(plan), ...published, ...acceptance(plan)].join(' '),
      ...sentence(say),
    ].filter((text) => text !== ''),
  };
}

const FORMATS = { 'one-to-one': 'en till en', group: 'i grupp', peer: 'bland jämlikar' } as const;
const DELIVERY = {
  mixed: 'på plats eller på nätet, som de vill',
  online: 'på nätet',
  'in-person': 'på plats',
  hybrid: 'delvis på plats, delvis på nätet',
} as const;

function rhythm({ meetings }: RelationshipTemplate): string {
  if (meetings === null) return 'Hur ofta de möts kommer de överens om själva.';
  const { every, minutes, leastMinutes, target } = meetings;
  const often = every === null ? 'så ofta de vill' : rhythmOf(every);
  const long =
    leastMinutes === undefined ? `omkring ${minutes} minuter` : `${leastMinutes} till ${minutes} minuter`;
  const goal =
    target === undefined
      ? ''
      : 'minutes' in target
        ? `, sammanlagt ${target.minutes / 60} timmar`
        : `, sammanlagt ${numberIn(target.sessions)} gånger`;
  const free = meetings.pairMayChange === true ? ' De får komma överens om en annan rytm.' : '';
  return `De möts ${often}, ${long} åt gången${goal}.${free}`;
}

function agreement({ agreement: one }: RelationshipTemplate): string[] {
  if (one === undefined) return [];
  const then = { proceed: 'fortsätter paret ändå', hold: 'väntar paret', close: 'upphör paret' }[
    one.ifUnsigned
  ];
  const covers = one.covers.length === 0 ? '' : ` om ${listed(one.covers, 'sv')}`;
  return [
    `En överenskommelse${covers} skrivs under inom ${lengthOf(one.within)}, före det första mötet; annars ${then}.`,
  ];
}

function duration(plan: Plan): string {
  const { duration: one, endsAt } = plan.relationship;
  if (one === undefined)
    return endsAt === null
      ? 'De håller på så länge båda vill.'
      : `De håller på till ${lastDay(plan, endsAt)}.`;
  const set =
    one.setBy === 'mentee'
      ? ' Den som har en mentor bestämmer.'
      : one.setBy === 'pair'
        ? ' Paret bestämmer.'
        : '';
  const more =
    one.extension === undefined ? '' : ` En förlängning på ${lengthOf(one.extension.by)} är möjlig.`;
  return `De varar ${one.usual ? 'vanligen ' : ''}${lengthOf(one.length)}.${set}${more}`;
}

function silence({ escalation }: Plan): string[] {
  if (escalation === undefined) return [];
  const { tellCoordinator, outcome, wait } = escalation;
  const told = `${capital(lengthOf(tellCoordinator))} efter det första brevet får samordnaren veta vem som inte har svarat.`;
  if (outcome === undefined || wait === undefined) return [told];
  return [
    `${told}${outcome === 'reassign' ? ` ${capital(lengthOf(wait))} senare avslutas paret för den som inte har svarat på något, och partnern matchas på nytt.` : ` ${capital(lengthOf(wait))} senare avslutas paret för den som inte har svarat på något.`}`,
  ];
}

const SMALL = {
  continue: 'En grupp som har blivit liten fortsätter som den är.',
  merge: 'En grupp som har blivit liten fortsätter i en annan som har plats.',
  'tell-coordinator':
    'En grupp som har blivit liten fortsätter, medan samordnaren söker någon som kan vara med.',
} as const;

/** Det som gäller grupper, och program med flera former. */
function groupSentences({ relationship: { group, formats } }: Plan): readonly string[] {
  if (group === undefined) return [];
  const alone = group.individualSessions ?? 0;
  const sessions = alone === 1 ? 'ett samtal' : `${alone} samtal`;
  return [
    ...(formats === undefined ? [] : ['Var och en säger vad som passar; man kan kryssa för flera.']),
    ...(alone === 0 ? [] : [`Var och en har ${sessions} enskilt med mentorn, som båda rapporterar.`]),
    SMALL[group.belowMinimum],
    'En grupp som förlorar sin mentor håller ihop och får en annan erbjuden.',
  ];
}

/** Who begins, and what the first meeting is for. */
function beginning(plan: Plan): readonly string[] {
  const { initiative, rapportMinutes, firstMeeting = [] } = plan.relationship;
  const sentences = [
    ...(initiative === undefined ? [] : [`Den som är ${said(plan.roles[initiative].label)} skriver först.`]),
    ...(rapportMinutes === undefined
      ? []
      : [`Det första mötet är ${rapportMinutes} minuter längre, för att lära känna varandra.`]),
    ...(firstMeeting.length === 0 ? [] : [`Det handlar om detta: ${firstMeeting.map(said).join('; ')}.`]),
  ];
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}

export function pairsSection(plan: Plan): ProseSection {
  const { relationship } = plan;
  const { group, where, format, delivery } = relationship;
  const formats = listed(
    (relationship.formats ?? [format]).map((one) => FORMATS[one]),
    'sv',
  );
  const least =
    group === undefined || group.mentees.least === group.mentees.most ? '' : `${group.mentees.least} till `;
  const size = group === undefined ? '' : `, ${least}${group.mentees.most} i en grupp`;
  const place = said(where) === '' ? '' : `, ${said(where)}`;
  return {
    heading: 'Att arbeta tillsammans',
    paragraphs: [
      `Man möts ${formats}${size}, ${DELIVERY[delivery]}${place}. ${rhythm(relationship)} ${duration(plan)}`,
      ...(group === undefined ? [] : [groupSentences(plan).join(' ')]),
      ...beginning(plan),
      ...agreement(relationship),
      ...silence(plan),
    ],
  };
}
