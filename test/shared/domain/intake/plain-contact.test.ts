import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainContact } from '../../../../shared/domain/intake/plain-contact.ts';
import { interpretContact } from '../../../../shared/domain/intake/row-contact.ts';

const countries = ['US', 'DE', 'GB', 'IN', 'BR', 'MX', 'IT', 'AU', 'SG', 'XX'];

const word = fc.string({
  unit: fc.constantFrom('a', 'B', '7', '.', '-', '_', '+', "'", 'é'),
  minLength: 1,
  maxLength: 8,
});
const name = fc.oneof(
  word,
  fc.constantFrom('noemail', 'na', 'no-reply', 'x', 'unknown', 'ana', "o'neil", 'DonotReply'),
);
const email = fc.oneof(
  fc
    .tuple(name, name, fc.constantFrom('com', 'example', 'co.uk', 'c', ''))
    .map(([user, host, top]) => `${user}@${host}.${top}`),
  fc.constantFrom(
    'mailto:ana@example.com',
    'Ana <ana@example.com>',
    'a@b.example / 0171 1234567',
    'ana @example.com',
    'n/a',
  ),
);
const digits = fc.stringMatching(/^\d{1,14}$/);
const phone = fc.oneof(
  digits,
  digits.map((each) => `+${each}`),
  fc
    .tuple(fc.constantFrom('', '+', '(', 'p:'), digits, fc.constantFrom(' ', '-', '  ', '/', ') '), digits)
    .map((parts) => parts.join('')),
  fc.constantFrom(
    '+1 415 555 0142',
    '4155550142',
    '0171 1234567',
    '+49 30 1234567',
    '9999999999',
    '1234567890',
    '4.41E+11',
    '12',
    'call me',
  ),
);

test('a plain contact is what interpreting the cells finds, in every country', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.option(email), fc.option(phone), fc.constantFrom(...countries), (emailCell, phoneCell, country) => {
      const found = plainContact(emailCell, phoneCell, country);
      if (found === null) return;
      plain += 1;
      expect(found).toEqual(interpretContact(emailCell, phoneCell, null, { country, leavesOut: [] }));
    }),
    { numRuns: 20_000 },
  );
  expect(plain).toBeGreaterThan(1000);
});

test('what most rows hold is plain', () => {
  expect(plainContact('Ana.Silva@Example.com', '+1 415-555-0142', 'DE')).toEqual({
    email: 'ana.silva@example.com',
    phone: '+1 415-555-0142',
    phoneKey: '+14155550142',
    extras: [],
  });
});
