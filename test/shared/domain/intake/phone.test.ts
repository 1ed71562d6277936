import * as fc from 'fast-check';
import { getCountries, getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { isDamagedNumber, isKnownPhone, normalizePhone } from '../../../../shared/domain/intake/phone.ts';

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
    e164('########'),
  ]).toEqual([
    'problem: The phone “4.41E+11” was damaged by a spreadsheet: its last digits are lost.',
    'problem: The phone “4,41e+11” was damaged by a spreadsheet: its last digits are lost.',
    'problem: The phone “4.41E+11” was damaged by a spreadsheet: its last digits are lost.',
    'problem: “12” is not a phone number.',
    'problem: “call me” is not a phone number.',
    'problem: “+4420794609” is not a phone number.',
    'problem: The phone “########” was damaged by a spreadsheet: its column was too narrow.',
  ]);
  expect([isDamagedNumber(' 4.41E+11 '), isDamagedNumber('441E'), isDamagedNumber('+44 20')]).toEqual([
    true,
    false,
    false,
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

test.each([
  ['+52 1 55 1234 5606', 'MX', '+525512345606'],
  ['+52 1 55 1234 5606', 'US', '+525512345606'],
  ['5215512345608', 'MX', '+525512345608'],
  ['0052 1 55 1234 5606', 'MX', '+525512345606'],
  ['044 55 1234 5603', 'MX', '+525512345603'],
  ['045 (33) 1234-5604', 'MX', '+523312345604'],
  ['01 55 1234 5605', 'MX', '+525512345605'],
  ['1 202 555 0143', 'MX', '+12025550143'],
  ['55 1234 5601', 'MX', '+525512345601'],
  ['(+91) 98765 43401', 'IN', '+919876543401'],
  ['(+91)-9876543402', 'US', '+919876543402'],
  ['0xx11 98765-4303', 'BR', '+5511987654303'],
  ['(0xx11) 98765-4303', 'BR', '+5511987654303'],
  ['2025550742.00', 'US', '+12025550742'],
])('%s in %s is read in the form in which it is dialled', (written, country, e164) => {
  expect(normalizePhone(written, country)).toEqual({ e164 });
});

test.each([
  ['98765-4307', 'BR'],
  ['2493 0012', 'IN'],
  ['7946 018', 'GB'],
  ['2345678', 'DE'],
  ['23125042', 'DE'],
  ['7955 1234', 'MY'],
])('%s in %s is dialled in its town only and made no number of another', (written, country) => {
  expect(normalizePhone(written, country)).toEqual({
    problem: `“${written}” is too short for a phone number: its area code or a digit is missing.`,
  });
});

test.each([
  ['1712345515', 'DE', '+491712345515'],
  ['3023125042', 'DE', '+493023125042'],
  ['07143 1234', 'DE', '+4971431234'],
  ['+49 7143 1234', 'DE', '+4971431234'],
  ['15123456', 'AT', '+4315123456'],
  ['8765 4307', 'NO', '+4787654307'],
  ['4004 0001', 'BR', '+5540040001'],
  ['06 1234567', 'IT', '+39061234567'],
])('%s in %s has all it needs, though a zero is lost or the number is short', (written, country, e164) => {
  expect(normalizePhone(written, country)).toEqual({ e164 });
});

test('whether a number range is in use is known', () => {
  expect([isKnownPhone('98765 43403', 'IN'), isKnownPhone('98765-43403/04', 'IN'), isKnownPhone('12', 'IN')]).toEqual([
    true,
    false,
    false,
  ]);
});

test('the decimals that a table of numbers adds are not part of a phone', () => {
  expect(normalizePhone('4155550142.0', 'US')).toEqual({ e164: '+14155550142' });
});
