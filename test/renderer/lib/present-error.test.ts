import { expect, it } from 'vitest';
import { errorCodes, failure } from '../../../shared/contract/envelope.ts';
import { lockedOutText, presentError } from '../../../renderer/lib/present-error.ts';

it('has words of its own for every way to fail', () => {
  const titles = errorCodes.map((code) => presentError({ code, message: 'What happened.' }).title);
  expect(new Set(titles).size).toBe(errorCodes.length);
});

it('says how long the door stays shut', () => {
  const { error } = failure('LOCKED_OUT', 'The password was wrong too often.', { retryAt: 1_000_000 }) as {
    error: Parameters<typeof lockedOutText>[0];
  };
  expect(lockedOutText(error, 970_000)).toBe('Wait 30 s, then try again. Nothing was changed.');
  expect(lockedOutText(error, 700_000)).toBe('Wait 5 m, then try again. Nothing was changed.');
  expect(lockedOutText(error, 1_000_001)).toBe('The password was wrong too often.');
});
