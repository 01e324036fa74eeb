const SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP'];
/** npm passes Ctrl-C on although the terminal has sent it to us already: two so close are one. */
const SAME_KEYSTROKE_MS = 400;
/** As a shell reports a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

/**
 * Settles with the first signal that asks this process to end. A second Ctrl-C ends it at once, after `force`.
 * @param force the last act before that: kills what would be left behind.
 */
export function untilInterrupted(force: () => void): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    // Waiting for a signal keeps no process alive by itself.
    const alive = setInterval(() => undefined, 60_000);
    const listen = (signal: NodeJS.Signals) => {
      askedAt ??= performance.now();
      clearInterval(alive);
      resolve(signal);
      if (signal !== 'SIGINT' || performance.now() - askedAt < SAME_KEYSTROKE_MS) return;
      force();
      process.exit(INTERRUPTED);
    };
    for (const signal of SIGNALS) process.on(signal, listen);
  });
}

/** Ends a supervised child when its parent is gone, which closes the channel between them. */
export function endWithParent(): void {
  const end = () => process.kill(process.pid, 'SIGTERM');
  process.once('disconnect', end);
  // The parent may be gone before we could listen. Only a process that has a parent to speak to can send.
  if (process.send !== undefined && !process.connected) end();
}
