import { describe, expect, test } from 'vitest';
import { findHeader, headerWords, meaningOfHeader, plainHeader } from '../../../../shared/domain/intake/header.ts';

test('a header is known however it is cased, parted and starred', () => {
  expect(
    ['FirstName', 'first_name', ' First Name* ', 'Teléfono:', 'Qual seu orçamento?', 'phone2', '客户'].map(headerWords),
  ).toEqual(['first name', 'first name', 'first name', 'telefono', 'qual seu orcamento', 'phone 2', '客户']);
});

test('the words of five languages name the same fields', () => {
  const fields = [
    ['Last Name', 'Apellidos', 'Sobrenome', 'Nom de famille', 'Nachname'],
    ['E-mail', 'Correo electrónico', 'Endereço de e-mail', 'Adresse e-mail', 'E-Mail-Adresse'],
    ['Phone', 'Teléfono', 'Telefone', 'Téléphone', 'Telefonnummer'],
    ['Message', 'Mensaje', 'Mensagem', 'Commentaires', 'Nachricht'],
    ['Created at', 'Fecha de creación', 'Data de criação', 'Date de création', 'Erstellungsdatum'],
    ['Assigned to', 'Asignado a', 'Responsável', 'Conseiller', 'Zuständig'],
    ['Source', 'Fuente', 'Fonte', 'Provenance', 'Quelle'],
  ];
  expect(fields.map((words) => words.map(meaningOfHeader))).toEqual(
    ['lastName', 'email', 'phone', 'message', 'receivedAt', 'agent', 'source'].map((field) => Array(5).fill(field)),
  );
});

test('what stands in brackets behind a header is set aside, unless it tells more', () => {
  expect(
    ['Name (required)', 'Phone (mobile)', 'E-mail (work) *', 'Notes [internal]', 'Budget (€)', '(x)'].map(
      meaningOfHeader,
    ),
  ).toEqual(['name', 'phone', 'email', 'message', 'price', null]);
  expect(['Lead Date EST', 'created_at_utc', 'Received PST', 'Quest'].map(meaningOfHeader)).toEqual([
    'receivedAt',
    'receivedAt',
    'receivedAt',
    null,
  ]);
});

describe('finding the header', () => {
  test('titles and blank rows above it are passed over', () => {
    expect(findHeader([['Leads of March'], ['', ''], ['Name', 'Phone'], ['Ana', '020 7946 0018']])).toBe(2);
  });

  test('it may stand below a long list of settings, and a single word there is none', () => {
    const settings = Array.from({ length: 14 }, (_, at) => [`Filter ${at}`, '']);
    expect(findHeader([...settings, ['Name', 'Phone'], ['Ana', '020 7946 0018']])).toBe(14);
    expect(findHeader([['Foo', 'Bar'], ...settings, ['Email', 'x']])).toBe(0);
  });

  test('an unknown header is the first row with a value', () => {
    expect([findHeader([[''], ['Foo', 'Bar'], ['1', '2']]), findHeader([[''], ['']]), findHeader([])]).toEqual([
      1, -1, -1,
    ]);
  });

  test('a first row that holds contact data is no header', () => {
    const rows = [
      ['Ana', 'ana@example.com'],
      ['Bo', 'bo@example.com'],
    ];
    expect([findHeader(rows), findHeader([['Ana', '020 7946 0018']]), plainHeader(2)]).toEqual([
      -1,
      -1,
      ['Column 1', 'Column 2'],
    ]);
  });

  test('a lead whose values sound like field names is not taken for the header', () => {
    expect(
      findHeader([
        ['Name', 'Stage'],
        ['Agent', 'Lead'],
        ['Phone', 'Email', 'Message', 'x@example.com'],
      ]),
    ).toBe(0);
  });
});
