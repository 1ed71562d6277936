import { describe, expect, test } from 'vitest';
import type { IntakeField } from '../../../../shared/contract/intake.ts';
import { createRowReader, type RowResult } from '../../../../shared/domain/intake/row.ts';

function read(row: readonly (readonly [string, IntakeField, string])[], extraCells: readonly string[] = []): RowResult {
  const reader = createRowReader({
    header: row.map(([title]) => title),
    mapping: row.map(([, field], column) => ({ column, field })),
    country: 'GB',
    timeZone: 'Europe/London',
    dayFirst: null,
    source: 'Spring fair',
  });
  return reader([...row.map(([, , value]) => value), ...extraCells], 7);
}

function reason(row: readonly (readonly [string, IntakeField, string])[]): string {
  const result = read(row);
  return result.ok ? 'accepted' : result.reason;
}

describe('a row becomes a lead', () => {
  test('with every field in its place and the rest in the inquiry text', () => {
    expect(
      read([
        ['First', 'firstName', ' Ana '],
        ['Last', 'lastName', 'Duarte\nLima'],
        ['Mail', 'email', 'Ana@Example.com; ana.lima@example.com'],
        ['Phone', 'phone', 'p:+44 20 7946 0018'],
        ['Home', 'phone2', '020 7946 0019'],
        ['Platform', 'source', 'ig'],
        ['Message', 'message', 'Two rooms'],
        ['which_area?', 'message', 'North'],
        ['Timeframe', 'message', '3 months'],
        ['Date', 'receivedAt', '2026-06-01 10:00'],
        ['Rating', 'temperature', 'Hot prospect'],
        ['Owner', 'agent', 'Ben Broker\nTeam North'],
        ['Office', 'branch', 'Harbour'],
        ['Stage', 'status', 'Contacting'],
        ['Topic', 'subject', 'Buying'],
        ['Tags', 'tags', 'pool, garden;pool|sea view'],
        ['Id', 'id', 'l:1'],
        ['Company', 'company', 'Duarte Ltd'],
        ['City', 'address', 'n/a'],
        ['Budget', 'price', '£500,000'],
        ['Score', 'ignore', '99'],
      ]),
    ).toEqual({
      ok: true,
      lead: {
        name: 'Ana Duarte Lima',
        email: 'ana@example.com',
        emailKey: 'ana@example.com',
        phone: '+44 20 7946 0018',
        phoneKey: '+442079460018',
        source: 'Instagram',
        message: [
          'Two rooms',
          'Which area? North',
          'Timeframe: 3 months',
          'Company: Duarte Ltd',
          'Budget: £500,000',
          'Second e-mail: ana.lima@example.com',
          'Second phone: 020 7946 0019',
        ].join('\n'),
        receivedAt: Date.UTC(2026, 5, 1, 9),
        temperature: 'hot',
        agentName: 'Ben Broker',
        branchName: 'Harbour',
        statusName: 'Contacting',
        subject: 'Buying',
        tags: ['pool', 'garden', 'sea view'],
        externalId: 'l:1',
        line: 7,
      },
    });
  });

  test('with an e-mail or a phone alone, named by what there is', () => {
    const nameOf = (field: IntakeField, value: string) => {
      const result = read([['x', field, value]]);
      return result.ok ? [result.lead.name, result.lead.source, result.lead.message] : result.reason;
    };
    expect([nameOf('name', 'Ana'), nameOf('email', 'A@example.com'), nameOf('phone2', '020 7946 0018')]).toEqual([
      'The row has no e-mail and no phone: nobody could answer.',
      ['a@example.com', 'Spring fair', null],
      ['020 7946 0018', 'Spring fair', null],
    ]);
  });

  test('with an e-mail and a phone out of one cell', () => {
    expect(read([['Contact', 'email', 'ana@example.com / 020 7946 0018']])).toMatchObject({
      lead: { email: 'ana@example.com', phoneKey: '+442079460018' },
    });
  });

  test('with cells that an export has made safe for spreadsheets as they were', () => {
    expect(
      read([
        ['Name', 'name', "'=Ana"],
        ['Phone', 'phone', "'+44 20 7946 0018"],
      ]),
    ).toMatchObject({
      lead: { name: '=Ana', phone: '+44 20 7946 0018' },
    });
  });
});

describe('a row is refused with its reason', () => {
  test('where a value is damaged, unreadable or too long', () => {
    expect([
      reason([['Zip', 'address', 'N1']]),
      reason([['Name', 'name', 'n/a']]),
      reason([
        ['Name', 'name', 'Ana'],
        ['Phone', 'phone', '4.41E+11'],
      ]),
      reason([
        ['Phone', 'phone', '020 7946 0018'],
        ['Home', 'phone2', '4.41E+11'],
      ]),
      reason([
        ['Name', 'name', 'Ana'],
        ['Mail', 'email', 'ana@'],
      ]),
      reason([
        ['Name', 'name', 'Ana'],
        ['Date', 'receivedAt', '03/04/2025'],
        ['Mail', 'email', 'ana@example.com'],
      ]),
      reason([
        ['Name', 'name', 'a'.repeat(201)],
        ['Mail', 'email', 'ana@example.com'],
      ]),
      reason([
        ['Name', 'name', 'Ana'],
        ['Message', 'message', 'a'.repeat(20_001)],
        ['Mail', 'email', 'ana@example.com'],
      ]),
      reason([
        ['Name', 'name', 'Ana'],
        ['Tags', 'tags', 'a'.repeat(61)],
        ['Mail', 'email', 'ana@example.com'],
      ]),
      reason([['Name', 'name', '<test lead: dummy data for full_name>']]),
    ]).toEqual([
      'The row has no name, no e-mail and no phone.',
      'The row has no name, no e-mail and no phone.',
      'The phone “4.41E+11” was damaged by a spreadsheet: its last digits are lost.',
      'The phone “4.41E+11” was damaged by a spreadsheet: its last digits are lost.',
      '“ana@” is not an e-mail address.',
      '“03/04/2025” can be read day first or month first.',
      'The name is longer than 200 characters.',
      'The inquiry text is longer than 20000 characters.',
      'A tag is longer than 60 characters, or there are more than 50.',
      'A test lead of the form, not a person.',
    ]);
  });

  test('where it has more cells than the header, unless they are blank', () => {
    const mail = ['Mail', 'email', 'ana@example.com'] as const;
    expect([read([[...mail]], [' ', 'rest']), read([[...mail]], [' ', '']).ok]).toEqual([
      { ok: false, reason: 'The row has 3 cells, the header has 1: a separator is not quoted.' },
      true,
    ]);
  });
});
