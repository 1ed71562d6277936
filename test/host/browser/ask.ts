import http, { type IncomingHttpHeaders } from 'node:http';
import { text } from 'node:stream/consumers';

export type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };
export type Question = {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
};

/** A plain request: unlike fetch it sends any header and any path as they are. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, body }: Question = {},
): Promise<Answer> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers, agent: false }, (response) => {
      text(response).then(
        (content) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: content }),
        reject,
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Opens the one-time link and gives the cookie to send along. */
export async function openLink(link: string): Promise<string> {
  const { origin, pathname } = new URL(link);
  const { headers } = await ask(origin, pathname);
  return headers['set-cookie']?.[0]?.split(';')[0] ?? '';
}

export function postJson(origin: string, cookie: string, operation: string, body: string): Promise<Answer> {
  return ask(origin, `/call/${operation}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'application/json' },
    body,
  });
}
