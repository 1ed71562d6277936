import { createHash } from 'node:crypto';

/** The fingerprint of one exact change: its operation and its parsed input without the token itself. */
export function changeHash(operation: string, input: unknown): string {
  const { confirm: _, ...change } = input as Record<string, unknown>;
  return sha256(canonicalJson({ operation, input: change }));
}

export function tokenHash(token: string): string {
  return sha256(token);
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** JSON with sorted keys: equal values have equal texts. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    if (part === null || typeof part !== 'object' || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).toSorted(([left], [right]) => (left < right ? -1 : 1)));
  });
}
