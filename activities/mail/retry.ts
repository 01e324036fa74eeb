/** How long to wait before a mail is tried again. */
const MINUTE = 60_000;
/** Grey-listing servers accept after minutes, a server under repair after hours. */
const FIRST_WAITS: readonly number[] = [MINUTE, 5 * MINUTE, 15 * MINUTE, 60 * MINUTE, 240 * MINUTE];
const LATER_WAIT = 720 * MINUTE;
/** Five days, as mail servers do; then a person should look. */
const MOST_ATTEMPTS = 15;

/** The wait after this many attempts, ms; null: give up. */
export function retryLater(attempts: number): number | null {
  return attempts >= MOST_ATTEMPTS ? null : (FIRST_WAITS[attempts - 1] ?? LATER_WAIT);
}
