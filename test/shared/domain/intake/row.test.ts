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
        ['Flags', 'flags', 'VIP'],
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
        flags: ['vip'],
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

describe('what stands where it does not belong', () => {
  const lead = (row: readonly (readonly [string, IntakeField, string])[]) => {
    const result = read(row);
    return result.ok ? result.lead : result.reason;
  };

  test('a further phone or e-mail is the phone or e-mail where the proper cell is empty', () => {
    expect(
      lead([
        ['Name', 'name', 'Ana'],
        ['Email 1', 'email', ''],
        ['Email 2', 'message', 'ana@example.com'],
        ['Phone', 'phone', ''],
        ['Work phone', 'message', '020 7946 0018'],
      ]),
    ).toMatchObject({ email: 'ana@example.com', phone: '020 7946 0018', message: null });
    expect(
      lead([
        ['Name', 'name', 'Ana'],
        ['Email', 'email', 'ana@example.com'],
        ['Email 2', 'message', 'ana2@example.com'],
      ]),
    ).toMatchObject({ email: 'ana@example.com', message: 'Email 2: ana2@example.com' });
  });

  test('several columns of one half of the name are joined in their order', () => {
    const row = read([
      ['Nombre', 'firstName', 'José'],
      ['Apellido paterno', 'lastName', 'Pérez'],
      ['Apellido materno', 'lastName', 'López'],
      ['Email', 'email', 'jose@example.com'],
    ]);
    expect(row).toMatchObject({ lead: { name: 'José Pérez López' } });
  });

  test('a tag column that asks yes or no gives its header to who says yes, in five languages', () => {
    const tags = (answer: string) =>
      lead([
        ['Email', 'email', 'ana@example.com'],
        ['Do_not_call?', 'tags', answer],
        ['Tags', 'tags', 'pool; yes'],
      ]);
    for (const yes of ['Yes', 'TRUE', '1', 'x', 'sí', 'sim', 'oui', 'Ja']) {
      expect(tags(yes)).toMatchObject({ tags: ['Do not call', 'pool', 'yes'] });
    }
    for (const no of ['No', 'false', '0', 'não', 'non', 'Nein', '']) {
      expect(tags(no)).toMatchObject({ tags: ['pool', 'yes'] });
    }
  });

  test('tags written as a list lose its quotes and brackets', () => {
    const tags = (cell: string) => {
      const result = read([
        ['Email', 'email', 'ana@example.com'],
        ['Tags', 'tags', cell],
      ]);
      return result.ok ? result.lead.tags : [];
    };
    expect([tags('["Buyer", "Hot"]'), tags('"Buyer","Open House"'), tags("['pool']"), tags("buyers' [old]")]).toEqual([
      ['Buyer', 'Hot'],
      ['Buyer', 'Open House'],
      ['pool'],
      ["buyers' [old]"],
    ]);
  });

  test('a status that is a temperature in truth tells the temperature, unless a column of its own does', () => {
    const temperature = (status: string, rating?: string) =>
      lead([
        ['Email', 'email', 'ana@example.com'],
        ['Stage', 'status', status],
        ...(rating === undefined ? [] : [['Rating', 'temperature', rating] as const]),
      ]);
    expect(temperature('Hot Prospect')).toMatchObject({ temperature: 'hot', statusName: 'Hot Prospect' });
    expect(temperature('cliente frío')).toMatchObject({ temperature: 'cold' });
    expect(temperature('Low budget')).toMatchObject({ temperature: null });
    expect(temperature('Hot', 'Cold')).toMatchObject({ temperature: 'cold' });
  });

  test('test leads of a form and a second line of column names are no people', () => {
    const testLead = 'A test lead of the form, not a person.';
    const email = ['Email', 'email', 'ana@example.com'] as const;
    expect(lead([email, ['GCLID', 'ignore', 'TeSter-123-ABC']])).toBe(testLead);
    expect(lead([email, ['Is Test', 'ignore', 'TRUE']])).toBe(testLead);
    expect(lead([email, ['Is Test', 'ignore', 'false']])).toMatchObject({ email: 'ana@example.com' });
    expect(lead([email, ['full_name', 'name', '<test lead: dummy data for full_name>']])).toBe(testLead);
    expect(
      lead([
        ['Email', 'email', 'Email'],
        ['Name', 'name', 'Name'],
      ]),
    ).toBe('The line of column names again, not a lead.');
  });

  test('a column without a name of its own has no title in the inquiry', () => {
    expect(
      lead([
        ['Column 1', 'email', 'ana@example.com'],
        ['Column 2', 'message', 'Boston'],
        ['Project', 'message', 'Lake'],
      ]),
    ).toMatchObject({ message: 'Boston\nProject: Lake' });
  });

  test('slips in an e-mail are mended, and what stays wrong is refused', () => {
    const mailOf = (email: string) =>
      lead([
        ['Email', 'email', email],
        ['Name', 'name', 'Ana'],
      ]);
    expect([mailOf('ana@example.com.'), mailOf('ana @ example.com')]).toMatchObject([
      { email: 'ana@example.com' },
      { email: 'ana@example.com' },
    ]);
    expect(mailOf('ana@example')).toBe('“ana@example” is not an e-mail address.');
  });

  test('marks of the direction of writing and the apostrophe before a number are no part of a value', () => {
    expect(
      lead([
        ['Phone', 'phone', '\u202A+44 20 7946 0018\u202C'],
        ['Name', 'name', 'Ana\u200B'],
      ]),
    ).toMatchObject({ phone: '+44 20 7946 0018', name: 'Ana' });
    expect(lead([['Phone', 'phone', "'020 7946 0018"]])).toMatchObject({ phoneKey: '+442079460018' });
  });
});
