const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const secrets = ['token', 'recoveryCode', 'hash'];

/** A value without what is random by design: UUIDs, secrets and the hashes over them. */
export function normalise(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, part: unknown) => {
      if (typeof part !== 'string') return part;
      return secrets.includes(key) ? `<${key}>` : part.replaceAll(uuid, '<uuid>');
    }),
  ) as unknown;
}
