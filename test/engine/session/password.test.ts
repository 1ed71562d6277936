import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hashPassword,
  isOutdated,
  passwordCost,
  recoveryCodeFrom,
  verifyPassword,
} from '../../../main/engine/session/password.ts';

const secret = Buffer.alloc(32, 7).toString('base64url');
const cheap = { memoryKibibytes: 8, passes: 1, lanes: 1 };

test('a password is kept as an argon2id PHC string with 19 MiB, two passes, one lane', async () => {
  const hash = await hashPassword('correct horse', secret, passwordCost);
  expect({
    begin: hash.slice(0, 31),
    isRight: await verifyPassword('correct horse', hash),
    isWrong: await verifyPassword('correct horsE', hash),
    isOutdated: isOutdated(hash, passwordCost),
  }).toEqual({ begin: '$argon2id$v=19$m=19456,t=2,p=1$', isRight: true, isWrong: false, isOutdated: false });
});

test('a password typed on another keyboard is the same password', async () => {
  const hash = await hashPassword('Zoë’s café', secret, cheap);
  expect(await verifyPassword('Zoë’s café'.normalize('NFD'), hash)).toBe(true);
});

test('a hash made with less memory, passes or lanes is outdated, one made with more is not', async () => {
  const made = { memoryKibibytes: 16, passes: 2, lanes: 1 };
  const hash = await hashPassword('correct horse', secret, made);
  const asked = [made, { ...made, memoryKibibytes: 32 }, { ...made, passes: 3 }, { ...made, lanes: 2 }, cheap];
  expect(asked.map((cost) => isOutdated(hash, cost))).toEqual([false, true, true, true, false]);
});

test('two passwords never share a salt', async () => {
  const other = Buffer.alloc(32, 8).toString('base64url');
  expect(await hashPassword('same', secret, cheap)).not.toBe(await hashPassword('same', other, cheap));
});

test('a recovery code is five groups of letters and digits that cannot be mistaken', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const code = recoveryCodeFrom(Buffer.from(bytes).toString('base64url'));
      expect(code).toMatch(/^([A-HJ-NP-Z2-9]{5}-){4}[A-HJ-NP-Z2-9]{5}$/);
    }),
  );
});

test('different secrets give different recovery codes', () => {
  const codes = Array.from({ length: 32 }, (_, index) =>
    recoveryCodeFrom(Buffer.alloc(32, index).toString('base64url')),
  );
  expect(new Set(codes).size).toBe(32);
});
