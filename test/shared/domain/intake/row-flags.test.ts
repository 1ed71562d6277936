import { expect, test } from 'vitest';
import type { IntakeField } from '../../../../shared/contract/intake.ts';
import { createRowReader } from '../../../../shared/domain/intake/row.ts';

/** A row of cells, each with its header and what it is read as. */
function rowOf(cells: readonly (readonly [string, IntakeField, string])[]): unknown {
  const header = cells.map(([title]) => title);
  const mapping = cells.map(([, field], column) => ({ column, field }));
  const read = createRowReader({ header, mapping, country: 'US', timeZone: 'UTC', dayFirst: null, source: null });
  const result = read(
    cells.map(([, , cell]) => cell),
    2,
  );
  return result.ok ? result.lead : result;
}

test('a column that a flag is named by gives it to who says yes, in five languages', () => {
  const flags = (header: string, answer: string) =>
    rowOf([
      ['Email', 'email', 'ana@example.com'],
      [header, 'flags', answer],
    ]);
  for (const header of [
    'Do_not_call?',
    'DNC',
    'No contactar',
    'Não contatar',
    'Ne pas contacter',
    'Nicht kontaktieren',
  ]) {
    expect(flags(header, 'yes')).toMatchObject({ flags: ['doNotContact'], tags: [] });
    expect(flags(header, 'No')).toMatchObject({ flags: [], tags: [] });
  }
  expect(flags('Unsubscribed from all email', 'TRUE')).toMatchObject({ flags: ['unsubscribed'] });
});

test('who gets mails as before gets no flag and no tag for it', () => {
  const said = (cell: string) =>
    rowOf([
      ['Email', 'email', 'ana@example.com'],
      ['Email subscriber status', 'flags', cell],
    ]);
  expect(said('Subscribed')).toMatchObject({ flags: [], tags: [] });
  expect(said('Never subscribed')).toMatchObject({ flags: [], tags: [] });
  expect(said('Unsubscribed')).toMatchObject({ flags: ['unsubscribed'], tags: [] });
});

test('a column of flags gives those that it names, and keeps other words as tags', () => {
  const said = (cell: string) =>
    rowOf([
      ['Email', 'email', 'ana@example.com'],
      ['Flags', 'flags', cell],
      ['Tags', 'tags', 'pool'],
    ]);
  expect(said('Do not contact; VIP')).toMatchObject({ flags: ['doNotContact', 'vip'], tags: ['pool'] });
  expect(said('Referral, patient, vip, VIP')).toMatchObject({
    flags: ['referral', 'vip'],
    tags: ['pool', 'patient'],
  });
  expect(said('')).toMatchObject({ flags: [], tags: ['pool'] });
});

test('a column may say it in other words, and one that asks for a consent gives the flag to who says no', () => {
  const flags = (header: string, answer: string) =>
    rowOf([
      ['Email', 'email', 'ana@example.com'],
      [header, 'flags', answer],
    ]);
  expect([
    flags('phone_on_dnc', '1'),
    flags('Is Referral', 'yes'),
    flags('VIP Client', 'Y'),
    flags('Do not call (yes/no)', 'yes'),
    flags('Email Opt-In', 'No'),
    flags('email_optin', '1'),
    flags('SMS opt in', ''),
  ]).toMatchObject(
    [['doNotContact'], ['referral'], ['vip'], ['doNotContact'], ['unsubscribed'], [], []].map((named) => ({
      flags: named,
      tags: [],
    })),
  );
});

test('a status and tags that ask not to be contacted are heeded, and stay what they are', () => {
  const said = (status: string, tags: string) =>
    rowOf([
      ['Email', 'email', 'ana@example.com'],
      ['Status', 'status', status],
      ['Tags', 'tags', tags],
    ]);
  expect([
    said('Do Not Contact', ''),
    said('Unsubscribed', 'pool, Do Not Call'),
    said('New', 'dnc, DNC; pool'),
    said('New', 'VIP'),
  ]).toMatchObject([
    { flags: ['doNotContact'], statusName: 'Do Not Contact', tags: [] },
    { flags: ['unsubscribed', 'doNotContact'], tags: ['pool', 'Do Not Call'] },
    { flags: ['doNotContact'], tags: ['dnc', 'DNC', 'pool'] },
    { flags: [], tags: ['VIP'] },
  ]);
});
