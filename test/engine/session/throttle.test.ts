import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { closedUntil, freeTries, settle, waitAfter, type Guard } from '../../../main/engine/session/throttle.ts';

test('five tries are free, then the wait grows from 30 seconds to 15 minutes', () => {
  expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 1000].map((failures) => waitAfter(failures) / 1000)).toEqual([
    0, 0, 0, 30, 60, 120, 300, 900, 900, 900,
  ]);
});

type Step = { readonly pause: number; readonly clockChange: number };

const setBack = fc.integer({ min: -400 * 86_400_000, max: -1 });
const step = fc.record({
  pause: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1_000_000 })),
  clockChange: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: setBack }),
});

/** Guesses on and on, as the sign-in does it, while real time passes and the clock is set back now and then. */
function guess(steps: readonly Step[]): { at: number; failures: number }[] {
  let [real, offset] = [0, 2_000_000_000_000];
  let guard: Guard = { failures: 0, failedAt: 0 };
  const tried: { at: number; failures: number }[] = [];
  for (const { pause, clockChange } of steps) {
    real += pause;
    offset += clockChange;
    guard = settle(guard, real + offset);
    if (closedUntil(guard, real + offset) !== null) continue;
    tried.push({ at: real, failures: guard.failures });
    guard = { failures: guard.failures + 1, failedAt: real + offset };
  }
  return tried;
}

test('whoever sets the clock back never guesses sooner', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const tried = guess(steps);
      const tooSoon = tried
        .slice(1)
        .filter((next, index) => next.at - (tried[index]?.at ?? 0) < waitAfter(next.failures));
      expect(tooSoon).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('whoever waits out the wait after the last try may try, however the clock was set back before', () => {
  const guards = fc.record({ failures: fc.integer({ min: 0, max: 50 }), failedAt: fc.nat(2_000_000_000) });
  fc.assert(
    fc.property(guards, fc.nat(4_000_000_000), (guard, now) => {
      const settled = settle(guard, now);
      const wait = waitAfter(guard.failures);
      expect(closedUntil(settled, now) ?? now).toBeLessThanOrEqual(now + wait);
      expect(closedUntil(settle(settled, now + wait), now + wait)).toBeNull();
    }),
  );
});

test('the free tries are open at any time', () => {
  fc.assert(
    fc.property(fc.nat(freeTries - 1), fc.nat(), fc.nat(), (failures, failedAt, now) => {
      expect(closedUntil(settle({ failures, failedAt }, now), now)).toBeNull();
    }),
  );
});
