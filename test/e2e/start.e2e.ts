import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../main/host/start/prepare.mjs';
import { ensureBuilt } from '../helpers/built.ts';
import { ask, openLink, postJson } from '../host/browser/ask.ts';

const folder = mkdtempSync(join(tmpdir(), 'baton-start-'));
const data = join(folder, 'sample');
const script = join(root, 'main/host/start/start.mjs');
const running = new Set<ChildProcess>();

type Started = { readonly child: ChildProcess; readonly said: () => string; readonly ended: Promise<number | null> };

function start(...args: string[]): Started {
  const child = spawn(process.execPath, [script, '--no-open', '--browser', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => (output += part));
  child.stderr.setEncoding('utf8').on('data', (part: string) => (output += part));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return { child, said: () => output, ended };
}

async function linkOf({ said, ended }: Started): Promise<string> {
  let hasEnded = false;
  void ended.then(() => (hasEnded = true));
  for (;;) {
    const link = /^Open (http:\S+)$/m.exec(said())?.[1];
    if (link !== undefined) return link;
    if (hasEnded) throw new Error(`Baton ended without a link: ${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

beforeAll(ensureBuilt);

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

test('a start with the sample prints a link, the page behind it answers, and a second start is as good', async () => {
  const first = start('--sample', '--data', data);
  const link = await linkOf(first);
  const { origin } = new URL(link);
  const cookie = await openLink(link);
  const page = await ask(origin, '/', { headers: { cookie } });
  const signedIn = await postJson(origin, cookie, 'session.signIn', '{"password":"harbor-main-sample"}');
  const leads = await postJson(origin, cookie, 'leads.list', '{"limit":1}');
  expect([page.status, JSON.parse(signedIn.body).ok, JSON.parse(leads.body).value.total]).toEqual([200, true, 5000]);

  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  const second = start('--sample', '--data', data);
  await linkOf(second);
  expect(second.said()).toContain('its password is harbor-main-sample');
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
});

test('a port or a folder that is taken, and an option that is none, are named in one sentence', async () => {
  const holder = start('--data', data);
  const { port } = new URL(await linkOf(holder));
  const others = [
    start('--data', join(folder, 'other'), '--port', port),
    start('--data', data),
    start('--colour'),
    start('--data', join(script, 'deeper')),
  ];
  const codes = await Promise.all(others.map(({ ended }) => ended));
  holder.child.kill('SIGTERM');
  await holder.ended;
  const last = others.map(({ said }) => said().trim().split('\n').at(-1));
  expect([codes, last]).toEqual([
    [1, 1, 2, 1],
    [
      `Baton cannot start (CONFLICT): Another program uses port ${port}. Name another with --port, or leave it out.`,
      expect.stringMatching(/^Baton cannot start \(DATA_LOCKED\): Baton \(browser, process \d+\) already has/),
      "Unknown option '--colour'. Baton knows --sample, --data DIR, --no-open, --port N and --browser.",
      expect.stringMatching(/^Baton cannot start \(DATA_READ_ONLY\): The data folder is not a folder\./),
    ],
  ]);
});
