import * as fc from 'fast-check';
import { getCountries, getCountryCallingCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { expect, test } from 'vitest';
import { plainPhone } from '../../../../shared/domain/intake/plain-phone.ts';
import { isWhole } from '../../../../shared/domain/intake/whole-number.ts';

const scale = Number(process.env['BATON_TEST_SCALE'] ?? '0.1');

test('a plain phone is read without the parser, anything else is left to it', () => {
  expect([
    plainPhone('+44 20 7946 0018', 'US'),
    plainPhone('202-555-0143', 'US'),
    plainPhone('020 7946 0018', 'GB'),
    plainPhone('+44 (0)20 7946 0018', 'GB'),
    plainPhone('+44 020 7946 0018', 'GB'),
    plainPhone('+44 20', 'GB'),
    plainPhone('2025550143', 'nowhere'),
  ]).toEqual(['+442079460018', '+12025550143', null, null, null, null, null]);
});

test('what is read without the parser is what the parser reads, for every country', () => {
  const countries = getCountries();
  const phones = fc.record({
    country: fc.constantFrom(...countries),
    of: fc.constantFrom(...countries),
    isInternational: fc.boolean(),
    lead: fc.constantFrom('', '', '', '0', '00', '1', '8', '011', '9'),
    digits: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 14 }),
    gap: fc.constantFrom('', ' ', '-'),
  });
  let plainOnes = 0;
  fc.assert(
    fc.property(phones, ({ country, of, isInternational, lead, digits, gap }) => {
      const national = `${lead}${digits.slice(0, 3).join('')}${gap}${digits.slice(3).join('') || '0'}`;
      const text = isInternational ? `+${getCountryCallingCode(of)}${national}` : national;
      const plain = plainPhone(text, country);
      if (plain === null) return;
      plainOnes += 1;
      const parsed = parsePhoneNumberFromString(text, { defaultCountry: country, extract: false });
      const hasAreaCode = isInternational || (parsed !== undefined && isWhole(parsed, text, country));
      expect([plain, true, true]).toEqual([parsed?.number, parsed?.isPossible(), hasAreaCode]);
    }),
    { numRuns: Math.max(2000, Math.round(20_000 * scale)) },
  );
  expect(plainOnes).toBeGreaterThan(50);
}, 600_000);
