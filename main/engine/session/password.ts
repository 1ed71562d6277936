import { argon2id, argon2Verify } from 'hash-wasm';

export type PasswordCost = { readonly memoryKibibytes: number; readonly passes: number; readonly lanes: number };

/** Argon2id as OWASP asks for it at least. */
export const passwordCost: PasswordCost = { memoryKibibytes: 19 * 1024, passes: 2, lanes: 1 };

const saltBytes = 16;

/** The PHC string of a password; `secret` is fresh randomness as base64url, its first bytes become the salt. */
export function hashPassword(password: string, secret: string, cost: PasswordCost): Promise<string> {
  return argon2id({
    password: password.normalize('NFKC'),
    salt: Buffer.from(secret, 'base64url').subarray(0, saltBytes),
    memorySize: cost.memoryKibibytes,
    iterations: cost.passes,
    parallelism: cost.lanes,
    hashLength: 32,
    outputType: 'encoded',
  });
}

export function verifyPassword(password: string, hash: string): Promise<boolean> {
  return argon2Verify({ password: password.normalize('NFKC'), hash });
}

/** Whether a hash was made more cheaply than hashes are made now. */
export function isOutdated(hash: string, cost: PasswordCost): boolean {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(hash);
  if (!match) return true;
  return Number(match[1]) < cost.memoryKibibytes || Number(match[2]) < cost.passes || Number(match[3]) < cost.lanes;
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** 125 bits in five groups, without letters and digits that look alike. */
export function recoveryCodeFrom(secret: string): string {
  const symbols = [...Buffer.from(secret, 'base64url').subarray(0, 25)].map((byte) => letters[byte & 31] ?? '');
  return [0, 5, 10, 15, 20].map((start) => symbols.slice(start, start + 5).join('')).join('-');
}
