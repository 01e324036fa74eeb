/** What a person sees of a rehearsal: a live picture on a terminal, plain lines elsewhere, a summary at the end. */
import type { RehearsalProgress } from '../db/queries/rehearsals.ts';
import { rehearsalWords as words } from '../locales/en/rehearsal.ts';
import type { Summary } from './summary.ts';

/** Where it is written to. */
export interface Screen {
  write(text: string): void;
  /** A terminal that can be redrawn. */
  readonly live: boolean;
  /** Columns. */
  readonly width: number;
}

export interface View {
  show(progress: Shown): void;
  /** Leaves the last picture and begins a new line. */
  end(): void;
}

/** Progress as it comes from the queries or, with instants as text, from the API. */
export type Shown = Omit<RehearsalProgress, 'at'>;

const BAR = 40;
const HIDE_CURSOR = '\u001b[?25l';
const SHOW_CURSOR = '\u001b[?25h';
const CLEAR_LINE = '\u001b[2K';

/** A bar of `width` cells, `fraction` of it full. */
export function bar(fraction: number, width: number): string {
  const full = Math.round(Math.min(1, Math.max(0, fraction)) * width);
  return '█'.repeat(full) + '░'.repeat(width - full);
}

const cut = (line: string, width: number): string =>
  line.length > width ? `${line.slice(0, width - 1)}…` : line;

/** Three lines: where it is, what happened, how far. */
export function picture({ day, phase, happened, mails, fraction }: Shown, width: number): string[] {
  const percent = `${Math.floor(fraction * 100)} %`.padStart(5);
  const size = Math.max(10, Math.min(BAR, width - 30));
  return [
    cut(`${day}  ${phase}`, width),
    cut(`  ${happened}`, width),
    `${bar(fraction, size)} ${percent}  ${words.mailsSoFar(mails)}`,
  ];
}

function liveView(screen: Screen): View {
  let drawn = 0;
  return {
    show(progress) {
      const lines = picture(progress, screen.width);
      const up = drawn === 0 ? HIDE_CURSOR : `\u001b[${drawn}A`;
      screen.write(up + lines.map((line) => `${CLEAR_LINE}${line}\n`).join(''));
      drawn = lines.length;
    },
    end() {
      if (drawn > 0) screen.write(SHOW_CURSOR);
    },
  };
}

/** A line for each thing that happened, under its day; not the same one of a day again. */
function plainView(screen: Screen): View {
  let told = '';
  return {
    show({ phase, happened, happenedOn, mails }) {
      const news = `${happenedOn} ${happened}`;
      if (news === told) return;
      told = news;
      screen.write(`${words.line(happenedOn, phase, happened, mails)}\n`);
    },
    end: () => undefined,
  };
}

/** The view that fits where it is shown. */
export function viewOn(screen: Screen): View {
  return screen.live ? liveView(screen) : plainView(screen);
}

/** The summary at the end, line by line. */
export function summaryLines(summary: Summary): string[] {
  const { people, matches, relationships, events, mails, obligations } = summary;
  const reminders = Object.entries(mails.byKind).filter(([kind]) => kind.startsWith('remind-'));
  const coming = events.reduce((total, event) => total + event.coming, 0);
  const text = words.summary;
  return [
    text.title(summary.cycle, String(summary.wallSeconds)),
    text.people(people.mentees, people.mentors),
    text.matches(matches, relationships.started, relationships.completed, relationships.endedEarly),
    text.events(events.length, coming),
    text.mails(
      mails.total,
      reminders.reduce((total, [, n]) => total + n, 0),
    ),
    text.obligations(obligations.opened, obligations.met, obligations.expired, obligations.withdrawn),
    text.checked(summary.remindersAfterAnswer, summary.duplicateMails),
  ];
}
