import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderByKey } from '../../../../shared/domain/runs/service-order.ts';

test('the order is that of a stable sort, for any whole keys up to 2^53 - 1', () => {
  const key = fc.oneof(fc.nat(5), fc.nat(70_000), fc.maxSafeNat());
  fc.assert(
    fc.property(fc.array(key), (keys) => {
      const slow = keys.map((_, index) => index).toSorted((left, right) => keys[left]! - keys[right]! || left - right);
      expect([...orderByKey(Float64Array.from(keys))]).toEqual(slow);
    }),
  );
});
