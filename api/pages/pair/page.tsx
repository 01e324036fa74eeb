import { pages } from '../../../locales/en/pages.ts';
import { pairPage as words } from '../../../locales/en/pair-page.ts';
import { inWords, ErrorSummary, type Entered } from '../fields.tsx';
import { Layout } from '../layout.tsx';
import type { Site } from '../site.ts';
import type { PairFacts } from './facts.ts';
import { SECTIONS } from './sections/index.ts';

/** The end of the address of the statement of participation. */
export const STATEMENT = 'statement.pdf';

const NOTHING: Entered = { values: {}, errors: {} };

/** What was sent, and by the form of which section. */
export interface Sent {
  readonly section: string;
  readonly entered: Entered;
}

interface PairPageProps {
  readonly site: Site;
  readonly facts: PairFacts;
  /** The path of the page itself, under which its forms post. */
  readonly path: string;
  readonly sent: Sent | null;
}

/** The page of a pair or group, as one of its members sees it: made of its sections. */
export function PairPage({ site, facts, path, sent }: PairPageProps) {
  const { plan, me, others } = facts;
  const names = new Intl.ListFormat(words.lang).format(others.map(({ name }) => name));
  const title = words.title(names);
  return (
    <Layout site={site} title={`${title} - ${inWords(plan.programme.name)}`}>
      <p class="eyebrow">{inWords(plan.programme.name)}</p>
      <h1>{title}</h1>
      <p class="soft">{pages.obligation.forYou(me.name, inWords(plan.roles[me.role].label))}</p>
      <p class="lead">{words.states[stateOf(facts)]}</p>
      {SECTIONS.map(({ id, show }) => {
        const entered = sent?.section === id ? sent.entered : NOTHING;
        const content = show({
          facts,
          entered,
          action: site.href(`${path}/${id}`),
          statement: site.href(`${path}/${STATEMENT}`),
        });
        return content === null ? null : (
          <section id={id}>
            <ErrorSummary errors={entered.errors} />
            {content}
          </section>
        );
      })}
    </Layout>
  );
}

/** In which state of its life the pair is, as its members are told. */
function stateOf({ pair, me }: PairFacts): keyof typeof words.states {
  if (me.leftAt !== null) return 'left';
  if (pair.cycle_state === 'cancelled') return 'cancelled';
  if (pair.state === 'active') return pair.opened_at === null ? 'waiting' : 'active';
  return pair.state;
}
