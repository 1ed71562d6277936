import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BatonEvent } from '../../../shared/contract/events.ts';
import { success } from '../../../shared/contract/envelope.ts';
import { openBrowserDoor, type BrowserDoor } from '../../../main/host/browser/server.ts';
import { ask, openLink, postJson } from './ask.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'baton-door-'));
const pageFolder = path.join(folder, 'pages');
const listeners = new Set<(event: BatonEvent) => void>();
let role: 'broker' | 'agent' | null = 'broker';
let connections = 0;
let door: BrowserDoor;
let cookie: string;

beforeAll(async () => {
  fs.mkdirSync(pageFolder);
  fs.writeFileSync(path.join(pageFolder, 'index.html'), '<!doctype html><title>Baton</title>');
  fs.writeFileSync(path.join(pageFolder, 'app.js'), 'start();');
  fs.writeFileSync(path.join(folder, 'secret.js'), 'secret');
  door = await openBrowserDoor({ host: fakeHost(), dataFolder: folder, pageFolder });
  cookie = await openLink(door.newLink());
});

afterAll(async () => {
  await door.close();
  fs.rmSync(folder, { recursive: true });
});

function fakeHost() {
  return {
    dispatcher: {
      connect() {
        connections += 1;
        const session = connections;
        return {
          async call(operation: unknown, input: unknown) {
            if (operation === 'session.current') {
              const signedIn = role && { agentId: 1, name: 'Ana', role };
              return success({ isSetUp: true, officeName: 'Harbor', signedIn });
            }
            return success({ session, operation, input });
          },
        };
      },
      callAsSystem: () => Promise.resolve(success({})),
    },
    events(listener: (event: BatonEvent) => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    log: () => {},
  };
}

function get(address: string, headers: Record<string, string> = {}) {
  return ask(door.origin, address, { headers: { cookie, ...headers } });
}

function upload(body: string | Buffer, headers: Record<string, string>) {
  const common = { cookie, origin: door.origin, 'content-type': 'application/octet-stream' };
  return ask(door.origin, '/upload', { method: 'POST', headers: { ...common, ...headers }, body });
}

test('it listens on this machine alone, and opens to the link that it printed', async () => {
  expect(door.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  const link = new URL(door.newLink());
  const opened = await ask(door.origin, link.pathname);
  expect({ status: opened.status, location: opened.headers.location }).toEqual({ status: 303, location: '/' });
  expect(opened.headers['set-cookie']?.[0]).toMatch(/^baton-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
});

test('a link opens once, a newer link replaces it, and a guess opens nothing', async () => {
  const first = new URL(door.newLink()).pathname;
  const second = new URL(door.newLink()).pathname;
  const statuses = [];
  for (const link of [first, second, second, '/auth/', `/auth/${'A'.repeat(43)}`]) {
    statuses.push((await ask(door.origin, link)).status);
  }
  expect(statuses).toEqual([403, 303, 403, 403, 403]);
});

test('without the cookie nothing is served but the word where the link is', async () => {
  const addresses = ['/', '/app.js', '/events'];
  const answers = await Promise.all(addresses.map((address) => ask(door.origin, address)));
  const call = await postJson(door.origin, 'baton=x', 'leads.list', '{}');
  expect([...answers, call].map(({ status }) => status)).toEqual([401, 401, 401, 401]);
  expect(answers[0]?.body).toBe('Open the link that Baton printed in its terminal; each works once.\n');
});

test('a foreign name, a foreign page and a foreign frame are turned away', async () => {
  const answers = await Promise.all([
    get('/', { host: 'baton.example' }),
    get('/', { host: `localhost:${new URL(door.origin).port}` }),
    get('/', { origin: 'http://evil.example' }),
    get('/', { origin: 'null' }),
    get('/', { 'sec-fetch-site': 'cross-site' }),
    get('/', { 'sec-fetch-site': 'same-site' }),
    get('/', { 'sec-fetch-site': 'same-origin' }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([421, 421, 403, 403, 403, 403, 200]);
});

test('every answer carries the headers of safety', async () => {
  const { headers } = await get('/');
  const expected = {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  const others = await Promise.all([
    ask(door.origin, '/'),
    get('/none'),
    get('/', { host: 'evil' }),
    ask(door.origin, '/auth/none'),
    postJson(door.origin, cookie, 'leads.list', '{'),
    ask(door.origin, '/', { method: 'DELETE', headers: { cookie } }),
  ]);
  for (const found of [headers, ...others.map((answer) => answer.headers)]) expect(found).toMatchObject(expected);
});

test('an operation takes JSON and gives an envelope, whatever comes', async () => {
  const answers = [];
  for (const body of ['{"limit":1}', '', '{bad']) {
    const { status, body: content } = await postJson(door.origin, cookie, 'leads.list', body);
    answers.push([status, JSON.parse(content)]);
  }
  const called = { session: expect.any(Number), operation: 'leads.list' };
  expect(answers).toEqual([
    [200, { ok: true, value: { ...called, input: { limit: 1 } } }],
    [200, { ok: true, value: { ...called, input: {} } }],
    [200, { ok: false, error: { code: 'INVALID_INPUT', message: 'The input is not JSON. Nothing was done.' } }],
  ]);
});

test('what is not JSON is refused by its type, what is too large by its length, other methods by name', async () => {
  const headers = { cookie, origin: door.origin };
  const post = (more: Record<string, string>, body: string | Buffer) =>
    ask(door.origin, '/call/leads.list', { method: 'POST', headers: { ...headers, ...more }, body });
  const answers = await Promise.all([
    post({ 'content-type': 'text/plain' }, '{}'),
    post({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=b'),
    post({ 'content-type': 'application/json', 'content-length': String(100 * 1024 * 1024) }, ''),
    ask(door.origin, '/call/leads.list', { method: 'PUT', headers }),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([415, 415, 413, 405]);
  expect(JSON.parse(answers[2]?.body ?? '')).toMatchObject({ ok: false, error: { code: 'FILE_TOO_LARGE' } });
});

test('each link opens a session of its own', async () => {
  const other = await openLink(door.newLink());
  const sessions = [];
  for (const each of [cookie, other, cookie]) {
    const { body } = await postJson(door.origin, each, 'leads.list', '{}');
    sessions.push((JSON.parse(body) as { value: { session: number } }).value.session);
  }
  expect(sessions[0]).toBe(sessions[2]);
  expect(sessions[0]).not.toBe(sessions[1]);
});

test('pages come from the built folder, and 1,000 made-up paths lead nowhere else', async () => {
  expect([(await get('/')).body, (await get('/app.js')).headers['content-type']]).toEqual([
    '<!doctype html><title>Baton</title>',
    'text/javascript; charset=utf-8',
  ]);
  const part = fc.constantFrom(
    '..',
    '%2e%2e',
    '%2E.',
    '..%2f',
    '..%5c',
    '\\..',
    '.',
    'secret.js',
    'pages',
    '%00',
    'app.js',
    '//',
    'C:',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), async (parts) => {
      const { status, body } = await get(`/${parts.join('/')}`);
      expect([status, body.includes('secret')]).toEqual([expect.toBeOneOf([200, 400, 404]), false]);
    }),
    { numRuns: 1000 },
  );
});

test('what happens in the engine is told to every page that listens', async () => {
  const aborter = new AbortController();
  const response = await fetch(`${door.origin}/events`, { headers: { cookie }, signal: aborter.signal });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const first = await reader?.read();
  const event: BatonEvent = { type: 'touched', topics: ['leads'], revision: 7 };
  for (const listener of listeners) listener(event);
  const second = await reader?.read();
  aborter.abort();
  expect([response.headers.get('content-type'), first?.value, second?.value]).toEqual([
    'text/event-stream; charset=utf-8',
    'retry: 1000\n\n',
    'data: {"type":"touched","topics":["leads"],"revision":7}\n\n',
  ]);
});

test('a file comes in whole under a name that is safe, and only from the broker', async () => {
  const answer = await upload('a,b\n', { 'x-file-name': encodeURIComponent('../../Käufer: März.csv') });
  const { value } = JSON.parse(answer.body) as { value: { path: string } };
  expect(path.dirname(value.path)).toBe(path.join(folder, 'incoming'));
  expect(path.basename(value.path)).toMatch(/^[0-9a-f]{16}-Käufer_ März\.csv$/);
  expect(fs.readFileSync(value.path, 'utf8')).toBe('a,b\n');

  const refusals = [];
  for (const who of [null, 'agent'] as const) {
    role = who;
    refusals.push(JSON.parse((await upload('a', { 'x-file-name': 'a.csv' })).body).error.code);
  }
  role = 'broker';
  expect(refusals).toEqual(['NOT_SIGNED_IN', 'FORBIDDEN']);
});

test('a file that is too large or no file is refused and leaves nothing behind', async () => {
  const before = fs.readdirSync(path.join(folder, 'incoming'));
  const large = await upload('', { 'x-file-name': 'a.csv', 'content-length': String(201 * 1024 * 1024) });
  const form = await upload('a=b', { 'content-type': 'multipart/form-data' });
  expect([large.status, form.status]).toEqual([413, 415]);
  expect(fs.readdirSync(path.join(folder, 'incoming'))).toEqual(before);
});

test('files that came in more than a day ago are gone at the next start', async () => {
  const incoming = path.join(folder, 'incoming');
  const [old, fresh] = ['old.csv', 'fresh.csv'].map((name) => path.join(incoming, name)) as [string, string];
  for (const file of [old, fresh]) fs.writeFileSync(file, 'a');
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
  fs.utimesSync(old, twoDaysAgo, twoDaysAgo);
  const next = await openBrowserDoor({ host: fakeHost(), dataFolder: folder, pageFolder });
  await next.close();
  expect([fs.existsSync(old), fs.existsSync(fresh)]).toEqual([false, true]);
});
