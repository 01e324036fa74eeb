import { Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { closeSession, openSession, SESSION_HOURS } from '../../db/queries/keys.ts';
import { coordinators } from '../../locales/en/coordinators.ts';
import { basePathOf, type AppDeps } from '../deps.ts';
import { opens, SESSION_COOKIE } from '../http/access.ts';
import { Input } from '../pages/fields.tsx';
import { first, readForm, type FieldErrors } from '../pages/form-data.ts';
import { document, Layout } from '../pages/layout.tsx';
import { siteOf, type Site } from '../pages/site.ts';

const text = coordinators.login;

function LoginPage({ site, errors }: { site: Site; errors: FieldErrors }) {
  const entered = { values: {}, errors };
  return (
    <Layout site={site} title={text.title}>
      <h1>{text.title}</h1>
      <p>{text.text}</p>
      <form method="post">
        <Input
          name="key"
          label={text.key}
          type="password"
          entered={entered}
          extra={{ autocomplete: 'current-password' }}
        />
        <button>{text.button}</button>
      </form>
    </Layout>
  );
}

/** Only a path of this app: another site must not be able to choose where a sign-in leads. */
function ownPath(next: string | undefined): string {
  return next !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(next) ? next : '/';
}

/** Signing in with a key and out again. The cookie opens pages and their forms, never the API's changes. */
export function sessionRoutes(deps: AppDeps): Hono {
  const site = siteOf(deps);
  const cookie = {
    httpOnly: true,
    sameSite: 'Lax',
    secure: deps.baseUrl.startsWith('https:'),
    path: basePathOf(deps.baseUrl) || '/',
  } as const;
  return new Hono()
    .get('/login', (c) => c.html(document(<LoginPage site={site} errors={{}} />)))
    .post('/login', async (c) => {
      const key = first(await readForm(c), 'key');
      if ((await opens(deps, key)) === null) {
        return c.html(document(<LoginPage site={site} errors={{ key: text.wrong }} />), 422);
      }
      const token = await openSession(deps.sql, key);
      setCookie(c, SESSION_COOKIE, token, { ...cookie, maxAge: SESSION_HOURS * 3_600 });
      return c.redirect(site.href(ownPath(c.req.query('next'))), 303);
    })
    .post('/logout', async (c) => {
      const token = getCookie(c, SESSION_COOKIE);
      if (token !== undefined) await closeSession(deps.sql, token);
      deleteCookie(c, SESSION_COOKIE, cookie);
      return c.redirect(site.href('/login'), 303);
    });
}
