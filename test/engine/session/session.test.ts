import { afterEach, expect, test } from 'vitest';
import { nobody } from '../../../main/engine/context.ts';
import { hashPassword } from '../../../main/engine/session/api.ts';
import {
  agentCaller,
  openTestOffice,
  testNow,
  testPassword,
  testPasswordCost,
  type TestOffice,
} from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

const minute = 60_000;
const ana = { name: 'Ana Silva', email: 'ana@example.com', password: 'ana has a password' };

function signIn(password: string, email?: string) {
  return office.call('session.signIn', email === undefined ? { password } : { email, password }, nobody);
}

async function tryPassword(password: string, email?: string): Promise<string> {
  const envelope = await signIn(password, email);
  return envelope.ok ? 'ok' : envelope.error.code;
}

async function fail(times: number, email?: string): Promise<string[]> {
  const codes: string[] = [];
  for (let time = 0; time < times; time += 1) codes.push(await tryPassword('wrong password', email));
  return codes;
}

test('without an address the broker signs in, with one whoever has it, in any case of letters', async () => {
  office = await openTestOffice({ agents: [ana] });
  expect([await signIn(testPassword), await signIn(ana.password, ' ANA@example.com ')]).toEqual([
    { ok: true, value: { agentId: 1, name: 'Dana Whitfield', role: 'broker' } },
    { ok: true, value: { agentId: 2, name: 'Ana Silva', role: 'agent' } },
  ]);
});

test('an unknown address, an agent who left, one without a sign-in and a wrong password get one and the same answer', async () => {
  office = await openTestOffice({
    agents: [
      ana,
      { name: 'Ben', email: 'ben@example.com' },
      { name: 'Cy', email: 'cy@example.com', password: ana.password },
    ],
  });
  await office.ok('team.deactivate', { id: 4, workingLeads: { to: 'pool' } });
  const answers = [
    await signIn('wrong password', 'ana@example.com'),
    await signIn(ana.password, 'nobody@example.com'),
    await signIn(ana.password, 'ben@example.com'),
    await signIn(ana.password, 'cy@example.com'),
  ];
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.ok === false && answers[0].error.code).toBe('WRONG_PASSWORD');
});

test('after five wrong passwords the account closes for 30 seconds, also for the right one', async () => {
  office = await openTestOffice();
  const codes = await fail(5);
  const closed = await signIn(testPassword);
  office.clock.now += 29_999;
  const stillClosed = await tryPassword(testPassword);
  office.clock.now += 1;
  expect({ codes, closed, stillClosed, after: await tryPassword(testPassword) }).toEqual({
    codes: Array(5).fill('WRONG_PASSWORD'),
    closed: {
      ok: false,
      error: {
        code: 'LOCKED_OUT',
        message: 'The password was wrong too often. Wait 30 seconds, then try again.',
        details: { retryAt: testNow + 30_000, retryInSeconds: 30 },
      },
    },
    stillClosed: 'LOCKED_OUT',
    after: 'ok',
  });
});

test('each further wrong password waits longer, and the right one begins anew', async () => {
  office = await openTestOffice();
  await fail(5);
  const waits: number[] = [];
  for (let round = 0; round < 6; round += 1) {
    const closed = await signIn('wrong password');
    const seconds = closed.ok ? 0 : Number(closed.error.details?.['retryInSeconds']);
    waits.push(seconds);
    office.clock.now += seconds * 1000;
    await fail(1);
  }
  office.clock.now += 15 * minute;
  const opened = await tryPassword(testPassword);
  expect({ waits, opened, afterwards: await fail(5) }).toEqual({
    waits: [30, 60, 120, 300, 900, 900],
    opened: 'ok',
    afterwards: Array(5).fill('WRONG_PASSWORD'),
  });
});

test('an address that nobody has closes as one that somebody has', async () => {
  office = await openTestOffice({ agents: [ana] });
  const known = [...(await fail(6, 'ana@example.com')), await signIn(ana.password, 'ana@example.com')];
  const unknown = [...(await fail(6, 'nobody@example.com')), await signIn(ana.password, 'nobody@example.com')];
  expect(unknown).toEqual(known);
});

test('a closed account leaves the others open', async () => {
  office = await openTestOffice({ agents: [ana] });
  await fail(6, 'ana@example.com');
  expect([await tryPassword(testPassword), await tryPassword(ana.password, 'ana@example.com')]).toEqual([
    'ok',
    'LOCKED_OUT',
  ]);
});

test('a clock set back a year begins the wait anew and no more than that', async () => {
  office = await openTestOffice();
  await fail(5);
  office.clock.now -= 365 * 24 * 60 * minute;
  const atOnce = await tryPassword(testPassword);
  office.clock.now += 30_000;
  expect([atOnce, await tryPassword(testPassword)]).toEqual(['LOCKED_OUT', 'ok']);
});

test('only so many unknown addresses are remembered', async () => {
  office = await openTestOffice();
  const insert = office.db.raw.prepare('INSERT INTO sign_in_guard (account, failures, failed_at) VALUES (?, 9, ?)');
  for (let index = 0; index < 1500; index += 1) insert.run(`unknown:${index}`, index);
  await fail(1, 'nobody@example.com');
  expect(office.db.raw.prepare('SELECT count(*) AS n, min(failed_at) AS oldest FROM sign_in_guard').get()).toEqual({
    n: 1000,
    oldest: 501,
  });
});

test('whoever comes, goes or fails makes no data version; failures are counted', async () => {
  office = await openTestOffice();
  const revision = (await office.ok('safety.status', {})).revision;
  await signIn(testPassword);
  await office.ok('session.signOut', {});
  await fail(2);
  expect({
    failures: office.db.raw.prepare('SELECT failures FROM sign_in_guard').pluck().all(),
    revision: (await office.ok('safety.status', {})).revision,
    events: office.events,
  }).toEqual({ failures: [2], revision, events: [] });
});

test('signing in renews a hash that was made more cheaply than hashes are made now, and no other', async () => {
  office = await openTestOffice();
  const setHash = office.db.raw.prepare('UPDATE agent SET password_hash = ? WHERE id = 1');
  const read = () => office.db.raw.prepare('SELECT password_hash FROM agent WHERE id = 1').pluck().get() as string;
  const made = async (cost: { memoryKibibytes: number; passes: number; lanes: number }) => {
    const hash = await hashPassword(testPassword, Buffer.alloc(32).toString('base64url'), cost);
    setHash.run(hash);
    const signedIn = await tryPassword(testPassword);
    return { signedIn, isRenewed: read() !== hash, cost: read().split('$')[3] };
  };
  expect([
    await made({ ...testPasswordCost, memoryKibibytes: 8 }),
    await made(testPasswordCost),
    await made({ ...testPasswordCost, passes: 2 }),
  ]).toEqual([
    { signedIn: 'ok', isRenewed: true, cost: 'm=16,t=1,p=1' },
    { signedIn: 'ok', isRenewed: false, cost: 'm=16,t=1,p=1' },
    { signedIn: 'ok', isRenewed: false, cost: 'm=16,t=2,p=1' },
  ]);
});

test('who is signed in is known by the name as it is now', async () => {
  office = await openTestOffice({ agents: [ana] });
  await office.ok('team.save', { id: 2, name: 'Ana Santos' });
  expect([
    await office.ok('session.current', {}, agentCaller(2)),
    await office.ok('session.current', {}, nobody),
  ]).toEqual([
    { isSetUp: true, officeName: 'Harbor & Main Realty', signedIn: { agentId: 2, name: 'Ana Santos', role: 'agent' } },
    { isSetUp: true, officeName: 'Harbor & Main Realty', signedIn: null },
  ]);
});

test('the session of an agent who leaves, or changes the role, ends; signing in and out still work', async () => {
  office = await openTestOffice({ agents: [ana, { ...ana, email: 'ben@example.com' }] });
  await office.ok('team.deactivate', { id: 2, workingLeads: { to: 'pool' } });
  await office.ok('team.save', { id: 3, role: 'broker' });
  const stale = [agentCaller(2), agentCaller(3), { agentId: 99, role: 'agent' } as const];
  const codes = await Promise.all(stale.map((caller) => office.codeOf('statuses.list', {}, caller)));
  expect({
    codes,
    current: (await office.ok('session.current', {}, agentCaller(2))).signedIn,
    signOut: await office.ok('session.signOut', {}, agentCaller(2)),
    signIn: await office.codeOf('session.signIn', { password: testPassword }, agentCaller(2)),
  }).toEqual({
    codes: ['NOT_SIGNED_IN', 'NOT_SIGNED_IN', 'NOT_SIGNED_IN'],
    current: null,
    signOut: {},
    signIn: 'ok',
  });
});

test('a new password opens a closed account', async () => {
  office = await openTestOffice({ agents: [ana] });
  await fail(6, 'ana@example.com');
  await office.ok('team.save', { id: 2, password: 'a brand new one' });
  expect([
    await tryPassword(ana.password, 'ana@example.com'),
    await tryPassword('a brand new one', 'ana@example.com'),
  ]).toEqual(['WRONG_PASSWORD', 'ok']);
});
