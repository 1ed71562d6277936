import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Host } from '../host.ts';
import { readPageFile } from '../page-files.ts';
import { answerCall } from './calls.ts';
import { openEventStreams } from './events.ts';
import { cookieValue, refuseStranger, type Place } from './guards.ts';
import { respond, respondText } from './respond.ts';
import { openSessions } from './sessions.ts';
import { answerUpload, removeOldUploads } from './upload.ts';

export type DoorOptions = {
  readonly host: Pick<Host, 'dispatcher' | 'events' | 'log'>;
  readonly dataFolder: string;
  /** The built pages. */
  readonly pageFolder: string;
  /** 0 = any that is free. */
  readonly port?: number;
};

export type BrowserDoor = {
  readonly origin: string;
  /** A link that opens Baton once; the one before it opens nothing any more. */
  newLink(): string;
  /** Called when a link has been used. */
  onLinkUsed(listener: () => void): void;
  close(): Promise<void>;
};

const closingMilliseconds = 10_000;

/** The same pages as in the desktop app, for a browser on this machine and for nobody else. */
export async function openBrowserDoor(options: DoorOptions): Promise<BrowserDoor> {
  const uploads = path.join(options.dataFolder, 'incoming');
  await removeOldUploads(uploads, Date.now());
  const sessions = openSessions(options.host.dispatcher);
  const streams = openEventStreams();
  const linkListeners = new Set<() => void>();
  const server = http.createServer({ requestTimeout: 0 });
  const place = await listen(server, options.port ?? 0);
  const cookie = `baton-${new URL(place.origin).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [address = '/'] = (request.url ?? '/').split('?');
    const isLink = request.method === 'GET' && address.startsWith('/auth/');
    const refused = refuseStranger(place, request.headers, isLink);
    if (refused) return respondText(response, refused.status, refused.text);
    if (isLink) return redeem(address.slice('/auth/'.length), response);
    const connection = sessions.find(cookieValue(request.headers.cookie, cookie));
    if (!connection) {
      return respondText(response, 401, 'Open the link that Baton printed in its terminal; each works once.');
    }
    const route = `${request.method} ${address}`;
    if (route.startsWith('POST /call/')) {
      return answerCall(connection, address.slice('/call/'.length), request, response);
    }
    if (route === 'POST /upload') return answerUpload(uploads, connection, request, response);
    if (route === 'GET /events') return streams.open(response);
    if (request.method !== 'GET') return respondText(response, 405, 'Baton does not answer that.', { allow: 'GET' });
    const file = await readPageFile(options.pageFolder, address);
    if (!file) return respondText(response, 404, 'Baton has no such page.');
    respond(response, 200, file.content, { 'content-type': file.contentType, 'cache-control': 'no-cache' });
  }

  function redeem(token: string, response: ServerResponse): void {
    const secret = sessions.redeem(token);
    if (secret === null) {
      return respondText(response, 403, 'This link has been used. Press Enter in Baton’s terminal for a new one.');
    }
    const setCookie = `${cookie}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    respond(response, 303, '', { location: '/', 'set-cookie': setCookie });
    for (const listener of linkListeners) listener();
  }

  server.on('request', (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (!request.aborted) options.host.log(`error in the browser door: ${String(error)}`);
      respondText(response, 500, 'Something went wrong inside Baton. The log says where.');
    });
  });
  const stopEvents = options.host.events((event) => streams.send(event));

  return {
    origin: place.origin,
    newLink: () => `${place.origin}/auth/${sessions.newToken()}`,
    onLinkUsed: (listener) => linkListeners.add(listener),
    async close() {
      stopEvents();
      streams.close();
      await closeServer(server);
    },
  };
}

function listen(server: http.Server, port: number): Promise<Place> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      resolve({ host, origin: `http://${host}` });
    });
  });
}

/** Takes nothing new, lets what runs come to its end, and waits no longer than ten seconds for it. */
function closeServer(server: http.Server): Promise<void> {
  const deadline = setTimeout(() => server.closeAllConnections(), closingMilliseconds);
  return new Promise((resolve) => {
    server.close(() => {
      clearTimeout(deadline);
      resolve();
    });
    server.closeIdleConnections();
  });
}
