import { expect, test } from 'vitest';
import { ungarbled } from '../../../../shared/domain/intake/garbled.ts';
import { cleanCell } from '../../../../shared/domain/intake/text.ts';

test('a text that was saved once more in the wrong encoding is read as it was meant', () => {
  expect(
    ['JosÃ© MartÃ­nez', 'Â¿EstÃ¡ libre? â€“ gracias', 'MÃ¼ller & SÃ¶hne', '5 â‚¬', 'PaÃ\u00ADs'].map(ungarbled),
  ).toEqual(['José Martínez', '¿Está libre? – gracias', 'Müller & Söhne', '5 €', 'País']);
  expect(cleanCell(' ReneÃ© ')).toBe('Reneé');
});

test('a sound text stays as it is', () => {
  const texts = ['José', 'Ângela Ãvila', 'naïve — “quoted”', 'Łódź', 'आशा', 'JosÃ© and José', '\u{1F600} Ã©', 'Ã'];
  expect(texts.map(ungarbled)).toEqual(texts);
});
