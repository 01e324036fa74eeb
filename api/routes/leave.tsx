import { Hono } from 'hono';
import type { Context } from 'hono';
import { verifyLink } from '../../definitions/plan/links.ts';
import { getLeaver, type Leaver } from '../../db/queries/obligation-page.ts';
import { leave } from '../../db/queries/relationships.ts';
import { formatMoment } from '../../definitions/plan/format.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import type { AppDeps } from '../deps.ts';
import { found, Problem } from '../http/problem.ts';
import { Choice, ErrorSummary, inWords } from '../pages/fields.tsx';
import { first, readForm, type FieldErrors } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { siteOf, type Site } from '../pages/site.ts';
import type { Plans } from '../plans.ts';

interface LeaveProps {
  readonly site: Site;
  readonly plan: Plan;
  readonly who: Leaver;
  readonly errors: FieldErrors;
}

function LeavePage({ site, plan, who, errors }: LeaveProps) {
  const { name, timeZone } = plan.programme;
  const text = words.leave;
  if (who.leftAt !== null) {
    return (
      <MessagePage site={site} title={text.left}>
        <p>{text.leftText(formatMoment(who.leftAt, timeZone, words.lang))}</p>
      </MessagePage>
    );
  }
  if (!who.matched) {
    return (
      <MessagePage site={site} title={words.withdraw.title}>
        <p class="soft">{words.obligation.forYou(who.name, inWords(plan.roles[who.role].label))}</p>
        <p>{words.withdraw.text(inWords(name))}</p>
        <form method="post">
          <input type="hidden" name="leave" value="yes" />
          <button>{words.withdraw.button}</button>
        </form>
      </MessagePage>
    );
  }
  const options = [{ value: 'yes', label: text.confirm }];
  const role = inWords(plan.roles[who.role].label);
  return (
    <MessagePage site={site} title={text.title}>
      <p class="soft">{words.obligation.forYou(who.name, role)}</p>
      <p>{text.text(inWords(name))}</p>
      <form method="post" novalidate>
        <ErrorSummary errors={errors} />
        <Choice name="leave" legend="" type="checkbox" options={options} entered={{ values: {}, errors }} />
        <button>{text.button}</button>
      </form>
    </MessagePage>
  );
}

/** The page on which a participant leaves the programme. */
export function leaveRoutes(deps: AppDeps, plans: Plans): Hono {
  const site = siteOf(deps);
  const load = async (c: Context): Promise<Leaver> => {
    const { id = '', mac = '' } = c.req.param();
    if (!verifyLink(deps.linkKey, 'leave', id, mac))
      throw new Problem('not-found', 'This link is not complete.');
    return found(await getLeaver(deps.sql, id), 'such participant');
  };
  const page = async (c: Context, who: Leaver, errors: FieldErrors) => {
    const plan = found(await plans(who.cycleId), 'such cycle');
    const status = Object.keys(errors).length > 0 ? 422 : 200;
    return c.html(document(<LeavePage site={site} plan={plan} who={who} errors={errors} />), status);
  };
  return new Hono()
    .get('/leave/:id/:mac', async (c) => page(c, await load(c), {}))
    .post('/leave/:id/:mac', async (c) => {
      const who = await load(c);
      const values = await readForm(c);
      if (first(values, 'leave') !== 'yes') return page(c, who, { leave: words.errors.confirm });
      await leave(deps.sql, { participantId: who.id, now: deps.now() });
      return c.redirect(site.href(c.req.path), 303);
    });
}
