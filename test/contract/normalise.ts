const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const secrets = ['token', 'recoveryCode', 'hash', 'path'];

/**
 * A value without what differs by design: UUIDs, secrets and the hashes over them, places on the disk, and the size of
 * the file, which grows by an index whenever the engine is idle.
 */
export function normalise(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (key === 'bytes' && typeof part === 'number') return part > 0 ? '<bytes>' : part;
      if (typeof part !== 'string') return part;
      return secrets.includes(key) ? `<${key}>` : part.replaceAll(uuid, '<uuid>');
    }),
  ) as unknown;
}
