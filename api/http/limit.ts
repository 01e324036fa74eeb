/** The largest body that any route takes, in bytes: a CSV of some ten thousand people fits. */
export const BODY_LIMIT = 1024 * 1024;
