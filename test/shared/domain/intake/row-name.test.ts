import { expect, test } from 'vitest';
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
