import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import type { AgentRecord } from './agent-records.ts';

type Place = { readonly branchId: number | null; readonly departmentId: number | null };

export function requireFreeEmail(db: ReadDatabase, email: string, ownId: number | null): void {
  const holder = db.statement<[string], { id: number }>('SELECT id FROM agent WHERE email = ?').get(email);
  if (!holder || holder.id === ownId) return;
  throw new AppError('CONFLICT', 'Another agent of this office has this e-mail address already. Use another one.', {
    field: 'email',
    agentId: holder.id,
  });
}

export function requireFittingPlace(db: ReadDatabase, place: Place): void {
  if (place.branchId !== null) requireBranch(db, place.branchId);
  if (place.departmentId === null) return;
  const department = db
    .statement<[number], { branch_id: number | null }>('SELECT branch_id FROM department WHERE id = ?')
    .get(place.departmentId);
  if (!department) {
    throw new AppError('NOT_FOUND', 'There is no such department in this office. Choose another one.', {
      field: 'departmentId',
    });
  }
  if (department.branch_id === null || department.branch_id === place.branchId) return;
  throw new AppError(
    'INVALID_INPUT',
    'That department belongs to another branch. Choose a department of the same branch.',
    { field: 'departmentId', branchId: department.branch_id },
  );
}

export function requireSoundPrices({
  priceMin,
  priceMax,
}: Pick<AgentRecord['criteria'], 'priceMin' | 'priceMax'>): void {
  if (priceMin === null || priceMax === null || priceMin <= priceMax) return;
  throw new AppError('INVALID_INPUT', 'The lowest price is above the highest. Correct one of them.', {
    field: 'criteria.priceMin',
  });
}

export function requireBranch(db: ReadDatabase, branchId: number): void {
  if (db.statement<[number], { id: number }>('SELECT id FROM branch WHERE id = ?').get(branchId)) return;
  throw new AppError('NOT_FOUND', 'There is no such branch in this office. Choose another one.', { field: 'branchId' });
}

/** Somebody has to be able to administer the office. */
export function requireOtherBroker(db: ReadDatabase, agentId: number): void {
  const other = db
    .statement<[number], { id: number }>(
      "SELECT id FROM agent WHERE role = 'broker' AND status = 'active' AND password_hash IS NOT NULL AND id <> ?",
    )
    .get(agentId);
  if (other) return;
  throw new AppError(
    'CONFLICT',
    'This is the last active broker who can sign in. Make another agent a broker with a password first.',
    { agentId },
  );
}
