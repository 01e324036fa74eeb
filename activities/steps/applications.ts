import type { StepHandler } from './types.ts';

/** The window is a matter of its two dates: the page and the import compare them with the time. */
export const openApplications: StepHandler = async () => undefined;

/** What imported people have not sent expires with the ask's own close step. */
export const closeApplications: StepHandler = async () => undefined;
