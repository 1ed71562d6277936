import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packVectors, unpackVectors } from '../../../../shared/domain/match/pack-vectors.ts';

const part = fc.float({ min: -1, max: 1, noNaN: true });
const length = 24;
const vector = fc.array(part, { minLength: length, maxLength: length }).map((parts) => Float32Array.from(parts));
const vectors = fc.array(vector, { maxLength: 5 });

test('what is packed comes back to half a step of the largest part', () => {
  fc.assert(
    fc.property(vectors, (all) => {
      const back = unpackVectors(packVectors(all), length)!;
      expect(back.length).toBe(all.length);
      all.forEach((one, index) => {
        const step = one.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
        one.forEach((value, at) => expect(Math.abs(back[index]![at]! - value)).toBeLessThanOrEqual(step * 0.5001));
      });
    }),
  );
});

test('what has been packed once does not change when it is packed again', () => {
  fc.assert(
    fc.property(vectors, (all) => {
      const once = unpackVectors(packVectors(all), length)!;
      expect(unpackVectors(packVectors(once), length)).toEqual(once);
    }),
  );
});

test('bytes that no packing wrote are no vectors', () => {
  const bytes = packVectors([new Float32Array(length).fill(0.5)]);
  const other = Uint8Array.from(bytes);
  other[0] = 2;
  const endless = Uint8Array.from(bytes);
  endless.set([0, 0, 0x80, 0x7f], 2);
  const broken = [new Uint8Array(), bytes.subarray(0, -1), other, endless, Uint8Array.from([...bytes, 0])];
  expect(broken.map((one) => unpackVectors(one, length))).toEqual([null, null, null, null, null]);
  expect(unpackVectors(bytes, length + 1)).toBeNull();
});

test('vectors of different lengths are refused', () => {
  expect(() => packVectors([new Float32Array(2), new Float32Array(3)])).toThrow(RangeError);
});
