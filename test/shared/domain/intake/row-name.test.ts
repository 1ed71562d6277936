import { expect, test } from 'vitest';
import { inquiryText } from '../../../../shared/domain/intake/row-parts.ts';
import { nameOf } from '../../../../shared/domain/intake/row-name.ts';

test('a whole name is told once, with what it lacks of the first and the last one', () => {
  expect([
    nameOf('Jane Doe', 'Jane', 'Doe'),
    nameOf('DOE, José', 'Jose', 'Doe'),
    nameOf('R. Smith', 'Robert', 'Smith'),
    nameOf('Jane', null, 'Doe'),
    nameOf('Müller', 'Hans', null),
    nameOf('Harbour deal', 'Jane', 'Doe'),
    nameOf(null, 'Jane', 'Doe'),
    nameOf(null, null, 'Doe'),
    nameOf('Jane', null, null),
    nameOf(null, null, null),
  ]).toEqual([
    'Jane Doe',
    'DOE, José',
    'R. Smith',
    'Jane Doe',
    'Hans Müller',
    'Jane Doe (Harbour deal)',
    'Jane Doe',
    'Doe',
    'Jane',
    null,
  ]);
});

test('what forms on web pages encoded in a name or a message is read as it was typed', () => {
  expect([
    nameOf('Kim O&#39;Neil', null, null),
    nameOf(null, 'Jos&eacute;', 'D&ouml;rr'),
    nameOf('R&D', null, null),
  ]).toEqual(["Kim O'Neil", 'José Dörr', 'R&D']);
  expect(
    inquiryText(
      ['2 beds &amp; a pool, &lt; 500&nbsp;k', '&copy 5'],
      [
        { column: 0, title: null },
        { column: 1, title: 'Note:' },
      ],
      [],
    ),
  ).toBe('2 beds & a pool, < 500\u00A0k\nNote: &copy 5');
});
