import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserClient } from '../../../renderer/lib/browser-client.ts';
import type { BatonEvent } from '../../../shared/contract/events.ts';

class FakeEventSource extends EventTarget {
  static last: FakeEventSource;
  readonly url: string;
  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.last = this;
  }
}

vi.stubGlobal('EventSource', FakeEventSource);
afterEach(() => vi.unstubAllGlobals());

function clientAnswering(answer: () => Promise<Response>) {
  vi.stubGlobal('EventSource', FakeEventSource);
  const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>(answer);
  vi.stubGlobal('fetch', fetched);
  return { client: createBrowserClient(), fetched };
}

it('sends an operation as JSON and hands its envelope on', async () => {
  const { client, fetched } = clientAnswering(async () => Response.json({ ok: true, value: { moved: 0 } }));
  expect(await client.call('statuses.retire', { id: 3 })).toEqual({ ok: true, value: { moved: 0 } });
  expect(fetched.mock.calls).toEqual([
    ['./call/statuses.retire', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"id":3}' }],
  ]);
});

it('makes one plain envelope of a lost connection', async () => {
  const { client } = clientAnswering(() => Promise.reject(new TypeError('failed to fetch')));
  const envelope = await client.call('team.list', {});
  expect(envelope).toEqual({
    ok: false,
    error: { code: 'INTERNAL', message: expect.stringContaining('connection to Baton’s engine is lost') as string },
  });
});

it('says when the engine cannot be heard and when it can again', () => {
  const { client } = clientAnswering(async () => Response.json({}));
  const heard: boolean[] = [];
  client.onConnection((isLive) => heard.push(isLive));
  FakeEventSource.last.dispatchEvent(new Event('error'));
  FakeEventSource.last.dispatchEvent(new Event('error'));
  FakeEventSource.last.dispatchEvent(new Event('open'));
  expect(heard).toEqual([true, false, true]);
});

it('passes events on until it is told to stop', () => {
  const { client } = clientAnswering(async () => Response.json({}));
  const events: BatonEvent[] = [];
  const stop = client.onEvent((event) => events.push(event));
  const touched = { type: 'touched', topics: ['leads'], revision: 3 } as const;
  FakeEventSource.last.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(touched) }));
  stop();
  FakeEventSource.last.dispatchEvent(new MessageEvent('message', { data: JSON.stringify(touched) }));
  expect(events).toEqual([touched]);
});

it('uploads a file with its name and answers where it lies', async () => {
  const { client, fetched } = clientAnswering(async () => Response.json({ ok: true, value: { path: '/tmp/a.csv' } }));
  expect(await client.fileSource(new File(['name\nDana'], 'März leads.csv'))).toEqual({
    ok: true,
    value: { path: '/tmp/a.csv', name: 'März leads.csv' },
  });
  expect(fetched.mock.calls[0]?.[0]).toBe('./upload');
  expect(fetched.mock.calls[0]?.[1].headers).toEqual({
    'content-type': 'application/octet-stream',
    'x-file-name': 'M%C3%A4rz%20leads.csv',
  });
});

it('says which files are too large for the door', async () => {
  const { client } = clientAnswering(async () => new Response('', { status: 413 }));
  const envelope = await client.fileSource(new File(['x'], 'a.csv'));
  expect(envelope.ok ? null : envelope.error.code).toBe('FILE_TOO_LARGE');
});

it('does not begin to send a file that the door would refuse half way', async () => {
  const { client, fetched } = clientAnswering(async () => Response.json({ ok: true, value: { path: '/tmp/a.csv' } }));
  const file = Object.defineProperty(new File(['x'], 'a.csv'), 'size', { value: 200 * 1024 * 1024 + 1 });
  const envelope = await client.fileSource(file);
  expect([envelope.ok ? null : envelope.error.code, fetched.mock.calls.length]).toEqual(['FILE_TOO_LARGE', 0]);
});
