/** Stockholm University: the programme of 2024-25. Its dates have a test of their own beside the definition. */
import type { Source } from './phrase.ts';

export const STOCKHOLM: Source = {
  file: 'su-alumni',
  start: '2024-09-02',
  phrases: [
    [
      'the coordinators at Student Services hold the structure',
      'programme.organiser.en',
      'Student Services, Stockholm University',
    ],
    ['departments recruit', 'unitLabel.en', 'Department'],
    ['and pair their own people', 'matching.withinUnits', true],
    ['the departments decide', 'matching.by', 'coordinator'],
    ['eight departments', 'units.length', 8],
    ['each with its coordinator', 'units.astronomy.coordinator', 'astronomy@su.example'],
    ['students', 'roles.mentee.label.en', 'student'],
    ['alumni', 'roles.mentor.label.en', 'alum'],
    ['mentee workshop on Zoom, 5 November 2024', 'events.mentee-workshop.day', '2024-11-05'],
    ['it is for mentees', 'events.mentee-workshop.roles', ['mentee']],
    ['it is training before the kick-off', 'events.mentee-workshop.training', true],
    ['mentor workshop on Zoom, 6 November 2024', 'events.mentor-workshop.day', '2024-11-06'],
    ['kick-off at the University, 13 November 2024', 'events.kick-off.day', '2024-11-13'],
    ['kick-off at the University', 'events.kick-off.place', 'University'],
    ['mid-way meeting, 12 February 2025', 'events.mid-way.day', '2025-02-12'],
    ['experience sharing of mentees, 7 March 2025', 'events.sharing-mentees.day', '2025-03-07'],
    ['experience sharing of mentors, 20 March 2025', 'events.sharing-mentors.day', '2025-03-20'],
    ['conclusion, 20 May 2025', 'events.conclusion.day', '2025-05-20'],
    ['to be decided', 'events.conclusion.provisional', true],
    ['the coordinator is asked to fix it', 'steps.fix-date/conclusion/1.subject', 'conclusion'],
    [
      'a mutual benefit',
      'goals.connection.text.en',
      'Connect alumni and students in a meaningful way, to mutual benefit',
    ],
    ['a stronger relationship of all', 'goals.bond.measuredBy.0.question', 'bond'],
    ['next year: contact your department', 'interest.to', 'unit'],
    [
      'stories of earlier participants',
      'programme.stories.exceeded.text.en',
      'The mentorship programme exceeded my expectations',
    ],
    ['meetings of the pair, besides the events', 'relationship.meetings.every', { unit: 'month', count: 1 }],
    ['in person or on line', 'relationship.delivery', 'mixed'],
  ],
};
