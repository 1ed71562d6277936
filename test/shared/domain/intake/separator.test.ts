import { expect, test } from 'vitest';
import { guessSeparator } from '../../../../shared/domain/intake/separator.ts';

test('the separator is what cuts most lines alike, outside quoted text', () => {
  expect(
    [
      'Name,Phone\nAna,1\nBo,2',
      'Name;Preis\nAna;1,5\nBo;2,5\nCy;3,5',
      'Name\tNote\nAna\tone, two; three\n',
      'Name|Note\nAna|a,b,c,d\nBo|e,f,g,h\n',
      '"Name, first";"Note"\n"a;b;c";"d\n;;;"\n',
      'Leads of March\n\nName,Phone,Mail\nAna,1,a@example.com\n',
      'Name\nAna\nBo',
      '',
    ].map(guessSeparator),
  ).toEqual([',', ';', '\t', '|', ';', ',', ',', ',']);
});

test('a space between separator and quotation marks is part of the separator', () => {
  expect(
    ['"Name", "Email"\n"Ana, B", "ana@example.com"', '"Name","Email"\n"Ana", "x"', 'Name, Email\nAna, x'].map(
      guessSeparator,
    ),
  ).toEqual([', ', ',', ',']);
});
