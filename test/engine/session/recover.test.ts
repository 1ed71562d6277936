import { afterEach, beforeEach, expect, test } from 'vitest';
import { nobody } from '../../../main/engine/context.ts';
import { openTestOffice, testPassword, type TestOffice } from '../../helpers/engine.ts';

let office: TestOffice;
let code: string;

beforeEach(async () => {
  office = await openTestOffice();
  code = office.founding?.recoveryCode ?? '';
});

afterEach(() => office.close());

const password = 'a quite new password';

test('the recovery code sets a new password once, and gives the next code', async () => {
  const recovered = await office.ok('session.recover', { recoveryCode: code.toLowerCase(), password }, nobody);
  expect(recovered.session).toEqual({ agentId: 1, name: 'Dana Whitfield', role: 'broker' });
  expect(await office.codeOf('session.signIn', { password: testPassword }, nobody)).toBe('WRONG_PASSWORD');
  expect(await office.codeOf('session.signIn', { password }, nobody)).toBe('ok');
  expect(await office.codeOf('session.recover', { recoveryCode: code, password }, nobody)).toBe('WRONG_PASSWORD');
  const next = { recoveryCode: recovered.recoveryCode, password };
  expect(await office.codeOf('session.recover', next, nobody)).toBe('ok');
});

test('guessing codes is slowed down and does not lock the broker out', async () => {
  const guess = () => office.codeOf('session.recover', { recoveryCode: 'AAAAA-AAAAA', password }, nobody);
  const answers: string[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) answers.push(await guess());
  expect(answers.at(-1)).toBe('LOCKED_OUT');
  expect(await office.codeOf('session.recover', { recoveryCode: code, password }, nobody)).toBe('LOCKED_OUT');
  expect(await office.codeOf('session.signIn', { password: testPassword }, nobody)).toBe('ok');
});

test('a recovery opens a sign-in that was locked by wrong passwords', async () => {
  for (let attempt = 0; attempt < 7; attempt += 1) await office.codeOf('session.signIn', { password: 'x' }, nobody);
  expect(await office.codeOf('session.signIn', { password: testPassword }, nobody)).toBe('LOCKED_OUT');
  await office.ok('session.recover', { recoveryCode: code, password }, nobody);
  expect(await office.codeOf('session.signIn', { password }, nobody)).toBe('ok');
});

test('a broker who is in makes a new code behind the password, and the one before opens nothing', async () => {
  expect(await office.codeOf('session.renewRecoveryCode', {})).toBe('CONFIRM_REQUIRED');
  const renewed = await office.confirmed('session.renewRecoveryCode', {});
  expect(renewed.recoveryCode).not.toBe(code);
  expect(await office.codeOf('session.signIn', { password: testPassword }, nobody)).toBe('ok');
  expect(await office.codeOf('session.recover', { recoveryCode: code, password }, nobody)).toBe('WRONG_PASSWORD');
  const { recoveryCode } = renewed;
  expect(await office.codeOf('session.recover', { recoveryCode, password }, nobody)).toBe('ok');
  const { rows } = await office.ok('audit.list', {});
  expect(rows.find(({ action }) => action === 'session.renewRecoveryCode')?.detail).toEqual({});
  expect(JSON.stringify(rows)).not.toContain(recoveryCode);
});
