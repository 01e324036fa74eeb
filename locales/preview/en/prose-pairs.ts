/** How people are matched and what pairs do, in English. */
import { monthWindows } from '../../../definitions/plan/month-windows.ts';
import { willingOf } from '../../../definitions/plan/pools.ts';
import type { Criterion, Plan, RelationshipTemplate, Role } from '../../../definitions/plan/types.ts';
import { listed } from '../dates.ts';
import type { ProseSection } from '../locale.ts';
import {
  capital,
  day,
  everyRole,
  labels,
  lastDay,
  lengthOf,
  numberIn,
  rhythmOf,
  said,
  sentence,
} from './prose-words.ts';

type Acceptance = RelationshipTemplate['acceptance'];

const SILENCE: Readonly<Record<Acceptance['ifSilent'], string>> = {
  'tell-coordinator': 'silence sends the match back to the coordinator',
  accept: 'silence counts as a yes',
  'next-choice': 'silence passes the place on to the next choice',
};

function acceptance(plan: Plan): string[] {
  const { roles, due, ifSilent } = plan.relationship.acceptance;
  if (roles.length === 0) return [];
  const within = due.plus.length === 0 ? '' : ` within ${due.plus.map(lengthOf).join(' and ')}`;
  const who = roles.length === 2 ? 'Both sides' : capital(everyRole(plan, roles));
  return [`${who} say${within} whether they accept; ${SILENCE[ifSilent]}.`];
}

/** Who invites, how many each, and whether anybody can read of it before. */
function invitationText(plan: Plan, role: Role): string[] {
  const { from = [], placesEach, visible } = plan.applications?.[role] ?? {};
  const all = [...(plan.partners?.list ?? []), ...plan.units];
  const names = from.flatMap((id) => all.filter((one) => one.id === id).map(({ name }) => said(name)));
  const each = placesEach === undefined ? '' : `, at most ${numberIn(placesEach)} each`;
  const who =
    names.length === 0
      ? []
      : [`${listed(names, 'en')} ${names.length === 1 ? 'invites' : 'invite'} them${each}.`];
  return [...who, ...(visible === 'when-open' ? ['Nothing is said of it before it opens.'] : [])];
}

/** How many are taken, and by whom. */
function placesText(plan: Plan, role: Role): string[] {
  const { places, reviewUntil, reviewWithin, needs = [], attest = [] } = plan.applications?.[role] ?? {};
  return [
    ...needs.map(({ because }) => `To take part: ${sentence(because).join(' ')}`),
    ...(attest.length === 0 ? [] : [`They confirm: ${attest.map((one) => said(one.text)).join('; ')}.`]),
    ...(reviewWithin === undefined
      ? []
      : [`The coordinators decide about each of them within ${lengthOf(reviewWithin)}.`]),
    ...(reviewUntil === undefined
      ? []
      : [`The coordinators decide about each of them by ${lastDay(plan, reviewUntil)}.`]),
    ...(places === undefined
      ? []
      : [`At most ${numberIn(places)} are taken; who comes later waits, and moves up by itself.`]),
  ];
}

const SILENT = {
  pause: 'rests until they come back',
  stay: 'stays as they are',
  leave: 'leaves the pool',
} as const;

/** A standing pool: what its members can do, and what they are asked. */
function poolText(plan: Plan, role: Role): string[] {
  const willing = willingOf(plan, role);
  if (willing === undefined) return [];
  const { every, within, ifSilent } = willing;
  return [
    `They are a standing pool: they join when they like, rest, come back and leave, each with one click; whoever rests is proposed to nobody. Every ${lengthOf(every)} those who are with nobody are asked whether they are still willing; who does not answer within ${lengthOf(within)} ${SILENT[ifSilent]}.`,
  ];
}

/** How, from when and until when a role applies, behind the name of the role; undefined where it does not. */
function windowOf(plan: Plan, role: Role): string | undefined {
  const own = plan.applications?.[role];
  const ask = plan.asks.find(({ obligation, subject }) => obligation === 'apply' && subject === role);
  const opens = ask?.opens ?? own?.opens;
  if (opens === undefined) return undefined;
  const closes = ask?.standing === true ? null : (ask?.due ?? own?.closes ?? null);
  const how =
    own?.by === 'invitation'
      ? ', by invitation only,'
      : own?.by === 'external'
        ? ', on a form elsewhere,'
        : '';
  const until = closes === null ? '; the door stays open' : ` until ${lastDay(plan, closes)}`;
  const fixed = monthWindows(plan).some((one) => one.role === role)
    ? ' A day that is known only by its month is fixed before they open.'
    : '';
  return `apply${how} from ${day(plan, opens)}${until}.${fixed}`;
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
  return groups.flatMap((some) => [
    ...some.slice(0, 1).map((role) => `${capital(everyRole(plan, some))} ${windowOf(plan, role)}`),
    ...some.flatMap((role) => besides(plan, role)),
  ]);
}

const MATCHERS: Readonly<Record<Plan['matching']['by'], (plan: Plan) => string>> = {
  coordinator: () => 'Adept drafts the matches; the coordinators change what they know better, and decide.',
  algorithm: () => 'Adept makes the matches by the criteria below and publishes them.',
  'both-choose': () => 'Both sides say whom they would like, and the matches are made from that.',
  'mentee-chooses': (plan) => `The ${labels(plan, 'mentee')} choose.`,
  'mentor-chooses': (plan) => `The ${labels(plan, 'mentor')} choose.`,
  suggestion: (plan) => `The ${labels(plan, 'mentee')} may name whom they would like.`,
  'self-found': (plan) => `The ${labels(plan, 'mentee')} find their ${labels(plan, 'mentor')} themselves.`,
};

const REST = {
  coordinator: 'The coordinators match those for whom that leads to nothing.',
  algorithm: 'Adept matches those for whom that leads to nothing, by the criteria below.',
} as const;

/** When and from what people choose, and who matches the rest. */
function choosing(plan: Plan): string[] {
  const { choose, otherwise } = plan.matching;
  const rest = otherwise === undefined ? [] : [REST[otherwise]];
  if (choose === undefined) return rest;
  const ask = plan.asks.find(({ obligation }) => obligation === 'choose');
  const when = ask === undefined ? '' : ` from ${day(plan, ask.opens)} until ${lastDay(plan, ask.due)}`;
  const alone =
    choose.alone === undefined
      ? ''
      : ` Each is asked when they come, from those who are free then, and has ${lengthOf(choose.alone.within)}; the first choice is asked at once, after a no or no answer the next.`;
  const most = choose.most === 1 ? 'one' : `up to ${numberIn(choose.most)}`;
  const shown = plan.questions
    .filter(({ id }) => choose.show.includes(id))
    .map(({ ask: text }) => `“${said(text)}”`);
  const see = [
    ...(choose.names ? ['names'] : []),
    ...(shown.length === 0 ? [] : [`the answers to ${listed(shown, 'en')}`]),
  ];
  const seen = see.length === 0 ? '' : ` They see ${listed(see, 'en')}.`;
  return [`They choose ${most}, the most wanted first,${when}.${seen}${alone}`.replace(',.', '.'), ...rest];
}

const RELATIONS: Readonly<Record<Criterion['relation'], (asked: string, offered: string) => string>> = {
  same: (asked) => `people who answer alike to ${asked}`,
  different: (asked) => `people who answer differently to ${asked}`,
  overlap: (asked) => `people with something in common in ${asked}`,
  complementary: (asked, offered) =>
    asked === offered
      ? `people of whom one offers what the other wants in ${asked}`
      : `people of whom one offers in ${offered} what the other wants in ${asked}`,
  near: (asked) => `people who are near each other in ${asked}`,
  language: (asked) => `people with a language in common in ${asked}`,
  place: (asked) => `people in one place by ${asked}`,
  'time-zone': (asked) => `people with working hours in common by ${asked}`,
  text: (asked) => `people with words in common in ${asked}`,
};

function criteria(plan: Plan): string[] {
  const { must, prefer } = plan.matching;
  const quoted = (id: string): string => {
    const asked = said(plan.questions.find((one) => one.id === id)?.ask);
    return `“${asked === '' ? id : asked}”`;
  };
  const word = ({ relation, question, offers = question }: Criterion): string =>
    RELATIONS[relation](quoted(question), quoted(offers));
  return [
    ...(must.length === 0 ? [] : [`Only these are matched: ${listed(must.map(word), 'en')}.`]),
    ...(prefer.length === 0 ? [] : [`Preferred are ${listed(prefer.map(word), 'en')}.`]),
  ];
}

export function matchingSection(plan: Plan): ProseSection {
  const { by, publishBy, say } = plan.matching;
  const oneByOne = by === 'self-found' || plan.cycle.rolling === true;
  const published = oneByOne ? [] : [`Matches are proposed by ${lastDay(plan, publishBy)}.`];
  const windows = windowTexts(plan);
  return {
    heading: 'Applying and being matched',
    paragraphs: [
      windows.join(' '),
      [MATCHERS[by](plan), ...choosing(plan), ...criteria(plan), ...published, ...acceptance(plan)].join(' '),
      ...sentence(say),
    ].filter((text) => text !== ''),
  };
}

const FORMATS = { 'one-to-one': 'one-to-one', group: 'in groups', peer: 'among peers' } as const;
const DELIVERY = {
  mixed: 'in person or online, as they like',
  online: 'online',
  'in-person': 'in person',
  hybrid: 'partly in person, partly online',
} as const;

function rhythm({ meetings }: RelationshipTemplate): string {
  if (meetings === null) return 'How often they meet is for them to agree on.';
  const { every, minutes, leastMinutes, target } = meetings;
  const often = every === null ? 'as often as they like' : rhythmOf(every);
  const long =
    leastMinutes === undefined ? `about ${minutes} minutes` : `${leastMinutes} to ${minutes} minutes`;
  const goal =
    target === undefined
      ? ''
      : 'minutes' in target
        ? `, ${target.minutes / 60} hours in all`
        : `, ${numberIn(target.sessions)} times in all`;
  const free = meetings.pairMayChange === true ? ' They may agree on another rhythm.' : '';
  return `They meet ${often}, for ${long}${goal}.${free}`;
}

function agreement({ agreement: one }: RelationshipTemplate): string[] {
  if (one === undefined) return [];
  const then = { proceed: 'the pair goes on all the same', hold: 'the pair waits', close: 'the pair ends' }[
    one.ifUnsigned
  ];
  const covers = one.covers.length === 0 ? '' : ` on ${listed(one.covers, 'en')}`;
  return [
    `An agreement${covers} is signed within ${lengthOf(one.within)}, before the first meeting; if it is not, ${then}.`,
  ];
}

function duration(plan: Plan): string {
  const { duration: one, endsAt } = plan.relationship;
  if (one === undefined)
    return endsAt === null ? 'They last as long as both like.' : `They go on until ${lastDay(plan, endsAt)}.`;
  const set =
    one.setBy === 'mentee'
      ? ' The one who is mentored decides.'
      : one.setBy === 'pair'
        ? ' The pair decides.'
        : '';
  const more =
    one.extension === undefined ? '' : ` An extension of ${lengthOf(one.extension.by)} is possible.`;
  return `They last ${one.usual ? 'usually ' : ''}${lengthOf(one.length)}.${set}${more}`;
}

function silence({ escalation }: Plan): string[] {
  if (escalation === undefined) return [];
  const { tellCoordinator, outcome, wait } = escalation;
  const told = `The coordinator hears ${lengthOf(tellCoordinator)} after the first mail who has not answered.`;
  if (outcome === undefined || wait === undefined) return [told];
  return [
    `${told}${outcome === 'reassign' ? ` ${capital(lengthOf(wait))} later the pair of somebody who has answered nothing ends, and the partner is matched anew.` : ` ${capital(lengthOf(wait))} later the pair of somebody who has answered nothing ends.`}`,
  ];
}

const SMALL = {
  continue: 'A group that has become small goes on as it is.',
  merge: 'A group that has become small goes on in another one that has room.',
  'tell-coordinator':
    'A group that has become small goes on, while the coordinator looks for somebody to join it.',
} as const;

/** What is special to groups, and to programmes with several formats. */
function groupSentences({ relationship: { group, formats } }: Plan): readonly string[] {
  if (group === undefined) return [];
  const alone = group.individualSessions ?? 0;
  const sessions = alone === 1 ? 'a session' : `${alone} sessions`;
  return [
    ...(formats === undefined
      ? []
      : ['Each applicant says which of these would suit; several may be ticked.']),
    ...(alone === 0 ? [] : [`Each has ${sessions} alone with the mentor, which both report.`]),
    SMALL[group.belowMinimum],
    'A group that loses its mentor stays together, and is offered another.',
  ];
}

/** Who begins, and what the first meeting is for. */
function beginning(plan: Plan): readonly string[] {
  const { initiative, rapportMinutes, firstMeeting = [] } = plan.relationship;
  const sentences = [
    ...(initiative === undefined ? [] : [`The ${said(plan.roles[initiative].label)} writes first.`]),
    ...(rapportMinutes === undefined
      ? []
      : [`The first meeting has ${rapportMinutes} minutes more, to get to know each other.`]),
    ...(firstMeeting.length === 0 ? [] : [`It is for this: ${firstMeeting.map(said).join('; ')}.`]),
  ];
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}

export function pairsSection(plan: Plan): ProseSection {
  const { relationship } = plan;
  const { group, where, format, delivery } = relationship;
  const formats = listed(
    (relationship.formats ?? [format]).map((one) => FORMATS[one]),
    'en',
  );
  const size =
    group === undefined
      ? ''
      : `, ${group.mentees.least === group.mentees.most ? '' : `${group.mentees.least} to `}${group.mentees.most} in a group`;
  const place = said(where) === '' ? '' : `, ${said(where)}`;
  return {
    heading: 'Working together',
    paragraphs: [
      `People meet ${formats}${size}, ${DELIVERY[delivery]}${place}. ${rhythm(relationship)} ${duration(plan)}`,
      ...(group === undefined ? [] : [groupSentences(plan).join(' ')]),
      ...beginning(plan),
      ...agreement(relationship),
      ...silence(plan),
    ],
  };
}
