import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLabels } from '../../../../../shared/domain/intake/message/labels.ts';
import { meaningOfLabel } from '../../../../../shared/domain/intake/message/label-words.ts';
import { readMessage } from '../../../../../shared/domain/intake/message/read-message.ts';

const languages = [
  { name: 'Full Name', email: 'E-mail Address', phone: 'Phone (cell)', message: 'Comments' },
  { name: 'Nombre y apellidos', email: 'Correo electrónico', phone: 'Teléfono móvil', message: 'Mensaje' },
  { name: 'Nome completo', email: 'E-mail', phone: 'Celular', message: 'Mensagem' },
  { name: 'Nom et prénom', email: 'Adresse e-mail', phone: 'Téléphone', message: 'Commentaire' },
  { name: 'Vor- und Nachname', email: 'E-Mail-Adresse', phone: 'Rufnummer', message: 'Nachricht' },
] as const;

/** The ways in which mails set a label and its value. */
const ways: Readonly<Record<string, (label: string, value: string) => string>> = {
  colon: (label, value) => `${label}: ${value}`,
  'French colon': (label, value) => `${label} : ${value}`,
  'wide colon': (label, value) => `${label}：${value}`,
  'no-break space': (label, value) => `${label}:\u00A0${value}`,
  bold: (label, value) => `*${label}:* ${value}`,
  'bold Markdown': (label, value) => `**${label}**: ${value}`,
  bullet: (label, value) => `• ${label}: ${value}`,
  'list of stars': (label, value) => `* ${label}: ${value}`,
  number: (label, value) => `1. ${label}: ${value}`,
  tab: (label, value) => `${label}\t${value}`,
  'cell and colon': (label, value) => `${label}:\t${value}`,
  'line below': (label, value) => `${label}:\n${value}`,
  'line below without colon': (label, value) => `${label}\n${value}\n`,
  'blank line between': (label, value) => `${label}\n\n${value}\n`,
  dash: (label, value) => `${label} - ${value}`,
  'table of bars': (label, value) => `| ${label} | ${value} |`,
};

const people = fc.record({
  name: fc.constantFrom(
    'Ana Duarte',
    'José Álvarez Ruiz',
    'Jürgen Groß',
    'Anne-Marie d’Aubigny',
    'Maarten van den Berg',
    'Li Wei',
  ),
  email: fc.constantFrom('ana@example.com', 'jose.alvarez+casa@example.es', 'j_gross@example.co.uk'),
  phone: fc.constantFrom(
    '(512) 555-0142',
    '+49 171 3920042',
    '07700 900142',
    '06 39 98 01 42',
    '11 95555-0142',
    '030/23125042',
  ),
  message: fc.constantFrom('Is it still free?', 'Ich suche 3 Zimmer.', 'Quero visitar no sábado', 'Two beds, $400,000'),
});

test.each(Object.keys(ways))('a person is found behind labels of five languages, set with %s', (way) => {
  fc.assert(
    fc.property(
      people,
      fc.constantFrom(...languages),
      fc.shuffledSubarray(['name', 'email', 'phone', 'message'] as const, { minLength: 4 }),
      (person, labels, order) => {
        const text = order.map((field) => ways[way]?.(labels[field], person[field])).join('\n');
        const found = readMessage(`New website lead\n\n${text}`);
        expect({ name: found.name, email: found.email, phone: found.phone, message: found.inquiry }).toEqual(person);
      },
    ),
    { numRuns: 60 },
  );
});

test('a label is known however it is qualified, and by its columns in lead files', () => {
  const labels = [
    'Phone (cell)',
    'Best contact number',
    'Telefon privat',
    'Celular / WhatsApp',
    'E-Mail *',
    'Email (required)',
    'Customer’s note',
    'Vorname',
    'Apellidos',
    'Listing Agent',
    'Move-in date',
    'Reason',
  ];
  expect(labels.map(meaningOfLabel)).toEqual([
    'phone',
    'phone',
    'phone',
    'phone',
    'email',
    'email',
    'message',
    'firstName',
    'lastName',
    'other',
    'answer',
    null,
  ]);
});

test('several labels on one line part its values; colons of times and links part nothing', () => {
  const labels = findLabels([
    'Name: Ana Phone: 512-555-0142 Message: at 10:30, see https://a.example',
    'When: at noon: or later',
  ]);
  expect(labels.map(({ kind, value }) => [kind, value])).toEqual([
    ['name', 'Ana'],
    ['phone', '512-555-0142'],
    ['message', 'at 10:30, see https://a.example'],
    ['answer', 'at noon: or later'],
  ]);
});

test('an address below its label is read over several lines', () => {
  const [address] = findLabels(['Property Address:', '15 Pinewood Dr', 'Grass Lake, MI', '', 'Beds: 3']);
  expect(address?.value).toBe('15 Pinewood Dr, Grass Lake, MI');
});

test('in the person’s own sentence, only a contact counts as labelled', () => {
  const found = readMessage(
    'Hello, my name: well, call me. You reach me by phone: 512-555-0142, the address: 4 Elm St.',
  );
  expect([found.name, found.phone, found.why.phone]).toEqual([null, '512-555-0142', 'behind “phone:”']);
});
