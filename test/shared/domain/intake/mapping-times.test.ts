import { expect, test } from 'vitest';
import { guessMapping } from '../../../../shared/domain/intake/mapping.ts';

function fieldsOf(header: string, ...rows: readonly string[]): string {
  const sampleRows = rows.map((row) => row.split(','));
  const { proposals, questions } = guessMapping(['Email', ...header.split(',')], sampleRows);
  expect(questions).toEqual([]);
  return proposals
    .slice(1)
    .map(({ field }) => field)
    .join(' ');
}

test('times in a column of their own belong to the dates beside them', () => {
  expect([
    fieldsOf('Date,Time', 'a@example.com,14.03.2026,6:22 PM', 'b@example.com,15.03.2026,07:05'),
    fieldsOf('Uhrzeit,Datum', 'a@example.com,18.22 Uhr,14.03.2026'),
    fieldsOf('Enquiry Date,Enquiry Time', 'a@example.com,2026-03-14,18:22'),
    fieldsOf('Created date,Submission Time', 'a@example.com,2026-03-14,18:22:10'),
    fieldsOf('Lead Date EST,Lead Time EST', 'a@example.com,2026-03-14,18:22'),
    fieldsOf('Fecha Contacto,Hora Contacto', 'a@example.com,2026-03-14,18:22'),
    fieldsOf('Date,Time (UTC)', 'a@example.com,2026-03-14,0.765'),
  ]).toEqual([
    'receivedAt receivedTime',
    'receivedTime receivedAt',
    'receivedAt receivedTime',
    'receivedAt receivedTime',
    'receivedAt receivedTime',
    'receivedAt receivedTime',
    'receivedAt receivedTime',
  ]);
});

test('times beside dates that tell the time themselves, times of something else, and words stay as they are', () => {
  expect([
    fieldsOf('Date,Time', 'a@example.com,2026-03-14 10:00,6:22 PM'),
    fieldsOf('Date,Viewing time', 'a@example.com,2026-03-14,6:22 PM'),
    fieldsOf('Date,Time', 'a@example.com,2026-03-14,evenings'),
    fieldsOf('Time', 'a@example.com,6:22 PM'),
  ]).toEqual(['receivedAt message', 'receivedAt message', 'receivedAt message', 'message']);
});
