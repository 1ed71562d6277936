import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { BrowserWindow } from 'electron';
import type { Envelope } from '../../shared/contract/envelope.ts';
import type { BatonEvent } from '../../shared/contract/events.ts';
import { callChannel, eventChannel, pageOrigin } from '../../main/electron/channels.ts';
import { openSwitchboard } from '../../main/electron/ipc.ts';
import { openBrowserDoor } from '../../main/host/browser/server.ts';
import { createDispatcher } from '../../main/host/dispatcher.ts';
import type { Host } from '../../main/host/host.ts';
import { openDirectLink } from '../../main/host/links/direct.ts';
import type { LinkOptions } from '../../main/host/links/link.ts';
import { openWorkerLink } from '../../main/host/links/worker.ts';
import { testPasswordCost } from '../helpers/engine.ts';
import { openLink, postJson } from '../host/browser/ask.ts';
import { handledChannels } from './fake-electron.ts';

export type Session = { call(operation: string, input: unknown): Promise<Envelope> };

/** One way into Baton, with a data folder of its own. */
export type Door = {
  readonly name: string;
  readonly folder: string;
  /** What a page behind this door has heard. */
  readonly events: BatonEvent[];
  readonly log: string[];
  connect(): Promise<Session>;
  close(): Promise<void>;
};

type Opened = Pick<Door, 'connect' | 'close'>;
type Link = 'direct' | 'worker';

const workerEntry = new URL('frozen-worker.ts', import.meta.url);

export async function openDoors(): Promise<Door[]> {
  return [
    await openDoor('direct', 'direct', openPlain),
    await openDoor('worker', 'worker', openPlain),
    await openDoor('HTTP', 'direct', openHttp),
    await openDoor('IPC', 'direct', openIpc),
  ];
}

async function openDoor(
  name: string,
  kind: Link,
  open: (host: Host, folder: string, events: BatonEvent[]) => Promise<Opened>,
): Promise<Door> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-parity-'));
  const events: BatonEvent[] = [];
  const log: string[] = [];
  const host = await openTestHost(kind, folder, (line) => log.push(line));
  const opened = await open(host, folder, events);
  return {
    name,
    folder,
    events,
    log,
    connect: () => opened.connect(),
    async close() {
      await opened.close();
      await host.close();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

/** A host without the schedule's clock, which would act on its own between two calls. */
async function openTestHost(kind: Link, folder: string, log: (line: string) => void): Promise<Host> {
  const listeners = new EventEmitter<{ event: [BatonEvent] }>();
  const options: LinkOptions = { folder, door: 'test', emit: (event) => listeners.emit('event', event), log };
  const link =
    kind === 'worker'
      ? await openWorkerLink(workerEntry, options)
      : openDirectLink({ ...options, passwordCost: testPasswordCost });
  return {
    dispatcher: createDispatcher(link, log),
    log,
    events(listener) {
      listeners.on('event', listener);
      return () => listeners.off('event', listener);
    },
    wake: () => {},
    close: () => link.close(),
  };
}

function openPlain(host: Host, _folder: string, events: BatonEvent[]): Promise<Opened> {
  host.events((event) => events.push(event));
  return Promise.resolve({
    connect: () => Promise.resolve(host.dispatcher.connect()),
    close: () => Promise.resolve(),
  });
}

async function openHttp(host: Host, folder: string, events: BatonEvent[]): Promise<Opened> {
  const door = await openBrowserDoor({ host, dataFolder: folder, pageFolder: folder });
  const listening = new AbortController();
  const cookie = await openLink(door.newLink());
  const response = await fetch(`${door.origin}/events`, { headers: { cookie }, signal: listening.signal });
  const hearing = hear(response, events);
  return {
    async connect() {
      const own = await openLink(door.newLink());
      return {
        async call(operation, input) {
          const answer = await postJson(door.origin, own, operation, JSON.stringify(input) ?? '');
          if (answer.status !== 200) throw new Error(`HTTP ${answer.status} for ${operation}`);
          return JSON.parse(answer.body) as Envelope;
        },
      };
    },
    async close() {
      listening.abort();
      await hearing;
      await door.close();
    },
  };
}

async function hear(response: Response, events: BatonEvent[]): Promise<void> {
  let text = '';
  try {
    for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += part;
      const messages = text.split('\n\n');
      text = messages.pop() ?? '';
      for (const message of messages) {
        if (message.startsWith('data: ')) events.push(JSON.parse(message.slice('data: '.length)) as BatonEvent);
      }
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}

/** The desktop's own IPC between a process and a page that are both played here; messages are cloned as in Electron. */
function openIpc(host: Host, _folder: string, events: BatonEvent[]): Promise<Opened> {
  const switchboard = openSwitchboard(host);
  const handle = handledChannels.get(callChannel);
  if (!handle) throw new Error('The desktop door handles no calls.');
  let lastId = 0;
  const openWindow = (heard: BatonEvent[]): Session => {
    const sender = {
      id: (lastId += 1),
      isDestroyed: () => false,
      send: (channel: string, event: BatonEvent) => channel === eventChannel && heard.push(structuredClone(event)),
    };
    switchboard.connect({ webContents: sender, once: () => {} } as unknown as BrowserWindow);
    const senderFrame = { parent: null, origin: pageOrigin };
    return {
      async call(operation, input) {
        const message: unknown = structuredClone({ operation, input });
        return structuredClone(await handle({ sender, senderFrame }, message)) as Envelope;
      },
    };
  };
  openWindow(events);
  return Promise.resolve({
    connect: () => Promise.resolve(openWindow([])),
    close: () => Promise.resolve(),
  });
}
