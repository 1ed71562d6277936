import type { IncomingMessage, ServerResponse } from 'node:http';
import { failure, type Envelope } from '../../../shared/contract/envelope.ts';
import type { Connection } from '../dispatcher.ts';
import { mediaType } from './guards.ts';
import { respondEnvelope } from './respond.ts';

/** Room for the longest text that intake takes, escaped as JSON. */
const mostBytes = 48 * 1024 * 1024;

const tooLarge = failure('FILE_TOO_LARGE', 'This is more than Baton takes in one call. Send less at a time.');
const notJson = failure('INVALID_INPUT', 'A call carries JSON; set its content-type to application/json.');

/** `POST /call/<operation>`: the input as JSON in, one envelope out. */
export async function answerCall(
  connection: Connection,
  operation: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (mediaType(request.headers) !== 'application/json') return respondEnvelope(response, notJson, 415);
  const body = await readBody(request);
  if (body === null) return respondEnvelope(response, tooLarge, 413);
  respondEnvelope(response, await call(connection, operation, body));
}

async function call(connection: Connection, operation: string, body: string): Promise<Envelope> {
  const input = parsed(body);
  if (input === undefined) return failure('INVALID_INPUT', 'The input is not JSON. Nothing was done.');
  return connection.call(operation, input.value);
}

function parsed(body: string): { value: unknown } | undefined {
  if (body.trim() === '') return { value: {} };
  try {
    return { value: JSON.parse(body) as unknown };
  } catch {
    return undefined;
  }
}

async function readBody(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return null;
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
