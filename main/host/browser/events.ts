import type { ServerResponse } from 'node:http';
import type { BatonEvent } from '../../../shared/contract/events.ts';
import { commonHeaders } from './respond.ts';

const heartbeatMilliseconds = 15_000;
/** A page that reads so slowly is let go; it comes back by itself and reads anew. */
const mostUnreadBytes = 1024 * 1024;

export type EventStreams = {
  open(response: ServerResponse): void;
  send(event: BatonEvent): void;
  close(): void;
};

/** `GET /events`: server-sent events, one event of Baton a message. */
export function openEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const write = (text: string) => {
    for (const stream of streams) {
      stream.write(text);
      if (stream.writableLength > mostUnreadBytes) stream.destroy();
    }
  };
  const heartbeat = setInterval(() => write(': still here\n\n'), heartbeatMilliseconds);
  heartbeat.unref();
  return {
    open(response) {
      response.writeHead(200, { ...commonHeaders, 'content-type': 'text/event-stream; charset=utf-8' });
      response.write('retry: 1000\n\n');
      streams.add(response);
      response.once('close', () => streams.delete(response));
    },
    send: (event) => write(`data: ${JSON.stringify(event)}\n\n`),
    close() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
