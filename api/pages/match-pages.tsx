import type { Child } from 'hono/jsx';
import type { DraftChange, PublicationPreview } from '../../db/queries/matches.ts';
import type { Plan, PlanUnit } from '../../definitions/plan/types.ts';
import { matchingPages as text } from '../../locales/en/matching-pages.ts';
import { shortDeadline } from './dates.ts';
import { unitPath } from './draft-table.tsx';
import { inWords } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Nav } from './parts.tsx';
import type { Site } from './site.ts';
import { unitName } from './unit-words.ts';

/** Where a page about a unit's matches stands. */
export interface Place {
  readonly site: Site;
  readonly plan: Plan;
  readonly unit: PlanUnit;
}

interface FrameProps {
  readonly place: Place;
  readonly title: string;
  readonly children: Child;
}

/** The page around what it says about matches, with the way back to the draft. */
export function Frame({ place, title, children }: FrameProps) {
  const { site, plan, unit } = place;
  return (
    <Layout site={site} title={title} nav={<Nav site={site} cycle={plan.cycle.id} here="unit" />}>
      <p class="eyebrow">{unitName(plan, unit.id)}</p>
      <h1>{title}</h1>
      {children}
      <p>
        <a href={unitPath(site, place)}>{text.back}</a>
      </p>
    </Layout>
  );
}

export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

interface ChangeProps {
  readonly place: Place;
  readonly change: DraftChange;
  /** The version that would change. */
  readonly version: number | null;
  readonly words: readonly string[];
  readonly name: (id: string) => string;
}

/** The two people whom a change is about, and the names of the fields that say so. */
function about(change: DraftChange): Readonly<Record<string, string>> {
  if (change.kind === 'redraft') return {};
  const { mentee } = change;
  return change.kind === 'swap' ? { mentee, other: change.other } : { mentee, mentor: change.mentor };
}

/** What a change would do, with the button that does it. */
export function ChangePage({ place, change, version, words, name }: ChangeProps) {
  const { kind } = change;
  const fields = { kind, ...about(change), version: version === null ? '' : String(version) };
  const [one = '', other = ''] = Object.values(about(change)).map(name);
  return (
    <Frame place={place} title={text.wouldTitle[kind](one, other)}>
      <p>{text.wouldText[kind]}</p>
      <h2>{text.would}</h2>
      <Lines lines={words} />
      <p class="soft">{version === null ? text.first : text.against(version)}</p>
      <form method="post" action={unitPath(place.site, place, '/change')}>
        {Object.entries(fields).map(([field, value]) => (
          <input type="hidden" name={field} value={value} />
        ))}
        <button>{text.confirm[kind]}</button>
      </form>
    </Frame>
  );
}

interface WhyProps {
  readonly place: Place;
  /** The names of the mentee and the mentor. */
  readonly names: readonly [string, string];
  readonly words: readonly string[];
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Why a pair is or is not made. */
export function WhyPage({ place, names, words, score, reasons }: WhyProps) {
  return (
    <Frame place={place} title={text.whyTitle(...names)}>
      <Lines lines={words} />
      {reasons.length > 0 ? <p>{text.whyPoints(score)}</p> : null}
      {reasons.length > 0 ? <Lines lines={reasons} /> : null}
    </Frame>
  );
}

/** What would give more people a match, by kind of advice. */
export function AdvicePage({
  place,
  advice,
}: {
  place: Place;
  advice: Readonly<Record<keyof typeof text.advices, readonly string[]>>;
}) {
  const kinds = (['shortages', 'relaxations', 'places', 'recruits'] as const).filter(
    (kind) => advice[kind].length > 0,
  );
  return (
    <Frame place={place} title={text.advice}>
      {kinds.length === 0 ? <p>{text.noAdvice}</p> : null}
      {kinds.map((kind) => (
        <>
          <h2>{text.advices[kind]}</h2>
          <Lines lines={advice[kind]} />
        </>
      ))}
    </Frame>
  );
}

interface PublishProps {
  readonly place: Place;
  readonly version: number;
  readonly preview: PublicationPreview;
}

function Mails({ plan, mails }: { plan: Plan; mails: PublicationPreview['mails'] }) {
  const all = mails.reduce((sum, one) => sum + one.mails, 0);
  const to = (role: (typeof mails)[number]['role']): string =>
    role === null ? text.coordinators : inWords(plan.roles[role].label);
  return (
    <>
      <p>{all === 0 ? text.nothingSent : text.willSend(all)}</p>
      <Lines lines={mails.map((one) => text.mails(one.template, to(one.role), one.mails))} />
    </>
  );
}

/** What publishing a draft would send, with the button that publishes that version. */
export function PublishPage({ place, version, preview }: PublishProps) {
  const { plan } = place;
  const { proposed, leftOut, mails, answersDue } = preview;
  return (
    <Frame place={place} title={text.publishTitle(version)}>
      <p>{text.willPropose(proposed)}</p>
      {leftOut > 0 ? <p class="warn">{text.leftOut(leftOut)}</p> : null}
      <Mails plan={plan} mails={mails} />
      {answersDue === null ? null : (
        <p>{text.answersDue(shortDeadline(answersDue, plan.programme.timeZone))}</p>
      )}
      <p class="soft">{text.once}</p>
      <form method="post" action={unitPath(place.site, place, '/publish')}>
        <input type="hidden" name="version" value={String(version)} />
        <button>{text.publishButton(version)}</button>
      </form>
    </Frame>
  );
}

/** Why a change or a publication was refused, with the way back. */
export function RefusedPage({ place, why }: { place: Place; why: string }) {
  return (
    <Frame place={place} title={text.refused}>
      <p>{why}</p>
    </Frame>
  );
}
