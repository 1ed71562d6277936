import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearness } from '../../../../../shared/domain/intake/near/nearness.ts';
import { anyFacts, compared, nearPairs, type Facts } from './near-people.ts';

function reasons(one: Facts, other: Facts, isRare = false, country = 'US') {
  const [left, right] = [compared(one, country), compared(other, country)];
  return left === null || right === null ? null : nearness(left, right, isRare);
}

const lisbon = 'City: Lisbon';
const dana = { name: 'Dana Whitfield', phone: '+14125550142', text: lisbon };
const elsewhere = '+4915112345678';

test.each([
  ['Dana Whitfield', 'same_name'],
  ['DÁNA  WHITFIELD', 'same_name'],
  ['Whitfield, Dana', 'same_name'],
  ['Ms. Dana Whitfield', 'same_name'],
  ['Dana von Whitfield', 'same_name'],
  ['Whitfield Dana', 'other_order'],
  ['Dana M. Whitfield', 'middle_name'],
  ['Dana Maria Whitfield', 'middle_name'],
  ['Dana Whitfeild', 'one_letter'],
  ['Dana Whitfild', 'one_letter'],
  ['Dana Whittfield', 'one_letter'],
  ['Dana Whitfiold', 'one_letter'],
])('“%s” of the same city with another phone may be Dana Whitfield: %s', (name, reason) => {
  expect(reasons(dana, { name, phone: elsewhere, text: lisbon })).toEqual([reason, 'same_city']);
});

test.each([
  ['Dana Whitman', 'another family name'],
  ['Dana Whitfields', 'a letter at the end makes another name'],
  ['Dina Whitfield', 'a short word with another letter is another name'],
  ['Dana Whitfeilds', 'two letters differ'],
  ['Dana', 'one word and a city are too little'],
  ['dana@example.com', 'an address is no name'],
  ['+1 412 555 0142', 'a phone is no name'],
])('“%s” is not taken for Dana Whitfield: %s', (name) => {
  expect(reasons(dana, { name, phone: elsewhere, text: lisbon })).toBeNull();
});

test.each([
  ['Bob Osei', 'Robert Osei', 'nickname'],
  ['Osei, Bob', 'Robert A. Osei', 'nickname'],
  ["Liam O'Neil", 'Liam ONeil', 'same_name'],
  ['Ana Maria Silva', 'Ana M Silva', 'middle_name'],
  ['Anne-Marie Dubois', 'Anne Marie Dubois', 'same_name'],
])('“%s” and “%s” can be one name: %s', (one, other, reason) => {
  expect(reasons({ name: one, text: lisbon }, { name: other, text: lisbon })?.[0]).toBe(reason);
});

test.each([
  ['Ana Maria Silva', 'Ana Paula Silva'],
  ['Ana M. Silva', 'Ana Paula Silva'],
  ['Alex Osei', 'Alexandra Osei'],
  ['Daniel Fernandes', 'Daniela Fernandes'],
])('“%s” and “%s” are two names', (one, other) => {
  expect(reasons({ name: one, text: lisbon }, { name: other, text: lisbon })).toBeNull();
});

const row = { name: 'Ana Silva', email: 'ana.silva@example.com', phone: '+14125550142' };

test.each<[string, Facts, Facts, string]>([
  ['a phone with one other digit', row, { name: 'Ana Silva', phone: '+14125550143' }, 'phone_one_digit'],
  ['a phone with two digits swapped', row, { name: 'Ana Silva', phone: '+14125550124' }, 'phone_digits_swapped'],
  ['a phone read in another country', row, { name: 'Ana Silva', phone: '+494125550142' }, 'phone_front'],
  ['a phone without its area code', row, { name: 'Ana Silva', phone: '5550142' }, 'phone_front'],
  ['the mailbox at another provider', row, { name: 'Ana Silva', email: 'anasilva+home@example.org' }, 'same_mailbox'],
  [
    'the same firm',
    { ...row, text: 'Company: Osei Ltd' },
    { name: 'Ana Silva', text: 'Firma: OSEI Ltd' },
    'same_company',
  ],
  [
    'the same street',
    { ...row, text: 'Address 1 - Street: 12 Elm St.' },
    { name: 'Ana Silva', text: 'Address: 12 Elm Street, Springfield, IL 62704' },
    'same_street',
  ],
  [
    'the same postal code, a zero lost',
    { ...row, text: 'Zip: 02139' },
    { name: 'Ana Silva', text: 'Postal code: 2139' },
    'same_postal_code',
  ],
  [
    'the same area asked for',
    { ...row, areas: ['Riverside'] },
    { name: 'Ana Silva', areas: ['riverside', 'North'] },
    'same_area_asked',
  ],
  [
    'the same property asked for',
    { ...row, text: 'Property Address: 9 Oak Road' },
    { name: 'Ana Silva', text: 'Property Address: 9 oak road' },
    'same_area_asked',
  ],
])('the same name and %s are near', (_what, one, other, reason) => {
  expect(reasons(one, other)).toEqual(['same_name', reason]);
});

test('a bare name says nothing where both state different areas, however rare it is', () => {
  const porto = { name: 'Dana Whitfield', phone: elsewhere, text: 'City: Porto' };
  expect(reasons(dana, porto, true)).toBeNull();
  expect(
    reasons({ ...dana, text: 'Zip: 15201\nCity: Lisbon' }, { ...porto, text: 'Zip: 15202\nCity: Lisbon' }),
  ).toBeNull();
  expect(reasons({ ...dana, phone: '+14125550143' }, { ...porto, phone: '+14125550142' })).toEqual([
    'same_name',
    'phone_one_digit',
  ]);
});

test('where one does not say where it is, only a rare and whole name written alike speaks for itself', () => {
  const unknown = { name: 'Dana Whitfield', phone: elsewhere };
  expect(reasons(dana, unknown, true)).toEqual(['same_name', 'rare_name']);
  expect(reasons(dana, unknown, false)).toBeNull();
  expect(reasons(dana, { ...unknown, name: 'Dana M. Whitfield' }, true)).toBeNull();
  expect(reasons({ name: 'Dana' }, { name: 'Dana', phone: elsewhere }, true)).toBeNull();
});

test('a name of one word needs the phone, the mailbox or the street beside it', () => {
  const one = { name: 'Dana', phone: '+14125550142', text: lisbon };
  expect(reasons(one, { name: 'Dana', phone: elsewhere, text: lisbon })).toBeNull();
  expect(reasons(one, { name: 'Dana', phone: '+14125550143' })).toEqual(['same_name', 'phone_one_digit']);
});

test('a mailbox that many firms have names nobody', () => {
  const info = { name: 'Ana Silva', email: 'info@example.com' };
  expect(reasons(info, { ...info, email: 'info@example.org' })).toBeNull();
});

test('addresses are read as their country writes them', () => {
  const streetOnly = { name: 'Ana Silva', text: 'Adresse: Hauptstr. 5, 10115 Berlin' };
  expect(reasons(streetOnly, { name: 'Ana Silva', text: 'PLZ: 10115' }, false, 'DE')).toEqual([
    'same_name',
    'same_postal_code',
  ]);
  expect(reasons(streetOnly, { name: 'Ana Silva', text: 'Stadt: Berlin' }, false, 'DE')).toEqual([
    'same_name',
    'same_city',
  ]);
  expect(reasons(streetOnly, { name: 'Ana Silva', text: 'Straße: Hauptstraße 5' }, false, 'DE')).toEqual([
    'same_name',
    'same_street',
  ]);
  const british = { name: 'Ana Silva', text: 'Address: 10 High Road, London SW1A 2AA' };
  expect(reasons(british, { name: 'Ana Silva', text: 'Postcode: sw1a2aa' }, false, 'GB')).toEqual([
    'same_name',
    'same_postal_code',
  ]);
  const american = { name: 'Ana Silva', text: 'Address: 12345 Elm Avenue, Austin, Texas 78701' };
  expect(reasons(american, { name: 'Ana Silva', text: 'City: Austin' })).toEqual(['same_name', 'same_city']);
  expect(reasons(american, { name: 'Ana Silva', text: 'Zip: 12345' })).toBeNull();
});

test('nearness is symmetric, and never for people who are the same by e-mail or phone', () => {
  fc.assert(
    fc.property(anyFacts, anyFacts, fc.boolean(), (one, other, isRare) => {
      const found = reasons(one, other, isRare);
      const turned = reasons(other, one, isRare);
      expect(turned === null ? null : turned.toSorted()).toEqual(found === null ? null : found.toSorted());
      const isSame =
        (one.email !== null && one.email === other.email) || (one.phone !== null && one.phone === other.phone);
      if (isSame) expect(found).toBeNull();
    }),
    { numRuns: 3000 },
  );
});

test('people in another order are near as before', () => {
  fc.assert(
    fc.property(
      fc
        .array(anyFacts, { maxLength: 12 })
        .chain((people) =>
          fc.tuple(fc.constant(people), fc.shuffledSubarray([...people.keys()], { minLength: people.length })),
        ),
      ([people, order]) => {
        const shuffled = order.map((index) => people[index] ?? { name: '' });
        const back = nearPairs(shuffled).map((pair) => pair.split('-').map((at) => order[Number(at)] ?? -1));
        const named = (pairs: readonly (readonly number[])[]) =>
          pairs.map((pair) => pair.toSorted((one, other) => one - other).join('-')).toSorted();
        expect(named(back)).toEqual(named(nearPairs(people).map((pair) => pair.split('-').map(Number))));
      },
    ),
    { numRuns: 300 },
  );
});
