import { pairEnd as words } from '../../../locales/en/pair-end.ts';
import { pairPage } from '../../../locales/en/pair-page.ts';
import { inWords } from '../fields.tsx';
import { MessagePage } from '../message-page.tsx';
import type { Site } from '../site.ts';
import type { PairFacts } from './facts.ts';
import { EndForm } from './sections/end.tsx';

interface EndPageProps {
  readonly site: Site;
  readonly facts: PairFacts;
  /** The path of the pair's page. */
  readonly path: string;
}

/** Asks once more before a pair is ended, and says what follows. */
export function EndPage({ site, facts: { plan, others }, path }: EndPageProps) {
  const names = new Intl.ListFormat(pairPage.lang).format(others.map(({ name }) => name));
  const anew = plan.relationship.endedEarly !== 'close';
  return (
    <MessagePage site={site} title={words.title(names)}>
      <p>{words.text(names, inWords(plan.programme.name))}</p>
      <p>{anew ? words.replaced(names) : words.closed}</p>
      <EndForm action={site.href(`${path}/end`)} entered={{ values: {}, errors: {} }} />
      <p>
        <a href={site.href(path)}>{words.back}</a>
      </p>
    </MessagePage>
  );
}
