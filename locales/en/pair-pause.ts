/** The texts of a pause. */
export const pairPause = {
  heading: 'If you need a pause',
  resting: 'You are resting',
  lead: 'Illness, leave, a busy time: you can pause. Nothing is asked of you meanwhile, and your own dates move by as much, as far as the programme lets them. The others are told that you are resting, not why.',
  day: 'Until when?',
  hint: 'You can leave this open and go on whenever you like.',
  pause: 'Pause',
  resume: 'Go on',
  since: (day: string) => `Paused since ${day}. Nothing is asked of you.`,
  until: (day: string) => `You go on by yourselves on ${day}, or earlier with the button.`,
  open: 'There is no day of return: you go on when one of you says so.',
  wrongDay: 'Give a day that is still to come, or leave it empty.',
} as const;
