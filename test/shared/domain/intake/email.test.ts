import { expect, test } from 'vitest';
import { normalizeEmail } from '../../../../shared/domain/intake/email.ts';

test('an e-mail is the bare address in lower case', () => {
  const written = [' Ana.Duarte@Example.COM ', 'mailto:ana.duarte@example.com', 'Ana Duarte <ANA.duarte@example.com>'];
  const result = { email: 'ana.duarte@example.com' };
  expect(written.map(normalizeEmail)).toEqual([result, result, result]);
});

test('quotation marks around an address, or in front of it, are not part of it', () => {
  const written = [`'ana@example.com`, `'ana@example.com'`, '"ana@example.com"', '“mailto:ana@example.com”'];
  expect(written.map(normalizeEmail)).toEqual(written.map(() => ({ email: 'ana@example.com' })));
  expect(normalizeEmail(`o'neil@example.com`)).toEqual({ email: `o'neil@example.com` });
});

test('what is not an address is a problem with its reason', () => {
  expect(
    ['ana@', 'ana@example', '@example.com', 'a b@example.com', `${'x'.repeat(250)}@example.com`].map(normalizeEmail),
  ).toEqual([
    { problem: '“ana@” is not an e-mail address.' },
    { problem: '“ana@example” is not an e-mail address.' },
    { problem: '“@example.com” is not an e-mail address.' },
    { problem: '“a b@example.com” is not an e-mail address.' },
    { problem: `“${'x'.repeat(59)}…” is not an e-mail address.` },
  ]);
});
