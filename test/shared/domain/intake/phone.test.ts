import * as fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { isDamagedNumber, normalizePhone, writtenPhone } from '../../../../shared/domain/intake/phone.ts';

function e164(raw: string, country = 'GB'): string {
  const result = normalizePhone(raw, country);
  return 'e164' in result ? result.e164 : `problem: ${result.problem}`;
}

test('one phone written in many ways is one number', () => {
  const ways = ['+44 20 7946 0032', '020 7946 0032', '0044 (20) 7946-0032', '442079460032', '+44 (0)20 7946 0032'];
  const more = [
    'tel:+442079460032',
    'p:+442079460032',
    '020.7946.0032',
    '+44 20 7946 0032 ext. 12',
    '２０７９４６００３２',
  ];
  expect([...ways, ...more].map((way) => e164(way))).toEqual(Array.from({ length: 10 }, () => '+442079460032'));
});

test('a phone without a country is read in the office country, one with a country in its own', () => {
  expect([
    e164('(202) 555-0143 x12', 'US'),
    e164('2025550143', 'us'),
    e164('0170 / 123 45 67', 'DE'),
    e164('+91 79024 28024', 'US'),
    e164('0044 7911 123456', 'US'),
    e164('971501234567', 'GB'),
    e164('7911123456', 'GB'),
    e164('+971501234567', 'nowhere'),
  ]).toEqual([
    '+12025550143',
    '+12025550143',
    '+491701234567',
    '+917902428024',
    '+447911123456',
    '+971501234567',
    '+447911123456',
    '+971501234567',
  ]);
});

test('a damaged or impossible phone is a problem with its reason', () => {
  expect([
    e164('4.41E+11'),
    e164('4,41e+11'),
    e164('p:4.41E+11'),
    e164('12'),
    e164('call me'),
    e164('+4420794609'),
  ]).toEqual([
    'problem: The phone “4.41E+11” was damaged by a spreadsheet: its last digits are lost.',
    'problem: The phone “4,41e+11” was damaged by a spreadsheet: its last digits are lost.',
    'problem: The phone “4.41E+11” was damaged by a spreadsheet: its last digits are lost.',
    'problem: “12” is not a phone number.',
    'problem: “call me” is not a phone number.',
    'problem: “+4420794609” is not a phone number.',
  ]);
  expect([isDamagedNumber(' 4.41E+11 '), isDamagedNumber('441E'), isDamagedNumber('+44 20')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('a phone is kept as it was written, without what machines put before it', () => {
  expect([' p:+44 20\u00A07946 ', 'tel: 020 7946', '020 7946'].map(writtenPhone)).toEqual([
    '+44 20 7946',
    '020 7946',
    '020 7946',
  ]);
});

test('the mobile number of every country is read in its national and international form', () => {
  const wrong = getCountries().flatMap((country) => {
    const example = getExampleNumber(country, examples);
    if (example === undefined) return [];
    const forms = [example.number, example.formatInternational(), example.formatNational()];
    return forms.filter((form) => e164(form, country) !== example.number).map((form) => `${country} ${form}`);
  });
  expect(wrong).toEqual([]);
});

test('no text makes the reading of a phone fail', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'0123456789+-(). /ext#;,:pEaé９٠\u0000\uD800'.split('')), maxLength: 70 }),
      fc.string({ maxLength: 3 }),
      (raw, country) => {
        const result = normalizePhone(raw, country);
        return 'e164' in result ? /^\+\d{5,17}$/.test(result.e164) : result.problem.length < 120;
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  ['491712345678', 'DE', '+491712345678'],
  ['49 30 23125042', 'DE', '+493023125042'],
  ['0491 712345', 'DE', '+49491712345'],
  ['436641234567', 'AT', '+436641234567'],
  ['5511912345678', 'BR', '+5511912345678'],
  ['55991234567', 'BR', '+5555991234567'],
  ['9198765432', 'IN', '+919198765432'],
  ['3912345678', 'IT', '+393912345678'],
  ['45123456', 'DK', '+4545123456'],
])(
  '%s in %s: the code of the country counts where its plus is missing, and not where it is the number itself',
  (written, country, e164) => {
    expect(normalizePhone(written, country)).toEqual({ e164 });
  },
);

test('the decimals that a table of numbers adds are not part of a phone', () => {
  expect(normalizePhone('4155550142.0', 'US')).toEqual({ e164: '+14155550142' });
});
