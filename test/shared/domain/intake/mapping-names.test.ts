import { expect, test } from 'vitest';
import { guessMapping } from '../../../../shared/domain/intake/mapping.ts';

/** The field of each column, and what is asked. */
function fieldsOf(header: string, ...rows: readonly string[]): string[] {
  const { proposals, questions } = guessMapping(
    header.split(','),
    rows.map((row) => row.split(',')),
  );
  return [...proposals.map(({ field }) => field), ...questions.map(({ text }) => text)];
}

test('a name beside one half of it is the other half, unless it holds that half, too', () => {
  expect([
    fieldsOf('Name,Vorname,Telefon', 'Müller,Hans,0171 2345601'),
    fieldsOf('Name,Surname,Phone', 'Jane,Doe,07700 900421'),
    fieldsOf('Name,Surname,Phone', 'Jane Doe,Doe,07700 900421'),
    fieldsOf('Name,First Name,Last Name,Phone', 'Dr. Who,Jane,Doe,07700 900421'),
  ]).toEqual([
    ['lastName', 'firstName', 'phone'],
    ['firstName', 'lastName', 'phone'],
    ['name', 'lastName', 'phone'],
    ['name', 'firstName', 'lastName', 'phone'],
  ]);
});

test('two surnames and a middle name are joined without a question, two surnames of one title are asked for', () => {
  expect([
    fieldsOf('Nombre,Apellido paterno,Apellido materno,Celular'),
    fieldsOf('Nombre,Primer apellido,Segundo apellido,Celular'),
    fieldsOf('First Name,Middle Name,Last Name,Phone'),
    fieldsOf('Name,Middle Name,Phone'),
    fieldsOf('First Name,Last Name,Surname,Phone'),
  ]).toEqual([
    ['firstName', 'lastName', 'lastName', 'phone'],
    ['firstName', 'lastName', 'lastName', 'phone'],
    ['firstName', 'firstName', 'lastName', 'phone'],
    ['name', 'message', 'phone'],
    [
      'firstName',
      'lastName',
      'ignore',
      'phone',
      '“Last Name” and “Surname” can both be the last name. Which one is it?',
    ],
  ]);
});

test('owners whose phones stand beside them are the leads, owners beside a name are agents', () => {
  expect([
    fieldsOf('Owner Name,Owner Phone,Owner Email,City', 'Sam Seller,202-555-0461,sam@example.com,Reston'),
    fieldsOf('Owner,Owner Mobile', 'Sam Seller,202-555-0461'),
    fieldsOf('Name,Phone,Owner Name,Owner Email', 'Ann Poe,202-555-0461,Ben Broker,ben@example.com'),
  ]).toEqual([
    ['name', 'phone', 'email', 'address'],
    ['name', 'phone'],
    ['name', 'phone', 'agent', 'message'],
  ]);
  expect([
    fieldsOf('Broker Name,Broker Email,Broker Mobile', 'Sam Seller,sam@example.com,202-555-0461'),
    fieldsOf('Broker Name,Broker Email,Phone', 'Ben Broker,ben@example.com,202-555-0461'),
    fieldsOf('Property Owner Name,Property Owner Phone', 'Sam Seller,202-555-0461'),
  ]).toEqual([
    ['name', 'email', 'phone'],
    ['message', 'message', 'phone'],
    ['name', 'phone'],
  ]);
});

test('a borrower is the lead, whoever else the file names', () => {
  expect([
    fieldsOf(
      'Borrower First Name,Borrower Last Name,Co-Borrower Name,Borrower Cell Phone',
      'Mia,Lowe,Max Lowe,202-555-0471',
    ),
    fieldsOf('Co-Borrower Name,Applicant,Email', 'Max Lowe,Mia Lowe,mia@example.com'),
  ]).toEqual([
    ['firstName', 'lastName', 'message', 'phone'],
    ['message', 'name', 'email'],
  ]);
});

test('a client that is a yes or a number is nobody', () => {
  expect([
    fieldsOf('Client,Insured,Email', '10234,Yes,ana@example.com', '10235,No,bo@example.com'),
    fieldsOf('Client,Email', 'Ana Duarte,ana@example.com'),
  ]).toEqual([
    ['message', 'message', 'email'],
    ['name', 'email'],
  ]);
});

test('of unknown columns the one whose title speaks of a person is the name, and none that speaks of a place', () => {
  expect([
    fieldsOf('Ciudad preferida,Persona interesada,Móvil', 'Palma Nova,Juan García,612345601'),
    fieldsOf('Customer,Job type,Phone number', '202-555-0141,Home buyer,202-555-0141', 'Hank Hill,Home seller,'),
    fieldsOf('Col A,Guest,Phone', 'North Shore,Hank Hill,202-555-0142'),
    fieldsOf('Project title,Phone', 'North Shore,202-555-0142'),
  ]).toEqual([
    ['message', 'name', 'phone'],
    ['name', 'message', 'phone'],
    ['message', 'name', 'phone'],
    ['message', 'phone'],
  ]);
});

test('who and when of a list that is kept by hand are a name and an arrival, unless they say something else', () => {
  expect([
    fieldsOf('Who,Cell,Mail,When', 'Tom & Jill Hart,412-555-0142,tom@example.com,3/17/26 1:15 PM'),
    fieldsOf('Name,Cell,Mail,When', 'Tom Hart,412-555-0142,tom@example.com,in three months'),
    fieldsOf('Consumer First Name,Consumer Last Name,Consumer Email,Consumer Phone'),
  ]).toEqual([
    ['name', 'phone', 'email', 'receivedAt'],
    ['name', 'phone', 'email', 'message'],
    ['firstName', 'lastName', 'email', 'phone'],
  ]);
});
