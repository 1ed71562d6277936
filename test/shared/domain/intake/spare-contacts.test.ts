import { expect, test } from 'vitest';
import { createSpareContacts } from '../../../../shared/domain/intake/spare-contacts.ts';

/** What a row without an e-mail and a phone of its own is reached by. */
function spare(title: string, cell: string): (string | null)[] {
  const { email, phone } = createSpareContacts([{ column: 0, field: 'message' }], [title])([cell], null, null);
  return [email, phone];
}

test('a further phone is found under titles that no list knows, and may hold several', () => {
  expect([
    spare('Handy privat abends', '0171 2345678'),
    spare('Phone 4 - Value', '202-555-0413 ::: 202-555-0414'),
    spare('Fon', 'p:+442079460018'),
    spare('Best WhatsApp', '020 7946 0018, 020 7946 0019'),
  ]).toEqual([
    [null, '0171 2345678'],
    [null, '202-555-0413 ::: 202-555-0414'],
    [null, 'p:+442079460018'],
    [null, '020 7946 0018, 020 7946 0019'],
  ]);
});

test('dates about a phone, words, and contacts of somebody else are none', () => {
  expect([
    spare('Phone verified date', '2026-03-14'),
    spare('Best WhatsApp', 'the usual one'),
    spare('Agent phone line', '020 7946 0018'),
    spare('Co-borrower email', 'max@example.com'),
    spare('Order', '020 7946 0018'),
  ]).toEqual(Array.from({ length: 5 }, () => [null, null]));
});
