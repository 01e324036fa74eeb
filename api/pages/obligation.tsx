import { formatDeadline, formatMoment } from '../../definitions/plan/format.ts';
import type { Role } from '../../definitions/plan/types.ts';
import { agreementPage as agreement } from '../../locales/en/agreement.ts';
import { readerOf, readersOf as readersOfAsk } from '../../definitions/plan/asks.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { pool } from '../../locales/en/pool.ts';
import { AgreementText, Signatures } from './agreement-shown.tsx';
import { AnswerShown } from './answer-shown.tsx';
import { ChooseFields } from './choose.tsx';
import { Attestations, WhoMayApply } from './eligibility.tsx';
import { ErrorSummary, inWords, SaveButton, type Entered } from './fields.tsx';
import { Layout } from './layout.tsx';
import { ObligationFields } from './obligation-form.tsx';
import { standing, type ObligationFacts, type Standing } from './obligation-view.ts';
import { eventName, eventWhen } from './event-words.ts';
import { unitLabel } from './unit-words.ts';
import type { Site } from './site.ts';

const text = words.obligation;

/** `Europe/Stockholm` as people say it: Stockholm. */
const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const partnerNames = (facts: ObligationFacts): string => facts.partners.map(({ name }) => name).join(', ');

function titleOf({ owed, ask, event, plan }: ObligationFacts): string {
  if (event !== null) return eventName(plan, event.id);
  const named = ask !== null && owed.kind !== 'apply' && ask.rhythm === undefined;
  return named ? words.asks[owed.kind](inWords(ask.name)) : words.titles[owed.kind];
}

const OTHER: Readonly<Record<Role, Role>> = { mentee: 'mentor', mentor: 'mentee' };

function applyLead({ plan, questions }: ObligationFacts, role: string): string {
  const invited = text.apply(role, inWords(plan.programme.name));
  return questions.length === 0 ? invited : `${invited} ${text.applyAnswers}`;
}

function lead(facts: ObligationFacts): string {
  const { owed, plan, partners } = facts;
  const role = inWords(plan.roles[owed.role].label);
  const other = partners[0]?.role;
  switch (owed.kind) {
    case 'apply':
      return applyLead(facts, role);
    case 'choose':
      return text.choose(inWords(plan.roles[OTHER[owed.role]].label), plan.matching.choose?.most ?? 1);
    case 'accept':
      if (owed.named) {
        return owed.role === 'mentor'
          ? text.acceptNamed(partnerNames(facts), role, inWords(plan.programme.name))
          : text.acceptNamedYourself(partnerNames(facts));
      }
      return text.accept(partnerNames(facts), other === undefined ? '' : inWords(plan.roles[other].label));
    case 'sign':
      return agreement.lead;
    case 'answer-invitation':
      return text.invitation(titleOf(facts));
    case 'report-meeting':
      return text.meeting(partnerNames(facts));
    case 'report-individual':
      return text.individual(partnerNames(facts));
    case 'check-in':
      return text.checkIn;
    case 'give-feedback':
      return text.feedback;
    case 'tell-story':
      return text.story;
    case 'set-duration':
      return text.duration(partnerNames(facts), facts.time?.usual ?? '');
    case 'extend':
      return text.extension(partnerNames(facts), facts.time?.lastDay ?? '');
    case 'stay-willing':
      return pool.ask.lead(role, inWords(plan.programme.name));
    default:
      return owed.kind satisfies never;
  }
}

/** Who reads the answer to each question of a check-in. */
function readersAbove({ owed, ask, questions }: ObligationFacts): ReadonlyMap<string, string> {
  if (owed.kind !== 'check-in' || ask === null) return new Map();
  return new Map(questions.map((question) => [question.id, text.questionReadBy[readerOf(ask, question)]]));
}

/** Who reads the answer. */
function readersOf({ owed, ask, plan }: ObligationFacts): string {
  if (owed.kind === 'accept') return text.acceptReadBy;
  if (owed.kind === 'set-duration') return text.durationReadBy;
  if (owed.kind === 'extend') return text.extendReadBy;
  if (owed.kind === 'sign') return text.signReadBy;
  if (owed.kind === 'report-meeting' || owed.kind === 'report-individual')
    return text.meetingReadBy(unitLabel(plan));
  const readers = ask === null ? 'coordinator' : readersOfAsk(plan, ask);
  return readers === 'mixed' ? text.mixedReadBy : text.readBy[readers](unitLabel(plan));
}

function Facts({ facts }: { facts: ObligationFacts }) {
  const { owed, plan, event } = facts;
  const { timeZone, contact } = plan.programme;
  const place = plan.events.find(({ id }) => id === event?.id)?.place ?? '';
  return (
    <dl class="facts">
      {event === null ? null : (
        <>
          <dt>{text.when}</dt>
          <dd>
            {eventWhen(event, timeZone)}
            {event.provisional ? <div class="warn">{text.provisional}</div> : null}
          </dd>
          <dt>{text.where}</dt>
          <dd>{place}</dd>
        </>
      )}
      <dt>{text.deadline}</dt>
      <dd>
        <strong>{formatDeadline(owed.due_at, timeZone, words.lang)}</strong>{' '}
        <small>({text.zone(placeOf(timeZone))})</small>
      </dd>
      <dt>{text.readers}</dt>
      <dd>{readersOf(facts)}</dd>
      <dt>{text.questions}</dt>
      <dd>
        <a href={`mailto:${contact}`}>{contact}</a>
      </dd>
    </dl>
  );
}

/** A signature under a text that has been changed since. */
const isVoid = ({ owed }: ObligationFacts): boolean => owed.kind === 'sign' && owed.state === 'open';

function Voided({ facts: { owed } }: { facts: ObligationFacts }) {
  return owed.answer !== null && 'signed' in owed.answer ? (
    <p class="warn">{agreement.voided(owed.answer.version)}</p>
  ) : null;
}

/** What is signed, by whom so far, and where it can be changed. */
function Agreement({ facts }: { facts: ObligationFacts }) {
  if (facts.agreement === null) return null;
  const shown = { agreement: facts.agreement, zone: facts.plan.programme.timeZone };
  return (
    <section>
      <AgreementText {...shown} />
      <Signatures {...shown} />
    </section>
  );
}

/** The way to all that concerns the pair. */
function PairLink({ facts: { owed, pairPage } }: { facts: ObligationFacts }) {
  if (pairPage === null) return null;
  const signs = owed.kind === 'sign';
  return (
    <p>
      <a href={signs ? `${pairPage}#agreement` : pairPage}>{signs ? agreement.toChange : text.pairPage}</a>
    </p>
  );
}

function Receipt({ facts, now }: { facts: ObligationFacts; now: Standing }) {
  const { owed, plan } = facts;
  if (owed.answer === null || owed.given_at === null) return null;
  if (isVoid(facts)) return <Voided facts={facts} />;
  const zone = plan.programme.timeZone;
  const until = formatDeadline(owed.due_at, zone, words.lang);
  return (
    <section class="receipt" aria-label={text.yourAnswer}>
      <p>
        <strong>{text.received}</strong>{' '}
        <span class="soft">{text.receivedAt(formatMoment(owed.given_at, zone, words.lang))}</span>
      </p>
      <AnswerShown
        answer={owed.answer}
        questions={facts.questions}
        profiles={facts.profiles}
        unit={facts.time?.unit}
      />
      {now === 'open' ? (
        <p class="soft">{owed.kind === 'sign' ? agreement.opens : text.changeUntil(until)}</p>
      ) : null}
    </section>
  );
}

function Closed({ facts, why }: { facts: ObligationFacts; why: Exclude<Standing, 'open'> }) {
  const { contact, timeZone } = facts.plan.programme;
  const day = formatDeadline(facts.owed.due_at, timeZone, words.lang);
  const said: Record<Exclude<Standing, 'open'>, readonly [string, string]> = {
    expired: [words.closed.expired, words.closed.expiredText(day)],
    passed: [words.closed.expired, words.closed.passedText(day)],
    withdrawn: [words.closed.withdrawn, words.closed.withdrawnText],
    settled: [words.closed.settled, words.closed.settledText],
    cancelled: [words.closed.cancelled, words.closed.overText],
    over: [words.closed.over, words.closed.overText],
  };
  return (
    <section>
      <h2>{said[why][0]}</h2>
      <p>{said[why][1]}</p>
      <p>
        {words.closed.write} <a href={`mailto:${contact}`}>{contact}</a>.
      </p>
    </section>
  );
}

/** What a yes to a match brings. */
const whatFollows = ({ relationship }: ObligationFacts['plan']): string => {
  if (relationship.agreement !== undefined) return text.acceptThenSign;
  return relationship.acceptance.roles.length > 1 ? text.acceptBoth : text.acceptAlone;
};

/** Where an application has been saved: that it still is to be sent. */
function Saved({ facts: { unfinished, owed, plan } }: { facts: ObligationFacts }) {
  if (unfinished === null) return null;
  const zone = plan.programme.timeZone;
  const saved = formatMoment(unfinished.savedAt, zone, words.lang);
  return (
    <p class="receipt" role="status">
      {words.apply.savedNote(saved, formatDeadline(owed.due_at, zone, words.lang))}
    </p>
  );
}

function Form({
  facts,
  entered,
  withdrawPath,
}: {
  facts: ObligationFacts;
  entered: Entered;
  withdrawPath: string;
}) {
  const { owed, plan } = facts;
  const form = {
    kind: owed.kind,
    questions: facts.questions,
    partner: partnerNames(facts),
    today: facts.today,
    firstDay: plan.cycle.firstDay,
    contact: plan.programme.contact,
    ...facts.time,
    version: String(facts.agreement?.current.version ?? ''),
    readers: readersAbove(facts),
  };
  const isNew = owed.answer === null || owed.kind === 'sign';
  return (
    <form method="post" novalidate>
      {isNew ? null : <h2>{text.change}</h2>}
      <ErrorSummary errors={entered.errors} />
      {owed.kind === 'apply' ? <WhoMayApply plan={plan} role={owed.role} /> : null}
      {owed.kind === 'choose' ? (
        <ChooseFields plan={plan} role={owed.role} profiles={facts.profiles} entered={entered} />
      ) : (
        <ObligationFields facts={form} entered={entered} />
      )}
      {owed.kind === 'apply' ? <Attestations plan={plan} role={owed.role} entered={entered} /> : null}
      {owed.kind === 'accept' ? <p class="soft">{whatFollows(plan)}</p> : null}
      <div class="row">
        <button>{isNew ? words.buttons[owed.kind] : words.changeButton}</button>
        {owed.kind === 'apply' && owed.answer === null && facts.questions.length > 0 ? <SaveButton /> : null}
      </div>
      {owed.kind !== 'apply' || (owed.answer === null && facts.unfinished === null) ? null : (
        <p class="soft">
          <a href={withdrawPath}>{words.withdraw.link}</a>
        </p>
      )}
    </form>
  );
}

/** Asked to choose, and everybody has been chosen. */
export const hasNobody = ({ owed, profiles }: ObligationFacts): boolean =>
  owed.kind === 'choose' && profiles.length === 0;

/** The page of one obligation: who asks, what, until when, who reads it; the form, the receipt or why neither. */
export function ObligationPage({
  site,
  facts,
  entered,
  withdrawPath,
}: {
  site: Site;
  facts: ObligationFacts;
  entered: Entered;
  /** The page on which the reader leaves, or withdraws an application. */
  withdrawPath: string;
}) {
  const { owed, plan } = facts;
  const { organiser, name } = plan.programme;
  const now = standing(facts);
  // Once signed, a text is not signed again before it changes.
  const isSigned = owed.kind === 'sign' && owed.state === 'met';
  const hasForm = now === 'open' && !isSigned && !hasNobody(facts);
  return (
    <Layout site={site} title={`${titleOf(facts)} - ${inWords(name)}`}>
      <p class="eyebrow">{text.asks(inWords(organiser), inWords(name))}</p>
      <h1>{titleOf(facts)}</h1>
      <p class="lead">{lead(facts)}</p>
      {owed.kind === 'accept' && plan.matching.say !== undefined ? <p>{inWords(plan.matching.say)}</p> : null}
      <p class="soft">{text.forYou(owed.name, inWords(plan.roles[owed.role].label))}</p>
      {Object.keys(entered.errors).length === 0 ? <Receipt facts={facts} now={now} /> : null}
      {now === 'open' || now === 'passed' || now === 'settled' ? <Facts facts={facts} /> : null}
      {now === 'open' || now === 'settled' ? <Agreement facts={facts} /> : null}
      {now === 'open' ? <Saved facts={facts} /> : null}
      {now === 'open' && hasNobody(facts) ? <p>{text.nobodyLeft}</p> : null}
      {hasForm ? <Form facts={facts} entered={entered} withdrawPath={withdrawPath} /> : null}
      {now === 'open' ? null : <Closed facts={facts} why={now} />}
      <PairLink facts={facts} />
    </Layout>
  );
}
