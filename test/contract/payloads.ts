import fc from 'fast-check';
import type { OperationName } from '../../shared/contract/index.ts';

const junk = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withSet: true, withNullPrototype: true }),
  fc.constantFrom(-1, 1.5, 2 ** 53, Number.NaN, '', ' ', '\0', '<script>alert(1)</script>', "'; DROP TABLE lead; --"),
  fc.constantFrom(null, undefined, [], {}, [[]], { ids: [] }, '9'.repeat(400), { __proto__: { admin: true } }),
);

type Path = readonly (string | number)[];

/** Made-up inputs, the same in every run: junk, and a good input with one place of it turned into junk. */
export function payloadsFor(name: OperationName, good: unknown, count: number): unknown[] {
  const seed = Buffer.from(name).reduce((sum, byte) => (sum * 31 + byte) % 2 ** 31, 7);
  const places = pathsOf(good);
  const spoilt = fc
    .tuple(fc.nat({ max: Math.max(0, places.length - 1) }), junk)
    .map(([index, value]) => replaced(good, places[index] ?? [], value));
  return fc.sample(fc.oneof(junk, spoilt), { seed, numRuns: count });
}

function pathsOf(value: unknown): Path[] {
  if (value === null || typeof value !== 'object') return [[]];
  const inside = Object.entries(value).flatMap(([key, part]) => pathsOf(part).map((path) => [key, ...path]));
  return [[], ...inside];
}

function replaced(value: unknown, [key, ...rest]: Path, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((part, index) => (index === Number(key) ? replaced(part, rest, put) : part));
  const record = value as Record<string, unknown>;
  return { ...record, [key]: replaced(record[key], rest, put) };
}
