/** What the programme is: its name, its owners, its life. */
import { choice, exactly, list, name, named, section, textOr, whole, words } from '../shape.ts';
import { address, people, text, time } from './shared.ts';

export const heading = {
  adept: exactly('The version of this language', 1),
  extends: words('A definition that this one changes: its path, counted from this file', {
    examples: ['ki-alumni-pool.yaml'],
  }),
  remove: list(
    'What this definition takes away from the one that it extends, each as a path of names',
    words('A path of names', { examples: ['events.kick-off'] }),
  ),
  id: name('A short name for files, addresses and records, in lower case with hyphens'),
  name: text('What people call the programme', { examples: ['Alumni Mentorship Programme'] }),
  about: text('What it is, in a sentence or two', {
    examples: ['Alumni share their experience with students for an academic year.'],
  }),
  organiser: text('Who runs it, as people know them. Default: the name', {
    examples: ['Student Services, Stockholm University'],
  }),
  contact: address('Where participants can write, and where Adept tells when a coordinator does not act'),
  'time-zone': words('The IANA zone in which every date of the programme is meant', {
    examples: ['Europe/Stockholm'],
  }),
  country: words(
    'The country whose public holidays are no working days, by its two letters: `SE`; with a part of it where its days differ: `DE-BY`. Default: no country, no holidays but those under `holidays`',
    { examples: ['SE'] },
  ),
  languages: list(
    'The languages in which people are written to; the first is the usual one. Default: en',
    choice('A language', ['en', 'sv', 'fi']),
    { uniqueItems: true, default: ['en'] },
  ),
  'send-hour': time('The local hour at which mail goes out. Default: 09:00', { default: '09:00' }),
  status: choice(
    'Whether it runs: only an `active` programme is started. Default: active',
    ['active', 'coming', 'discontinued', 'relaunching'],
    { default: 'active' },
  ),
  'status-note': text('What people are told about the status', {
    examples: ['The next round opens in the autumn.'],
  }),
  theme: text('What this run is about', { examples: ['Leading service teams'] }),
  partners: section(
    'Organisations that carry the programme together, or send people to it',
    {
      called: text('What a partner is called: Participating university', {
        examples: ['Participating university'],
      }),
      list: named(
        'The partners',
        textOr(
          'A partner: its name, or its name and what it does',
          section(
            '',
            {
              name: text("The partner's name", { examples: ['University of Helsinki'] }),
              does: choice(
                'Its part. Default: organises',
                ['organises', 'runs', 'invites', 'plans', 'supports'],
                { default: 'organises' },
              ),
              contact: address('Where it can be written to'),
            },
            ['name'],
          ),
        ),
        { minProperties: 1 },
      ),
    },
    ['list'],
  ),
};

export const goals = named(
  'What the programme is for',
  section(
    'One goal',
    {
      text: text('The goal in one sentence', {
        examples: ['Connect alumni and students in a meaningful way'],
      }),
      for: people('Whose goal it is. Default: everyone'),
      priority: whole('1 is the first. Default: all are equal', 1, 20, { examples: [1] }),
      'measured-by': list(
        'Questions of `type: agree` whose answers show it: `final.connection` is the question connection asked in the feedback final',
        words('A check-in or feedback, a dot, a question', { examples: ['final.connection'] }),
      ),
    },
    ['text'],
  ),
);

/** What each role may expect, and where that is told. */
export const expectations = section('What the programme promises and expects, and where it is told', {
  mentee: text('What mentees can expect', {
    examples: ['Somebody with experience who listens, once a month'],
  }),
  mentor: text('What mentors can expect, and what is expected of them', {
    examples: ['A new view of your own field, for about twenty hours in all'],
  }),
  told: list(
    'Where goals and expectations are told',
    choice('A place', ['website', 'mail', 'launch', 'workshop']),
    { uniqueItems: true },
  ),
});
