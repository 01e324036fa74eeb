/** How synthetic people reach pages and coordinators the API: real requests to the app, without a socket. */

/** A Hono app, as far as it is used here. */
export interface App {
  request(url: string, init?: RequestInit): Response | Promise<Response>;
}

export interface Page {
  readonly status: number;
  readonly text: string;
  /** Where a 303 sends the reader; null otherwise. */
  readonly location: string | null;
}

export interface Reply {
  readonly status: number;
  /** The JSON, checked by its reader. */
  readonly body: unknown;
}

export interface Browser {
  readonly baseUrl: string;
  get(path: string): Promise<Page>;
  /** Sends a form as a browser does from a page of the same site. */
  post(path: string, form: URLSearchParams): Promise<Page>;
  /** Asks the JSON API with the coordinators' key. */
  api(method: string, path: string, body?: unknown): Promise<Reply>;
}

/**
 * @param baseUrl where the app believes to be reached, with the path it is mounted under
 * @param key the API's Bearer key
 */
export function makeBrowser(app: App, baseUrl: string, key: string): Browser {
  const { origin } = new URL(baseUrl);
  const page = async (path: string, init?: RequestInit): Promise<Page> => {
    const response = await app.request(absolute(baseUrl, path), init);
    return {
      status: response.status,
      text: await response.text(),
      location: response.headers.get('location'),
    };
  };
  return {
    baseUrl,
    get: (path) => page(path),
    post: (path, form) =>
      page(path, {
        method: 'POST',
        body: form.toString(),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          origin,
          'sec-fetch-site': 'same-origin',
        },
      }),
    async api(method, path, body) {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
      const init = body === undefined ? {} : { body: JSON.stringify(body) };
      const response = await app.request(absolute(baseUrl, path), { method, headers, ...init });
      const text = await response.text();
      return { status: response.status, body: parsed(text) };
    },
  };
}

/** The app itself stands at the root of its host, whatever path its pages believe to be mounted under. */
function absolute(baseUrl: string, path: string): string {
  const { origin, pathname } = new URL(baseUrl);
  const mount = pathname.replace(/\/+$/, '');
  return mount !== '' && path.startsWith(`${mount}/`)
    ? `${origin}${path.slice(mount.length)}`
    : `${origin}${path}`;
}

/** The JSON of a body; null for a page of text, which only a fault of ours gives. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
