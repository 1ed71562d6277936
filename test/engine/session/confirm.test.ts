import { afterEach, expect, test } from 'vitest';
import type { CallOf } from '../../../shared/contract/index.ts';
import { system } from '../../../main/engine/context.ts';
import { openTestOffice, testNow, testPassword, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
afterEach(() => office.close());

type Save = Extract<CallOf<'settings.save'>, { section: 'autoAssignment' }>;
const value: Save['value'] = {
  on: true,
  eligibleStatusIds: [1, 4, 5],
  runTime: '07:00',
  weekdays: [1, 2, 3],
  order: 'hottest',
  basis: 'run',
  respectWorkingHours: false,
  graceMinutes: 240,
};
const change = { operation: 'settings.save', input: { section: 'autoAssignment', value } };

async function tokenFor(changed: CallOf<'session.confirm'>['change'] = change): Promise<string> {
  return (await office.ok('session.confirm', { password: testPassword, change: changed })).token;
}

function save(confirm: string | undefined, wanted: Save['value'] = value): Promise<string> {
  const input = { section: 'autoAssignment' as const, value: wanted };
  return office.codeOf('settings.save', confirm === undefined ? input : { ...input, confirm });
}

test('the password lets exactly one change through, once', async () => {
  office = await openTestOffice();
  const { token, expiresAt } = await office.ok('session.confirm', { password: testPassword, change });
  expect([expiresAt, await save(undefined), await save(token), await save(token)]).toEqual([
    testNow + 5 * 60_000,
    'CONFIRM_REQUIRED',
    'ok',
    'CONFIRM_REQUIRED',
  ]);
});

test('the token is good for the confirmed change only, and a wrong use does not spend it', async () => {
  office = await openTestOffice();
  const token = await tokenFor();
  expect([
    await save(token, { ...value, runTime: '07:01' }),
    await save(`${token}x`),
    await office.codeOf('office.save', { office: { name: 'Other' }, confirm: token }),
    await save(token),
  ]).toEqual(['CONFIRM_REQUIRED', 'CONFIRM_REQUIRED', 'CONFIRM_REQUIRED', 'ok']);
});

test('the order of keys in a change makes no difference', async () => {
  office = await openTestOffice();
  const reversed = Object.fromEntries(Object.entries(value).toReversed());
  const token = await tokenFor({ operation: 'settings.save', input: { value: reversed, section: 'autoAssignment' } });
  expect(await save(token)).toBe('ok');
});

test('a token expires after five minutes and expired ones are removed', async () => {
  office = await openTestOffice();
  const token = await tokenFor();
  office.clock.now += 5 * 60_000;
  const late = await save(token);
  await tokenFor();
  expect([late, office.db.raw.prepare('SELECT count(*) FROM confirmation').pluck().get()]).toEqual([
    'CONFIRM_REQUIRED',
    1,
  ]);
});

test('a token belongs to the broker who gave the password', async () => {
  office = await openTestOffice({ agents: [{ role: 'broker', password: 'another password' }] });
  const token = await tokenFor();
  const input = { section: 'autoAssignment' as const, value, confirm: token };
  expect([
    await office.codeOf('settings.save', input, { agentId: 2, role: 'broker' }),
    await office.codeOf('settings.save', input, system),
    await save(token),
  ]).toEqual(['CONFIRM_REQUIRED', 'CONFIRM_REQUIRED', 'ok']);
});

test('only a hash of the token is kept', async () => {
  office = await openTestOffice();
  const token = await tokenFor();
  expect(office.db.raw.serialize().includes(token)).toBe(false);
});

test('a wrong password gives no token, is counted with the sign-ins and stays in the audit trail', async () => {
  office = await openTestOffice();
  const wrong = { password: 'wrong password', change };
  const codes: string[] = [];
  for (let time = 0; time < 6; time += 1) codes.push(await office.codeOf('session.confirm', wrong));
  const trail = (await office.ok('audit.list', { limit: 6 })).rows;
  expect({
    codes,
    signIn: await office.codeOf('session.signIn', { password: testPassword }),
    trail: trail.map(({ action, detail }) => ({ action, detail })),
  }).toEqual({
    codes: [...Array(5).fill('WRONG_PASSWORD'), 'LOCKED_OUT'],
    signIn: 'LOCKED_OUT',
    trail: codes.map(() => ({ action: 'session.confirm', detail: { operation: 'settings.save', isGiven: false } })),
  });
});

test.each([
  ['an operation that asks for no password', { operation: 'team.save', input: { id: 1 } }],
  ['an operation that does not exist', { operation: 'office.explode', input: {} }],
  ['an input that its operation would refuse', { operation: 'settings.save', input: { section: 'autoAssignment' } }],
])('%s cannot be confirmed', async (_, unfit) => {
  office = await openTestOffice();
  expect(await office.codeOf('session.confirm', { password: testPassword, change: unfit })).toBe('INVALID_INPUT');
});

test('a new password makes tokens worthless that were given for the old one', async () => {
  office = await openTestOffice();
  const token = await tokenFor();
  await office.ok('session.changePassword', { oldPassword: testPassword, password: 'a brand new one' });
  expect(await save(token)).toBe('CONFIRM_REQUIRED');
});
