/**
 * Hears one SMTP connection's dialogue through nodemailer's transaction log, one mail at a time: had the server
 * agreed to take the content? Commands may be pipelined, so replies are counted off against them.
 */
export interface Dialogue {
  /** What nodemailer logs to. */
  readonly logger: Readonly<Record<'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal', Log>> & {
    level: Log;
  };
  /** A new mail begins; nothing is outstanding on the connection. */
  begin(): void;
  /** True once the reply to DATA was 354 (or 250, as some servers say): from there the content goes out. */
  agreed(): boolean;
}

type Log = (...line: unknown[]) => void;

function sideOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'tnx' in entry ? entry.tnx : undefined;
}

/** A fresh dialogue, for one connection. */
export function dialogue(): Dialogue {
  let waiting: string[] = [];
  let agreed = false;
  const hear: Log = (entry, line) => {
    if (typeof line !== 'string') return;
    const side = sideOf(entry);
    if (side === 'client') waiting.push(line.slice(0, 4).toUpperCase());
    else if (side === 'server' && waiting.shift() === 'DATA' && /^[23]/.test(line)) agreed = true;
  };
  const deaf: Log = () => undefined;
  return {
    logger: { level: deaf, trace: deaf, debug: hear, info: deaf, warn: deaf, error: deaf, fatal: deaf },
    begin() {
      waiting = [];
      agreed = false;
    },
    agreed: () => agreed,
  };
}
