import { pairPage as words } from '../../../../locales/en/pair-page.ts';
import type { PairSection } from '../section.ts';

/** In a group: the sessions that the reader has, or has had, alone with the mentor or with each mentee. */
export const individualSection: PairSection = {
  id: 'individual',
  show: ({ facts: { sessions } }) =>
    sessions.length === 0 ? null : (
      <>
        <h2>{words.individual}</h2>
        <ul>
          {sessions.map(({ name, held, asked }) => (
            <li>{words.individualWith(name, held, asked)}</li>
          ))}
        </ul>
      </>
    ),
};
