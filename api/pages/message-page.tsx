import type { Child } from 'hono/jsx';
import { pages as words } from '../../locales/en/pages.ts';
import { Layout } from './layout.tsx';
import type { Problem } from '../http/problem.ts';
import type { Site } from './site.ts';

/** A page that says one thing. */
export function MessagePage({ site, title, children }: { site: Site; title: string; children: Child }) {
  return (
    <Layout site={site} title={title}>
      <h1>{title}</h1>
      {children}
    </Layout>
  );
}

/** What went wrong, for somebody who followed a link or sent a form. */
export function ProblemPage({ site, problem }: { site: Site; problem: Problem }) {
  const text = words.problem;
  const said: Partial<Record<Problem['kind'], readonly [string, string]>> = {
    'not-found': [text.notFound, text.notFoundText],
    internal: [text.wrong, text.wrongText],
    'too-large': [text.tooLarge, problem.message],
    'not-allowed': [text.notAllowed, problem.message],
  };
  const [title, detail] = said[problem.kind] ?? [problem.title, problem.message];
  return (
    <MessagePage site={site} title={title}>
      <p>{detail}</p>
    </MessagePage>
  );
}
