import { Hono } from 'hono';
import type { Context } from 'hono';
import {
  applicationWindow,
  applyByPage,
  isHidden,
  sendLinkAgain,
  type Window,
} from '../../db/queries/applications.ts';
import { appliesElsewhere } from '../../db/queries/csv-answers.ts';
import { recordInterest } from '../../db/queries/interests.ts';
import { isByInvitation } from '../../db/queries/inviting.ts';
import { beginApplication } from '../../db/queries/unfinished.ts';
import { isEmail, isName, normalEmail, type NewParticipant } from '../../db/queries/people.ts';
import type { Plan, Question, Role } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import type { AppDeps } from '../deps.ts';
import { found, Problem } from '../http/problem.ts';
import { parseQuestions } from '../pages/answers.ts';
import { ApplyPage, ElsewherePage, InvitedPage, RolesPage } from '../pages/apply.tsx';
import { attestedIn, ineligible } from '../pages/eligibility.tsx';
import { inWords } from '../pages/fields.tsx';
import { first, questionFields, readForm, type FieldErrors, type Values } from '../pages/form-data.ts';
import { document } from '../pages/layout.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { siteOf } from '../pages/site.ts';
import type { Plans } from '../plans.ts';

interface Form {
  readonly plan: Plan;
  readonly role: Role;
  readonly window: Window;
  readonly questions: readonly Question[];
}

const ROLES: readonly Role[] = ['mentee', 'mentor'];
const isRole = (word: string): word is Role => word === 'mentor' || word === 'mentee';

/** Who applies, or the error of each field. */
function parsePerson(
  { plan, role }: Form,
  values: Values,
): { readonly person: NewParticipant; readonly errors: FieldErrors } {
  const name = first(values, 'name');
  const email = normalEmail(first(values, 'email'));
  const unit = first(values, 'unit');
  const errors = {
    ...(isName(name) ? {} : { name: words.errors.name }),
    ...(isEmail(email) ? {} : { email: words.errors.email }),
    ...(plan.units.some(({ id }) => id === unit)
      ? {}
      : { unit: words.errors.unit(inWords(plan.unitLabel).toLowerCase()) }),
  };
  return { person: { name, email, unit, role }, errors };
}

/** The pages on which people apply by themselves while the window is open. */
export function applyRoutes(deps: AppDeps, plans: Plans): Hono {
  const site = siteOf(deps);

  /** The applications of a plan of which anybody may know. */
  const windowsOf = async (plan: Plan) => {
    const all = await Promise.all(
      ROLES.map(async (role) => ({
        role,
        window: await applicationWindow(deps.sql, plan, role, deps.now()),
      })),
    );
    return all.flatMap(({ role, window }) =>
      window === null || isHidden(plan, role, window) ? [] : [{ role, window }],
    );
  };

  /** A cycle that is hidden as a whole is answered like one that is not there. */
  const cycleOf = async (c: Context) => {
    const plan = found(await plans(c.req.param('cycle') ?? ''), 'such cycle');
    const windows = await windowsOf(plan);
    if (windows.length === 0) throw new Problem('not-found', 'There is no such cycle.');
    return { plan, windows };
  };

  const load = async (c: Context): Promise<Form> => {
    const { plan, windows } = await cycleOf(c);
    const role = c.req.param('role') ?? '';
    if (!isRole(role)) throw new Problem('not-found', 'There is no such role.');
    const { window } = found(windows.find((one) => one.role === role) ?? null, 'application for this role');
    const questions = window.ask.questions.flatMap((id) =>
      plan.questions.filter((question) => question.id === id),
    );
    return { plan, role, window, questions };
  };

  const page = (c: Context, form: Form, values: Values, errors: FieldErrors) => {
    const status = Object.keys(errors).length > 0 ? 422 : 200;
    const props = { site, ...form, entered: { values, errors } };
    if (isByInvitation(form.plan, form.role) && form.window.state !== 'before')
      return c.html(document(<InvitedPage {...props} />), status);
    if (appliesElsewhere(form.plan, form.role) && form.window.state === 'open')
      return c.html(document(<ElsewherePage {...props} />), status);
    return c.html(document(<ApplyPage {...props} />), status);
  };

  const receipt = (c: Context, title: string, text: string) =>
    c.html(
      document(
        <MessagePage site={site} title={title}>
          <p>{text}</p>
        </MessagePage>,
      ),
    );

  const lead = (c: Context, { plan, role }: Form, to: 'received' | 'noted' | 'sent' | 'saved') =>
    c.redirect(site.href(`/apply/${plan.cycle.id}/${role}/${to}`), 303);

  /** Who they are must be there, for the link; their answers may be missing. */
  const save = async (c: Context, form: Form, values: Values, who: ReturnType<typeof parsePerson>) => {
    if (Object.keys(who.errors).length > 0) return page(c, form, values, who.errors);
    const begun = { ...who.person, plan: form.plan, entered: questionFields(values), now: deps.now() };
    const result = await beginApplication(deps.sql, begun);
    return result === 'saved' ? lead(c, form, 'saved') : page(c, await load(c), values, {});
  };

  const apply = async (c: Context, form: Form, values: Values) => {
    const { person, errors } = parsePerson(form, values);
    if (first(values, 'save') === 'yes') return save(c, form, values, { person, errors });
    const { answers, errors: unanswered } = parseQuestions(form.questions, values);
    const attested = attestedIn(form, values);
    const all = { ...errors, ...ineligible(form, answers, attested), ...unanswered };
    if (Object.keys(all).length > 0) return page(c, form, values, all);
    const result = await applyByPage(deps.sql, {
      ...person,
      plan: form.plan,
      answers,
      attested,
      now: deps.now(),
    });
    return result === 'received' ? lead(c, form, 'received') : page(c, await load(c), values, {});
  };

  const note = async (c: Context, form: Form, values: Values) => {
    const { person, errors } = parsePerson(form, values);
    if (Object.keys(errors).length > 0) return page(c, form, values, errors);
    await recordInterest(deps.sql, { ...person, plan: form.plan, now: deps.now() });
    return lead(c, form, 'noted');
  };

  /** Whoever was invited gets their link; all see the same page. */
  const sendAgain = async (c: Context, form: Form, values: Values) => {
    const email = normalEmail(first(values, 'email'));
    if (!isEmail(email)) return page(c, form, values, { email: words.errors.email });
    await sendLinkAgain(deps.sql, { plan: form.plan, role: form.role, email, now: deps.now() });
    return lead(c, form, 'sent');
  };

  return new Hono()
    .get('/apply/:cycle', async (c) => {
      const { plan, windows } = await cycleOf(c);
      return c.html(document(<RolesPage site={site} plan={plan} windows={windows} />));
    })
    .get('/apply/:cycle/:role', async (c) => page(c, await load(c), {}, {}))
    .get('/apply/:cycle/:role/received', (c) => receipt(c, words.apply.received, words.apply.receivedText))
    .get('/apply/:cycle/:role/noted', (c) => receipt(c, words.apply.noted, words.apply.notedText))
    .get('/apply/:cycle/:role/saved', (c) => receipt(c, words.apply.saved, words.apply.savedText))
    .get('/apply/:cycle/:role/sent', (c) => receipt(c, words.apply.sent, words.apply.sentText))
    .post('/apply/:cycle/:role', async (c) => {
      const form = await load(c);
      const { plan, role, window } = form;
      const values = await readForm(c);
      const invited = isByInvitation(plan, role);
      if (invited && window.state === 'open') return sendAgain(c, form, values);
      if (invited || (window.state === 'open' && appliesElsewhere(plan, role)))
        return page(c, form, values, {});
      if (window.state === 'before') return page(c, form, values, {});
      return window.state === 'open' ? apply(c, form, values) : note(c, form, values);
    });
}
