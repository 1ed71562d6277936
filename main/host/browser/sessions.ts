import { createHash, randomBytes } from 'node:crypto';
import type { Connection, Dispatcher } from '../dispatcher.ts';

/** More browsers than this at once, and the one that came first has to open a new link. */
const mostSessions = 20;

export type Sessions = {
  /** A token that opens one session, once; the one before it opens nothing any more. */
  newToken(): string;
  /** The secret of a fresh session, or null for a token that is wrong or used up. */
  redeem(token: string): string | null;
  find(secret: string | undefined): Connection | null;
};

/** Holds hashes only: a look-up by hash gives nothing away by its timing. */
export function openSessions(dispatcher: Pick<Dispatcher, 'connect'>): Sessions {
  const sessions = new Map<string, Connection>();
  let openToken: string | null = null;
  return {
    newToken() {
      const token = newSecret();
      openToken = hashed(token);
      return token;
    },
    redeem(token) {
      if (openToken === null || hashed(token) !== openToken) return null;
      openToken = null;
      const secret = newSecret();
      const [oldest] = sessions.keys();
      if (oldest !== undefined && sessions.size >= mostSessions) sessions.delete(oldest);
      sessions.set(hashed(secret), dispatcher.connect());
      return secret;
    },
    find: (secret) => (secret === undefined ? null : (sessions.get(hashed(secret)) ?? null)),
  };
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hashed(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
