import type { PairSection } from '../section.ts';
import { agreementSection } from './agreement.tsx';
import { datesSection } from './dates.tsx';
import { endSection } from './end.tsx';
import { endingSection } from './ending.tsx';
import { firstSection } from './first.tsx';
import { individualSection } from './individual.tsx';
import { meetingsSection } from './meetings.tsx';
import { nextSection } from './next.tsx';
import { owedSection } from './owed.tsx';
import { sharedSection } from './shared.tsx';
import { pauseSection } from './pause.tsx';
import { peopleSection } from './people.tsx';
import { rhythmSection } from './rhythm.tsx';

/** The sections of a pair's page, in the order in which they stand. */
export const SECTIONS: readonly PairSection[] = [
  endingSection,
  owedSection,
  agreementSection,
  firstSection,
  nextSection,
  peopleSection,
  datesSection,
  rhythmSection,
  meetingsSection,
  individualSection,
  sharedSection,
  pauseSection,
  endSection,
];
