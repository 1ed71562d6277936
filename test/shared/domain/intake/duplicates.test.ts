import { expect, test } from 'vitest';
import { createDuplicateFinder } from '../../../../shared/domain/intake/duplicates.ts';

test('a later row with the same e-mail or phone is the same person as the first one', () => {
  const sameAs = createDuplicateFinder();
  const rows = [
    { line: 2, emailKey: 'ana@example.com', phoneKey: '+441' },
    { line: 3, emailKey: null, phoneKey: '+441' },
    { line: 4, emailKey: 'ana@example.com', phoneKey: '+442' },
    { line: 5, emailKey: 'bo@example.com', phoneKey: '+442' },
    { line: 6, emailKey: 'bo@example.com', phoneKey: null },
    { line: 7, emailKey: null, phoneKey: null },
    { line: 8, emailKey: null, phoneKey: null },
    { line: 9, emailKey: 'cy@example.com', phoneKey: '+443' },
  ];
  expect(rows.map(sameAs)).toEqual([null, 2, 2, 2, 2, null, null, null]);
});

test('where e-mail and phone point at two people, the e-mail decides', () => {
  const sameAs = createDuplicateFinder();
  sameAs({ line: 2, emailKey: 'ana@example.com', phoneKey: null });
  sameAs({ line: 3, emailKey: null, phoneKey: '+441' });
  expect([
    sameAs({ line: 4, emailKey: 'ana@example.com', phoneKey: '+441' }),
    sameAs({ line: 5, emailKey: null, phoneKey: '+441' }),
  ]).toEqual([2, 3]);
});
