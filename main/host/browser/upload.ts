import { randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { failure, success, type Envelope } from '../../../shared/contract/envelope.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Connection } from '../dispatcher.ts';
import { mediaType } from './guards.ts';
import { respondEnvelope } from './respond.ts';

const mostBytes = 200 * 1024 * 1024;
const keptMilliseconds = 24 * 60 * 60 * 1000;

/** `POST /upload`: a browser cannot name a path, so the file's bytes come here and its path goes back. */
export async function answerUpload(
  folder: string,
  connection: Connection,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (mediaType(request.headers) !== 'application/octet-stream') return respondEnvelope(response, notBytes, 415);
  const refused = await refuseUploader(connection);
  if (refused) return respondEnvelope(response, refused);
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return respondEnvelope(response, tooLarge, 413);
  const envelope = await store(folder, safeName(request.headers['x-file-name']), request);
  respondEnvelope(response, envelope, envelope === tooLarge ? 413 : 200);
}

const notBytes = failure('INVALID_INPUT', 'A file comes as bytes; set its content-type to application/octet-stream.');
const tooLarge: Envelope = failure('FILE_TOO_LARGE', 'The file has more than 200 MB. Split it and import the parts.');

async function refuseUploader(connection: Connection): Promise<Envelope | null> {
  const current = await connection.call('session.current', {});
  if (!current.ok) return current;
  const { signedIn } = current.value as OutputOf<'session.current'>;
  if (signedIn === null) return failure('NOT_SIGNED_IN', 'Sign in first.');
  return signedIn.role === 'broker' ? null : failure('FORBIDDEN', 'Only the broker may bring files in.');
}

async function store(folder: string, name: string, request: IncomingMessage): Promise<Envelope> {
  const file = path.join(folder, `${randomBytes(8).toString('hex')}-${name}`);
  try {
    await mkdir(folder, { recursive: true });
    if (await writeWhole(file, request)) return success({ path: file });
    await rm(file, { force: true });
    return tooLarge;
  } catch (error) {
    await rm(file, { force: true });
    return unstored(error);
  }
}

async function writeWhole(file: string, request: IncomingMessage): Promise<boolean> {
  await using handle = await open(file, 'wx', 0o600);
  let size = 0;
  // The request outlives a refusal, so that its answer can still be sent.
  for await (const part of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) return false;
    await handle.writeFile(part);
  }
  return true;
}

function unstored(error: unknown): Envelope {
  if ((error as NodeJS.ErrnoException).code === 'ENOSPC') {
    return failure('DISK_FULL', 'The disk is full. Nothing was imported. Make room and choose the file again.');
  }
  return failure('FILE_UNREADABLE', 'The file did not arrive whole. Nothing was imported; choose it again.');
}

/** A name that is one on every system; the ending stays, because it may tell what the file is. */
export function safeName(header: string | string[] | undefined): string {
  const given = decoded(typeof header === 'string' ? header : '');
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last.replaceAll(/[^\p{L}\p{N} ._-]/gu, '_').replace(/^[. ]+/, '');
  return plain.slice(-100).replace(/[. ]+$/, '') || 'file';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What was brought in more than a day ago has been imported or given up. */
export async function removeOldUploads(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const file = path.join(folder, name);
    const found = await stat(file).catch(() => null);
    if (found?.isFile() && now - found.mtimeMs > keptMilliseconds) await rm(file, { force: true });
  }
}
