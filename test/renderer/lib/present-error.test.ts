import { expect, it } from 'vitest';
import { errorCodes, failure } from '../../../shared/contract/envelope.ts';
import { errorLine, lockedOutText, presentError } from '../../../renderer/lib/present-error.ts';
import { toastError, useToasts } from '../../../renderer/ui/toast-store.ts';

it('has words of its own for every way to fail', () => {
  const lines = errorCodes.map((code) => errorLine({ code, message: `What happened in ${code}.` }));
  expect(new Set(lines).size).toBe(errorCodes.length);
});

it('puts no head above a sentence that says it all', () => {
  const message = '“Hot” is there already. Choose another name.';
  for (const code of ['CONFLICT', 'INVALID_INPUT'] as const) {
    expect(presentError({ code, message })).toEqual({ title: null, text: message, action: null });
    expect(errorLine({ code, message })).toBe(message);
  }
});

it('says what is wrong where the sentence is about a field of the input', () => {
  const { error } = failure('INVALID_INPUT', 'The input does not fit. name: too long.', { issues: [] }) as {
    error: Parameters<typeof errorLine>[0];
  };
  expect(errorLine(error)).toBe('Something in the form is not right. The input does not fit. name: too long.');
});

it('makes such a sentence the title of a message at the edge', () => {
  toastError({ code: 'CONFLICT', message: 'That name is taken.' });
  expect(useToasts.getState().at(-1)).toMatchObject({ title: 'That name is taken.', tone: 'error' });
  expect(useToasts.getState().at(-1)).not.toHaveProperty('text');
});

it('says how long the door stays shut', () => {
  const { error } = failure('LOCKED_OUT', 'The password was wrong too often.', { retryAt: 1_000_000 }) as {
    error: Parameters<typeof lockedOutText>[0];
  };
  expect(lockedOutText(error, 970_000)).toBe('Wait 30 s, then try again. Nothing was changed.');
  expect(lockedOutText(error, 700_000)).toBe('Wait 5 m, then try again. Nothing was changed.');
  expect(lockedOutText(error, 1_000_001)).toBe('The password was wrong too often.');
});
