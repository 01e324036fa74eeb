import type { Hono } from 'hono';

/** `/cycles/:id` as an expression that paths match. */
function expression(route: string): RegExp {
  const parts = route.split('/').map((part) => {
    if (part === '*') return '.*';
    return part.startsWith(':') ? '[^/]+' : part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('/')}$`);
}

/** The methods that an address of the app takes, as the header Allow lists them; none when nothing is there. */
export function methodsAt(app: Hono, path: string): string[] {
  const here = app.routes.filter((route) => route.method !== 'ALL' && expression(route.path).test(path));
  const methods = here.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  return [...new Set(methods)];
}
