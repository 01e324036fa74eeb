import type { Stories, Story } from '../../db/queries/stories.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { answerWords } from './answer-words.ts';
import { shortMoment } from './dates.ts';
import { inWords } from './fields.tsx';
import { Layout } from './layout.tsx';
import { Nav } from './parts.tsx';
import type { Site } from './site.ts';
import { unitName } from './unit-words.ts';

const text = coordinators.stories;

interface StoriesProps {
  readonly site: Site;
  readonly plan: Plan;
  readonly stories: Stories;
}

/** The way to them, where the programme asks for stories. */
export function StoriesLink({ site, plan }: Omit<StoriesProps, 'stories'>) {
  if (plan.testimonials === undefined) return null;
  return (
    <p>
      <a href={site.href(`/cycles/${plan.cycle.id}/stories`)}>{text.link}</a>
    </p>
  );
}

function Told({ plan, story }: { plan: Plan; story: Story }) {
  const asked = plan.questions.filter(({ id }) => story.answers[id] !== undefined);
  const by = text.by(story.name, inWords(plan.roles[story.role].label), unitName(plan, story.unit));
  return (
    <section class="card">
      <h2>{by}</h2>
      {asked.map((question) => (
        <>
          <p class="soft">{inWords(question.ask)}</p>
          <blockquote>{answerWords(question, story.answers[question.id])}</blockquote>
        </>
      ))}
      <p class="soft">{shortMoment(story.toldAt, plan.programme.timeZone)}</p>
    </section>
  );
}

/** The stories that may be told in public; the same as JSON is /api/cycles/:id/stories. */
export function StoriesPage({ site, plan, stories }: StoriesProps) {
  const { publishable, withheld } = stories;
  const title = text.title(inWords(plan.programme.name), plan.cycle.period);
  return (
    <Layout site={site} title={title} nav={<Nav site={site} cycle={plan.cycle.id} here="report" />}>
      <h1>{title}</h1>
      <p class="lead">{text.may(publishable.length)}</p>
      {withheld === 0 ? null : <p class="soft">{text.withheld(withheld)}</p>}
      {publishable.map((story) => (
        <Told plan={plan} story={story} />
      ))}
    </Layout>
  );
}
