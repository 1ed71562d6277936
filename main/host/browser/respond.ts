import type { ServerResponse } from 'node:http';
import type { Envelope } from '../../../shared/contract/envelope.ts';
import { securityHeaders } from '../page-files.ts';

type Headers = Readonly<Record<string, string>>;

export const commonHeaders = { ...securityHeaders, 'cache-control': 'no-store' } as const;

export function respond(response: ServerResponse, status: number, body: string | Uint8Array, headers: Headers): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...commonHeaders, 'content-length': Buffer.byteLength(body), ...headers });
  response.end(body);
}

export function respondText(response: ServerResponse, status: number, text: string, headers: Headers = {}): void {
  respond(response, status, `${text}\n`, { 'content-type': 'text/plain; charset=utf-8', ...headers });
}

export function respondEnvelope(response: ServerResponse, envelope: Envelope, status = 200): void {
  // What is left of a refused body is not read: the connection ends with the answer.
  const ending: Headers = status === 413 ? { connection: 'close' } : {};
  respond(response, status, JSON.stringify(envelope), { 'content-type': 'application/json; charset=utf-8', ...ending });
}
