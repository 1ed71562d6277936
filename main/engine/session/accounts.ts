import type { Caller } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';

export type Account = {
  readonly agentId: number;
  readonly name: string;
  readonly role: 'broker' | 'agent';
  readonly isActive: boolean;
  readonly passwordHash: string | null;
};

type AccountRow = {
  id: number;
  name: string;
  role: 'broker' | 'agent';
  status: 'active' | 'inactive';
  password_hash: string | null;
};

function toAccount(row: AccountRow): Account {
  return {
    agentId: row.id,
    name: row.name,
    role: row.role,
    isActive: row.status === 'active',
    passwordHash: row.password_hash,
  };
}

const columns = 'id, name, role, status, password_hash';

/** The account of an address; without one, the broker of the office. */
export function findAccount(db: ReadDatabase, email: string | undefined): Account | null {
  const row =
    email === undefined
      ? db
          .statement<[], AccountRow>(
            `SELECT ${columns} FROM agent WHERE role = 'broker' AND status = 'active' ORDER BY id LIMIT 1`,
          )
          .get()
      : db.statement<[string], AccountRow>(`SELECT ${columns} FROM agent WHERE email = ?`).get(email);
  return row ? toAccount(row) : null;
}

export function findAccountById(db: ReadDatabase, agentId: number): Account | null {
  const row = db.statement<[number], AccountRow>(`SELECT ${columns} FROM agent WHERE id = ?`).get(agentId);
  return row ? toAccount(row) : null;
}

export function findSignedIn(db: ReadDatabase, caller: Caller) {
  const account = caller.agentId === null ? null : findAccountById(db, caller.agentId);
  if (!account?.isActive || account.role !== caller.role) return null;
  return { agentId: account.agentId, name: account.name, role: account.role };
}
