import { z } from 'zod';

const resultSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

export type Count = { readonly passed: number; readonly failed: number };

/** The figures of one run of vitest. A file that could not be loaded has no tests to count and fails as one. */
export function countResult(json: string | null, status: number): Count {
  const parsed = resultSchema.safeParse(json === null ? null : JSON.parse(json));
  if (!parsed.success) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = parsed.data;
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  const failed = numFailedTests + unloaded;
  const isEmpty = numPassedTests + failed === 0;
  return { passed: numPassedTests, failed: (status !== 0 || isEmpty) && failed === 0 ? 1 : failed };
}
