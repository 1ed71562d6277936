import { z } from 'zod';
import { failure, success, type Envelope } from '../../shared/contract/envelope.ts';
import type { BatonEvent } from '../../shared/contract/events.ts';
import type { CallOf, OperationName, OutputOf } from '../../shared/contract/index.ts';
import type { FileSource } from '../../shared/contract/intake.ts';
import type { Client } from './client.ts';

const uploadedSchema = z.object({ path: z.string() });
const lost = failure(
  'INTERNAL',
  'The connection to Baton’s engine is lost. What you see stays readable; try again once it is back.',
);

/** As the door takes it. A refusal half way looks to the page like a lost connection. */
const mostUploadBytes = 200 * 1024 * 1024;
const tooLarge = failure(
  'FILE_TOO_LARGE',
  'The browser hands over at most 200 MB. Split the file, or put it through the command line.',
);

type Listeners<T> = Set<(value: T) => void>;

/** The door of `npm start` without Electron: plain requests there, server-sent events back. */
export function createBrowserClient(): Client {
  const events: Listeners<BatonEvent> = new Set();
  const connections: Listeners<boolean> = new Set();
  let isLive = true;

  function setLive(next: boolean): void {
    if (next === isLive) return;
    isLive = next;
    connections.forEach((listener) => listener(next));
  }

  const source = new EventSource('./events');
  source.addEventListener('open', () => setLive(true));
  source.addEventListener('error', () => setLive(false));
  source.addEventListener('message', (message: MessageEvent<string>) => {
    const event = JSON.parse(message.data) as BatonEvent;
    events.forEach((listener) => listener(event));
  });

  return {
    door: 'browser',
    call: async <N extends OperationName>(name: N, input: CallOf<N>) =>
      (await request(`./call/${name}`, {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(input),
        // What a person likes is kept at the last moment, too: when the window goes.
        ...(name === 'preferences.save' && { keepalive: true }),
      })) as Envelope<OutputOf<N>>,
    onEvent: (listener) => subscribe(events, listener),
    onConnection(listener) {
      listener(isLive);
      return subscribe(connections, listener);
    },
    fileSource: async (file) =>
      file.size > mostUploadBytes ? tooLarge : readUpload(file.name, await request('./upload', uploadInit(file))),
  };
}

async function request(url: string, init: RequestInit): Promise<Envelope> {
  try {
    const response = await fetch(url, { method: 'POST', ...init });
    if (!response.ok) return refusal(response.status);
    return (await response.json()) as Envelope;
  } catch {
    return lost;
  }
}

function uploadInit(file: File): RequestInit {
  return {
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(file.name) },
    body: file,
  };
}

function readUpload(name: string, envelope: Envelope): Envelope<FileSource> {
  if (!envelope.ok) return envelope;
  const uploaded = uploadedSchema.safeParse(envelope.value);
  return uploaded.success
    ? success({ path: uploaded.data.path, name })
    : failure('FILE_UNREADABLE', 'The file did not arrive whole. Nothing was imported; choose it again.');
}

function refusal(status: number): Envelope<never> {
  if (status === 413) return failure('FILE_TOO_LARGE', 'This is more than Baton takes in one go. Split it in two.');
  if (status === 401 || status === 403) {
    return failure(
      'INTERNAL',
      'This page is no longer connected to Baton. Open the link that Baton printed at its start.',
    );
  }
  return failure('INTERNAL', 'Baton’s engine refused to answer. Nothing was changed.');
}

function subscribe<T>(listeners: Listeners<T>, listener: (value: T) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
