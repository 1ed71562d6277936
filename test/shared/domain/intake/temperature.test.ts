import { expect, test } from 'vitest';
import { temperatureOf } from '../../../../shared/domain/intake/temperature.ts';

test('temperature words of five languages are understood, others say nothing', () => {
  const words = ['Hot', 'HOT prospect', 'caliente', 'heiß', 'Tiède', 'warm', 'frío', 'kalt', 'hotel', '', '3'];
  expect(words.map(temperatureOf)).toEqual([
    'hot',
    'hot',
    'hot',
    'hot',
    'warm',
    'warm',
    'cold',
    'cold',
    null,
    null,
    null,
  ]);
});
