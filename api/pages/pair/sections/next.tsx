import {
  cancelAppointment,
  lastOf,
  reportAppointment,
  setAppointment,
  upcomingOf,
  type Appointment,
} from '../../../../db/queries/relationships.ts';
import { respond } from '../../../../db/queries/responses.ts';
import { formatMoment } from '../../../../definitions/plan/format.ts';
import { zonedDay, zonedTime } from '../../../../definitions/plan/dates.ts';
import { appointmentPage as words } from '../../../../locales/en/appointment.ts';
import { pages } from '../../../../locales/en/pages.ts';
import { pairPage } from '../../../../locales/en/pair-page.ts';
import { Input, type Entered } from '../../fields.tsx';
import { first, type Values } from '../../form-data.ts';
import { readAppointment } from '../appointment-form.ts';
import type { PairFacts } from '../facts.ts';
import type { PairSection, SectionAction } from '../section.ts';

const whenOf = ({ plan }: PairFacts, { startsAt }: Appointment): string =>
  formatMoment(startsAt, plan.programme.timeZone, pairPage.lang);

/** The last meeting that was to be, while nobody has said whether it was. */
function unreported({ appointments, now }: PairFacts): Appointment | undefined {
  const last = lastOf(appointments, now);
  return last?.held === null ? last : undefined;
}

/** The usual length; the first meeting has the time to get to know each other besides. */
function usualMinutes({ plan: { relationship }, meetings }: PairFacts): number {
  const rapport = meetings.length === 0 ? (relationship.rapportMinutes ?? 0) : 0;
  return (relationship.meetings?.minutes ?? 60) + rapport;
}

function filledIn(facts: PairFacts, next: Appointment | undefined): Values {
  const zone = facts.plan.programme.timeZone;
  if (next === undefined) return { minutes: [String(usualMinutes(facts))] };
  const { startsAt, minutes, place } = next;
  return {
    day: [zonedDay(startsAt, zone)],
    time: [zonedTime(startsAt, zone)],
    minutes: [String(minutes)],
    where: [place],
  };
}

function Place({ place }: { readonly place: string }) {
  if (place === '') return <span class="soft">{words.open}</span>;
  return /^https:\/\/\S+$/.test(place) ? <a href={place}>{place}</a> : <>{place}</>;
}

function Next({ facts, next }: { readonly facts: PairFacts; readonly next: Appointment }) {
  return (
    <dl class="facts">
      <dt>{words.when}</dt>
      <dd>
        <strong>{whenOf(facts, next)}</strong>
      </dd>
      <dt>{words.long}</dt>
      <dd>{words.minutes(next.minutes)}</dd>
      <dt>{words.where}</dt>
      <dd>
        <Place place={next.place} />
      </dd>
    </dl>
  );
}

interface FormProps {
  readonly facts: PairFacts;
  readonly entered: Entered;
  readonly action: string;
  readonly next: Appointment | undefined;
}

function SetForm({ facts, entered, action, next }: FormProps) {
  const shown = { values: { ...filledIn(facts, next), ...entered.values }, errors: entered.errors };
  return (
    <form method="post" action={action} novalidate>
      <Input name="day" label={words.day} type="date" entered={shown} extra={{ min: facts.today }} />
      <Input name="time" label={words.time} type="time" entered={shown} />
      <Input
        name="minutes"
        label={words.length}
        entered={shown}
        extra={{ inputmode: 'numeric', size: '4' }}
      />
      <Input name="where" label={words.place} entered={shown} extra={{ maxlength: '200' }} />
      <p class="hint">
        {words.told} {words.zone(facts.plan.programme.timeZone)}
      </p>
      <button name="do" value="set">
        {next === undefined ? words.set : words.change}
      </button>
    </form>
  );
}

function Happened({
  facts,
  action,
  past,
}: Omit<FormProps, 'entered' | 'next'> & { readonly past: Appointment }) {
  return (
    <form method="post" action={action} class="row">
      <p>{words.past(whenOf(facts, past))}</p>
      <input type="hidden" name="number" value={String(past.number)} />
      <button name="do" value="held">
        {words.held}
      </button>
      <button class="quiet" name="do" value="not-held">
        {words.notHeld}
      </button>
    </form>
  );
}

function Set(props: FormProps & { readonly next: Appointment }) {
  const { facts, action, next, entered } = props;
  return (
    <>
      <Next facts={facts} next={next} />
      <details open={Object.keys(entered.errors).length > 0}>
        <summary>{words.move}</summary>
        <SetForm {...props} />
      </details>
      <form method="post" action={action}>
        <button class="quiet" name="do" value="cancel">
          {words.cancel}
        </button>
      </form>
    </>
  );
}

/** Says whether the last meeting took place; with a yes, what is asked about it just now is answered too. */
async function reported(
  deps: Parameters<SectionAction>[0],
  facts: PairFacts,
  { number, held }: { readonly number: number; readonly held: boolean },
): Promise<void> {
  const { appointments, pair, me, now, plan, owed } = facts;
  const past = appointments.find((one) => one.number === number);
  if (past === undefined || past.cancelled || past.startsAt > now) return;
  const on = zonedDay(past.startsAt, plan.programme.timeZone);
  const who = { relationship: pair.id, participant: me.participant, now };
  await reportAppointment(deps.sql, { ...who, number, held, day: on });
  const asked = owed.find(
    ({ participant, kind }) => participant === me.participant && kind === 'report-meeting',
  );
  if (!held || asked === undefined) return;
  const answer = { happened: true, on, minutes: past.minutes };
  await respond(deps.sql, { obligationId: asked.id, answer, now });
}

const act: SectionAction = async (deps, facts, values) => {
  const { pair, me, now } = facts;
  const who = { relationship: pair.id, participant: me.participant, now };
  const wish = first(values, 'do');
  if (wish === 'held' || wish === 'not-held') {
    await reported(deps, facts, { number: Number(first(values, 'number')), held: wish === 'held' });
    return {};
  }
  if (wish === 'cancel') {
    await cancelAppointment(deps.sql, who);
    return {};
  }
  if (pair.paused_at !== null) return { day: words.errors.resting };
  const read = readAppointment(facts, values);
  if ('errors' in read) return read.errors;
  const done = await setAppointment(deps.sql, { ...who, meeting: read.meeting });
  return done ? {} : { day: pages.closed.settledText };
};

/** When and where the pair meets next, and in one click whether it did. */
export const nextSection: PairSection = {
  id: 'next',
  show: ({ facts, entered, action }) => {
    const { pair, isLive, me, appointments, now } = facts;
    if (pair.opened_at === null || !isLive || me.leftAt !== null || pair.paused_at !== null) return null;
    const [next, past] = [upcomingOf(appointments, now), unreported(facts)];
    const form = { facts, entered, action };
    return (
      <>
        <h2>{words.heading}</h2>
        {past === undefined ? null : <Happened facts={facts} action={action} past={past} />}
        {next === undefined ? (
          <>
            <p class="soft">{words.none}</p>
            <SetForm {...form} next={next} />
          </>
        ) : (
          <Set {...form} next={next} />
        )}
      </>
    );
  },
  act,
};
