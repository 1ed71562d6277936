import { expect, test } from 'vitest';
import { countResult } from './vitest-result.ts';

function result(passed: number, failed: number, testResults: unknown[] = []): string {
  return JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults });
}

test('passed and failed tests are counted', () => {
  expect(countResult(result(5, 2), 1)).toEqual({ passed: 5, failed: 2 });
  expect(countResult(result(5, 0), 0)).toEqual({ passed: 5, failed: 0 });
});

test('a file that could not be loaded fails as one', () => {
  const unloaded = { status: 'failed', assertionResults: [] };
  expect(countResult(result(5, 0, [unloaded, { status: 'passed', assertionResults: [{}] }]), 1)).toEqual({
    passed: 5,
    failed: 1,
  });
});

test('a run that ends badly, says nothing or finds no tests has failed', () => {
  expect([countResult(result(5, 0), 1), countResult(null, 0), countResult(result(0, 0), 0)]).toEqual([
    { passed: 5, failed: 1 },
    { passed: 0, failed: 1 },
    { passed: 0, failed: 1 },
  ]);
});
