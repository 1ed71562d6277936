import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createDecoder, detectEncoding } from '../../../main/engine/intake/encoding.ts';

/** Characters of one to four bytes, and the byte order mark in the middle of a text. */
const text = fc.string({ unit: fc.constantFrom('a', 'Z', ',', '\n', 'é', '€', '漢', '😀', '\uFEFF'), maxLength: 60 });

const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 12 });

function piecesOf(bytes: Buffer, lengths: readonly number[]): Buffer[] {
  const pieces: Buffer[] = [];
  let start = 0;
  for (const length of lengths) pieces.push(bytes.subarray(start, (start += length)));
  return [...pieces, bytes.subarray(start)].filter((piece) => piece.length > 0);
}

test('UTF-8 is decoded the same wherever it is cut', () => {
  fc.assert(
    fc.property(text, cuts, (given, lengths) => {
      const pieces = piecesOf(Buffer.from(given), lengths);
      const decoder = createDecoder('utf-8');
      expect(pieces.map((piece) => decoder.write(piece)).join('') + decoder.end()).toBe(given);
    }),
    { numRuns: 2000 },
  );
});

test('bytes are UTF-8 or not, wherever they are cut', () => {
  const bytes = fc.array(fc.constantFrom(0x41, 0x2c, 0x0a, 0xc3, 0xa9, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(bytes, cuts, (given, lengths) => {
      // The beginning tells other kinds of files, which are not meant here.
      const whole = Buffer.from([0x41, 0x41, 0x41, 0x41, ...given]);
      const isUtf8 = whole.equals(Buffer.from(whole.toString('utf8')));
      expect(detectEncoding(piecesOf(whole, [4, ...lengths]))).toBe(isUtf8 ? 'utf-8' : 'windows-1252');
    }),
    { numRuns: 2000 },
  );
});
