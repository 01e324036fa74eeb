/** Aalto University: four programmes. */
import type { Source } from './phrase.ts';

const DOCTORAL_AUTUMN: Source = {
  file: 'aalto-doctoral',
  start: '2026-09-01',
  phrases: [
    ['small groups', 'relationship.format', 'group'],
    ['two or three mentees for a mentor', 'relationship.group.mentees', { least: 2, most: 3 }],
    ['and one individual session', 'relationship.group.individualSessions', 1],
    [
      'alumni in companies and industry',
      'roles.mentor.who.en',
      'Alumni of Aalto who work in companies and industry',
    ],
    [
      'a mentor discusses and gives insight',
      'roles.mentor.means.en',
      'Discusses, and offers insight into employment, career and working life',
    ],
    ['twice a year: September', 'cycle.run.id', 'autumn'],
    ['to December', 'cycle.lastDay', '2026-12-31'],
    [
      'the call for autumn is in spring',
      'steps.open-applications/mentee.rule.words',
      '5 months before cycle start',
    ],
    ['the call for autumn is in spring', 'asks.apply-mentee.dueRule.plus.0', { unit: 'month', count: -2 }],
    ['a joint kick-off', 'events.kick-off.roles', ['mentee', 'mentor']],
    ['a wrap-up for all participants', 'events.wrap-up.roles', ['mentee', 'mentor']],
  ],
};

const DOCTORAL_SPRING: Source = {
  file: 'aalto-doctoral',
  start: '2027-01-01',
  phrases: [
    ['and January', 'cycle.run.name.en', 'Spring programme'],
    ['to May', 'cycle.lastDay', '2027-05-31'],
    ['its own cycle beside the other', 'cycle.id', 'aalto-doctoral-2027-spring'],
    [
      'the call for spring is in autumn',
      'steps.open-applications/mentor.at',
      Date.parse('2026-08-01T06:00:00Z'),
    ],
  ],
};

const OPEN: Source = {
  file: 'aalto-open',
  start: '2026-09-01',
  phrases: [
    ['ongoing', 'cycle.rolling', true],
    ['tailored to individual needs', 'goals.needs.roles', ['mentee']],
    ['any employee', 'roles.mentee.who.en', 'Any employee of Aalto University'],
    ['applies by a form', 'applications.mentee.by', 'form'],
    ['at any time', 'applications.mentee.closes', null],
    ['the mentee can suggest mentors', 'matching.by', 'suggestion'],
    ['or HR will search', 'matching.otherwise', 'coordinator'],
    ['from within the university', 'roles.mentor.who.en', 'People from within Aalto University'],
    ['both sign an agreement', 'relationship.agreement.signedBy', ['mentee', 'mentor']],
    ['and then meet', 'relationship.agreement.before', 'first-meeting'],
    ['a policy where it is not signed', 'relationship.agreement.ifUnsigned', 'hold'],
    ['it states their schedule', 'relationship.agreement.covers.0', 'schedule'],
    ['usually monthly', 'relationship.meetings.every', { unit: 'month', count: 1 }],
    ['by their agreed schedule', 'relationship.meetings.pairMayChange', true],
    ['about half a year', 'relationship.duration.length', { unit: 'month', count: 6 }],
    ['usually, not always', 'relationship.duration.usual', true],
    ['the length depends on the mentee', 'relationship.duration.setBy', 'mentee'],
    ['leadership is a focus', 'questions.focus.options.leadership.en', 'Academic leadership'],
    ['supervision is a focus', 'questions.focus.options.supervision.en', 'Supervision'],
    ['project management is a focus', 'questions.focus.options.projects.en', 'Project management'],
    ['career planning is a focus', 'questions.focus.options.career.en', 'Career planning'],
  ],
};

const JOINT: Source = {
  file: 'aalto-joint',
  start: '2026-09-01',
  phrases: [
    ['with organisations outside', 'partners.label.en', 'Partner organisation'],
    ['a pre-selected group', 'applications.mentee.by', 'invitation'],
    ['of service employees', 'roles.mentee.who.en', 'A pre-selected group of service employees'],
    ['several organisations invite', 'applications.mentee.from', ['aalto', 'partner-a', 'partner-b']],
    ['a particular theme', 'cycle.theme.en', 'Leading service teams'],
    ['information only when the window is open', 'applications.mentee.visible', 'when-open'],
  ],
};

const ALUMNI: Source = {
  file: 'aalto-alumni',
  start: '2026-10-01',
  phrases: [
    ['alumni and students', 'roles.mentor.who.en', 'Alumni of Aalto University'],
    ['the mentee is called actor', 'roles.mentee.label.en', 'actor'],
    ['about monthly', 'relationship.meetings.every', { unit: 'month', count: 1 }],
    ['for six months', 'relationship.duration.length', { unit: 'month', count: 6 }],
    [
      'a half-way survey',
      'relationship.asks.check-in-half-way.opensRule.plus.0',
      { unit: 'month', count: 3 },
    ],
    ['a final survey', 'relationship.asks.feedback-final.opensRule.base.anchor', 'pair-end'],
    ['people who are part of working life', 'goals.working-life.roles', ['mentee']],
    ['develop abilities', 'goals.abilities.text.en', 'Students develop their own abilities and expertise'],
  ],
};

export const AALTO: readonly Source[] = [DOCTORAL_AUTUMN, DOCTORAL_SPRING, OPEN, JOINT, ALUMNI];
