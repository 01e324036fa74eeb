import { Hono } from 'hono';
import type { Context } from 'hono';
import { agreementPage } from '../../locales/en/agreement.ts';
import type { AppDeps } from '../deps.ts';
import { linkFor, verifyLink } from '../../definitions/plan/links.ts';
import { Problem } from '../http/problem.ts';
import type { Answers } from '../../definitions/plan/answers.ts';
import { attestedIn, ineligible } from '../pages/eligibility.tsx';
import { formValues, parseAnswer } from '../pages/answers.ts';
import type { Entered } from '../pages/fields.tsx';
import { first, questionFields, readForm, type Values } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import { hasNobody, ObligationPage } from '../pages/obligation.tsx';
import { obligationFacts, standing, type ObligationFacts, type Standing } from '../pages/obligation-view.ts';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';
import { keepDraft } from '../../db/queries/relationships.ts';
import { saveUnfinished } from '../../db/queries/unfinished.ts';
import { respond } from '../../db/queries/responses.ts';

const STATUS: Readonly<Record<Standing, 200 | 410>> = {
  open: 200,
  passed: 200,
  settled: 200,
  expired: 410,
  withdrawn: 410,
  cancelled: 410,
  over: 410,
};

/** What a form shows before anything has been entered: the answer that stands, or the meeting that took place as it was set, or its usual length. */
function shown(facts: ObligationFacts): Values {
  const minutes = facts.plan.relationship.meetings?.minutes;
  const usual: Values = minutes === undefined ? {} : { minutes: [String(minutes)] };
  const length: Values =
    facts.time === null ? {} : { count: [String(Math.min(facts.time.count, facts.time.longest))] };
  const met: Values =
    facts.held === null
      ? {}
      : { happened: ['yes'], on: [facts.held.on], minutes: [String(facts.held.minutes)] };
  return { ...usual, ...met, ...length, ...(facts.unfinished?.entered ?? formValues(facts.owed.answer)) };
}

/** A text that is signed is kept as it was shown. */
async function keepSigned(deps: AppDeps, { agreement, owed }: ObligationFacts): Promise<void> {
  if (agreement === null || owed.relationship_id === null) return;
  const [draft] = agreement.versions;
  await keepDraft(deps.sql, owed.relationship_id, draft.text, draft.at);
}

/** The page of one obligation. GET and HEAD only read; a POST records the answer and leads back to the page. */
export function obligationRoutes(deps: AppDeps, plans: Plans): Hono {
  const site = siteOf(deps);
  const page = (c: Context, facts: ObligationFacts, entered: Entered, status: 200 | 410 | 422) =>
    c.html(
      document(
        <ObligationPage
          site={site}
          facts={facts}
          entered={entered}
          withdrawPath={linkFor(deps.linkKey, deps.baseUrl, 'leave', facts.owed.participant_id)}
        />,
      ),
      status,
    );

  const load = async (c: Context): Promise<ObligationFacts> => {
    const { id = '', mac = '' } = c.req.param();
    if (!verifyLink(deps.linkKey, 'obligation', id, mac))
      throw new Problem('not-found', 'This link is not complete.');
    return obligationFacts(deps, plans, id);
  };

  return new Hono()
    .get('/o/:id/:mac', async (c) => {
      const facts = await load(c);
      return page(c, facts, { values: shown(facts), errors: {} }, STATUS[standing(facts)]);
    })
    .post('/o/:id/:mac', async (c) => {
      const facts = await load(c);
      const context = {
        questions: facts.questions,
        today: facts.today,
        firstDay: facts.plan.cycle.firstDay,
        ...(facts.time === null ? {} : { longest: facts.time.longest }),
        choosable: facts.profiles.map(({ id }) => id),
        most: facts.plan.matching.choose?.most ?? 0,
      };
      const eligible = (answers: Answers, values: Values) => {
        const { plan, owed } = facts;
        const attested = attestedIn({ plan, role: owed.role }, values);
        return { attested, errors: ineligible({ plan, role: owed.role }, answers, attested) };
      };
      const closed = () => page(c, facts, { values: shown(facts), errors: {} }, 410);
      if (standing(facts) !== 'open' || hasNobody(facts)) return closed();
      const values = await readForm(c);
      if (facts.owed.kind === 'apply' && facts.owed.answer === null && first(values, 'save') === 'yes') {
        const entered = questionFields(values);
        await saveUnfinished(deps.sql, { obligationId: facts.owed.id, entered, now: facts.now });
        return c.redirect(site.href(c.req.path), 303);
      }
      const { answer, errors } = parseAnswer(facts.owed.kind, values, {
        ...context,
        eligible: (answers) => eligible(answers, values),
      });
      if (answer === null) return page(c, facts, { values, errors }, 422);
      await keepSigned(deps, facts);
      const { result } = await respond(deps.sql, { obligationId: facts.owed.id, answer, now: facts.now });
      if (result === 'recorded') return c.redirect(site.href(c.req.path), 303);
      const { id: obligation } = facts.owed;
      const after = await obligationFacts(deps, plans, obligation);
      if (result === 'outdated')
        return page(c, after, { values, errors: { name: agreementPage.errors.outdated } }, 422);
      return page(c, after, { values: shown(after), errors: {} }, 410);
    });
}
