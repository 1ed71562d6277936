import { afterEach, beforeEach, expect, test } from 'vitest';
import type { EngineLink } from '../../../main/host/links/link.ts';
import { createDispatcher } from '../../../main/host/dispatcher.ts';
import type { CallOf } from '../../../shared/contract/index.ts';
import { nobody, system } from '../../../main/engine/context.ts';
import { agentCaller, openTestOffice, testPassword, type TestOffice } from '../../helpers/engine.ts';

const ana = { name: 'Ana Silva', email: 'ana@example.com', password: 'ana has a password' };
const password = 'a quite new password';

let office: TestOffice;
beforeEach(async () => {
  office = await openTestOffice({ agents: [ana] });
});
afterEach(() => office.close());

test('the old password sets a new one, and opens nothing from then on', async () => {
  expect(await office.codeOf('session.changePassword', { oldPassword: testPassword, password })).toBe('ok');
  expect([
    await office.codeOf('session.signIn', { password: testPassword }, nobody),
    await office.codeOf('session.signIn', { password }, nobody),
  ]).toEqual(['WRONG_PASSWORD', 'ok']);
});

test('an agent changes the own password and nobody else’s', async () => {
  const input = { oldPassword: ana.password, password };
  expect([
    await office.codeOf('session.changePassword', input, agentCaller(2)),
    await office.codeOf('session.signIn', { email: ana.email, password }, nobody),
    await office.codeOf('session.signIn', { password: testPassword }, nobody),
    await office.codeOf('session.changePassword', input, system),
  ]).toEqual(['ok', 'ok', 'ok', 'FORBIDDEN']);
});

test('guessing the old password is counted with the sign-ins, and the audit trail tells of each try', async () => {
  const codes: string[] = [];
  for (let time = 0; time < 6; time += 1) {
    codes.push(await office.codeOf('session.changePassword', { oldPassword: 'a guess', password }));
  }
  const { rows } = await office.ok('audit.list', { limit: 6 });
  expect({
    codes,
    right: await office.codeOf('session.changePassword', { oldPassword: testPassword, password }),
    signIn: await office.codeOf('session.signIn', { password: testPassword }, nobody),
    trail: rows.map(({ action, detail }) => ({ action, detail })),
  }).toEqual({
    codes: [...Array(5).fill('WRONG_PASSWORD'), 'LOCKED_OUT'],
    right: 'LOCKED_OUT',
    signIn: 'LOCKED_OUT',
    trail: codes.map(() => ({ action: 'session.changePassword', detail: { agentId: 1, isGiven: false } })),
  });
});

test('a changed password stands in the audit trail without its words', async () => {
  await office.ok('session.changePassword', { oldPassword: testPassword, password });
  const { rows } = await office.ok('audit.list', { limit: 1 });
  expect(rows.map(({ action, detail }) => ({ action, detail }))).toEqual([
    { action: 'session.changePassword', detail: { agentId: 1, isGiven: true } },
  ]);
  expect(office.db.raw.serialize().includes(password)).toBe(false);
});

test('nobody gives oneself a password without the old one', async () => {
  expect([
    await office.codeOf('team.save', { id: 1, password }),
    await office.codeOf('team.save', { id: 2, password }),
  ]).toEqual(['INVALID_INPUT', 'ok']);
});

test('a new password ends the other sessions of the same person, not its own and not those of others', async () => {
  const stopped = () => false;
  const link: EngineLink = {
    execute: (name, input, caller) => office.call(name, input as CallOf<typeof name>, caller),
    stop: stopped,
    close: async () => {},
  };
  const dispatcher = createDispatcher(link, () => {});
  const [here, there, agent] = [dispatcher.connect(), dispatcher.connect(), dispatcher.connect()];
  const codeOf = async (session: typeof here) => {
    const envelope = await session.call('leads.list', {});
    return envelope.ok ? 'ok' : envelope.error.code;
  };
  await here.call('session.signIn', { password: testPassword });
  await there.call('session.signIn', { password: testPassword });
  await agent.call('session.signIn', { email: ana.email, password: ana.password });
  await here.call('session.changePassword', { oldPassword: testPassword, password });
  expect([await codeOf(here), await codeOf(there), await codeOf(agent)]).toEqual(['ok', 'NOT_SIGNED_IN', 'ok']);
  await there.call('session.signIn', { password });
  expect(await codeOf(there)).toBe('ok');
});
