import { expect, test } from 'vitest';
import { phonesOf, splitContact } from '../../../../shared/domain/intake/row-parts.ts';
import { readContact } from '../../../../shared/domain/intake/row-contact.ts';

/** What a row with these cells for e-mail, phone and second phone is reached by. */
function reached(email: string | null, phone: string | null, second: string | null = null): string {
  const found = readContact(email, phone, second, { country: 'IN', leavesOut: [] });
  if ('reason' in found) return found.reason;
  return [found.email ?? '–', found.phone ?? '–', ...found.extras].join(' · ');
}

test.each([
  ['ana@example.com / 98765 43210', 'ana@example.com · 98765 43210'],
  ['98765-43210 | ana@example.com', 'ana@example.com · 98765-43210'],
  ['ana@example.com - 9876543210', 'ana@example.com · 9876543210'],
  ['Mobile: 98765 43210, Email: ana@example.com', 'ana@example.com · 98765 43210'],
  ['Ph. +91 98765 43210', '– · +91 98765 43210'],
  ['98765 43210 / 98765 43211', '– · 98765 43210 · Second phone: 98765 43211'],
  ['ana@example.com; bo@example.com', 'ana@example.com · – · Second e-mail: bo@example.com'],
  ['Ana B <ana@example.com>', 'ana@example.com · –'],
  ['somebody', '“somebody” is not an e-mail address.'],
])('a cell for e-mail and phone: %s', (cell, expected) => {
  expect(reached(cell, null)).toBe(expected);
});

test.each([
  ['an e-mail in the phone’s cell', null, 'ana@example.com', 'ana@example.com · –'],
  ['both in the cell of the other', '9876543210', 'ana@example.com', 'ana@example.com · 9876543210'],
  ['two e-mails', 'ana@example.com', 'bo@example.com', 'ana@example.com · – · Second e-mail: bo@example.com'],
  ['a number that stands twice', null, '98765 43210, 9876543210', '– · 98765 43210'],
  ['a label before the number', null, 'Home: 98765 43210', '– · 98765 43210'],
  ['a zero for no phone', 'ana@example.com', '0', 'ana@example.com · –'],
  ['a note behind it', null, '98765 43210 (office)', '– · 98765 43210'],
  ['zeros in groups', 'ana@example.com', '000-000-0000', 'ana@example.com · –'],
  ['a made-up number', 'ana@example.com', '9999999999', 'ana@example.com · – · Phone as written: 9999999999'],
  ['an address that says there is none', 'noemail@noemail.com', '98765 43210', '– · 98765 43210'],
  ['nobody’s address', 'noreply@a.example', '98765 43210', '– · 98765 43210 · E-mail as written: noreply@a.example'],
  ['words behind it', null, '98765 43412 – wife', '– · 98765 43412 · Phone as written: 98765 43412 – wife'],
  ['an hour behind it', null, '98765 43412 (after 6)', '– · 98765 43412 · Phone as written: 98765 43412 (after 6)'],
  ['words, and no number', null, 'flat 12 after 6', '“flat 12 after 6” is not a phone number.'],
  ['words behind half a number', null, '98765 ask for Eve', '“98765 ask for Eve” is not a phone number.'],
  ['two numbers of one beginning', null, '98765-43403/04', '– · 98765-43403 · Second phone: 98765-43404'],
  ['the same after a plus', null, '+91 98765 43405 / 06', '– · +91 98765 43405 · Second phone: +91 98765 43406'],
  ['a blank in an address', 'g@example.c om', null, '“g@example.c om” is not an e-mail address.'],
  ['a comma in an address', 'b@example,com', null, '“b@example,com” is not an e-mail address.'],
  ['a fax alone', null, 'Fax 022 24930012', '“Fax 022 24930012” is not a phone number.'],
])('%s', (_what, email, phone, expected) => {
  expect(reached(email, phone)).toBe(expected);
});

test.each([
  ['0171/1234567', ['0171/1234567']],
  ['030 / 12345678', ['030 / 12345678']],
  ['9876543210/9876543211', ['9876543210', '9876543211']],
  ['4155550142 ::: 4155550143', ['4155550142', '4155550143']],
  ['4155550142 oder 4155550143', ['4155550142', '4155550143']],
  ['(412) 555-0142 ext. 5', ['(412) 555-0142 ext. 5']],
  ['415-555-0142 / Home', ['415-555-0142']],
  ['202-555-0671\n202-555-0672', ['202-555-0671', '202-555-0672']],
  ['202-555-0671\r\n202-555-0672', ['202-555-0671', '202-555-0672']],
  ['Cell 202-555-0347\nHome 202-555-0348', ['Cell 202-555-0347', 'Home 202-555-0348']],
  ['98765\n43210', ['98765\n43210']],
  ['0170-2345517 u. 030-901818', ['0170-2345517', '030-901818']],
  ['call 4155550142, after 5', ['call 4155550142, after 5']],
])('%s has the phones %j', (cell, phones) => {
  expect(phonesOf(cell)).toEqual(phones);
});

test('no cell, no contact', () => {
  expect([splitContact(null), phonesOf(null), phonesOf('')]).toEqual([{ email: null, phones: [], others: [] }, [], []]);
});

test('a slash parts the area code in Germany and not two numbers', () => {
  const germany = { country: 'DE', leavesOut: [] };
  expect(readContact(null, '030/123456', null, germany)).toMatchObject({ phoneKey: '+4930123456', extras: [] });
  expect(readContact(null, '+49 (0)33638 / 4567', null, germany)).toMatchObject({ extras: [] });
});

test('an address that is left out is kept as it was written', () => {
  const found = readContact('g@example.c om', '98765 43210', null, { country: 'IN', leavesOut: ['badEmail'] });
  expect(found).toMatchObject({ email: null, extras: ['E-mail as written: g@example.c om'] });
});
