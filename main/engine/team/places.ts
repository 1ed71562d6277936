import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { WriteContext } from '../context.ts';
import type { ReadDatabase, WriteDatabase } from '../db/database.ts';
import { requireBranch } from './rules.ts';

type Branch = OutputOf<'branches.save'>;
type Department = OutputOf<'departments.save'>;
type DepartmentRow = { id: number; name: string; branch_id: number | null };

function toDepartment(row: DepartmentRow): Department {
  return { id: row.id, name: row.name, branchId: row.branch_id };
}

export function loadBranches(db: ReadDatabase): Branch[] {
  return db.statement<[], Branch>('SELECT id, name FROM branch ORDER BY name, id').all();
}

export function loadDepartments(db: ReadDatabase): Department[] {
  return db
    .statement<[], DepartmentRow>('SELECT id, name, branch_id FROM department ORDER BY name, id')
    .all()
    .map(toDepartment);
}

export function insertBranch(db: WriteDatabase, name: string): number {
  return Number(db.statement('INSERT INTO branch (name) VALUES (?)').run(name).lastInsertRowid);
}

export function insertDepartment(db: WriteDatabase, name: string, branchId: number | null): number {
  const inserted = db.statement('INSERT INTO department (name, branch_id) VALUES (?, ?)').run(name, branchId);
  return Number(inserted.lastInsertRowid);
}

export function saveBranch(context: WriteContext, input: InputOf<'branches.save'>): Branch {
  const { db } = context;
  if (input.id !== undefined) requireBranch(db, input.id);
  const holder = db.statement<[string], { id: number }>('SELECT id FROM branch WHERE name = ?').get(input.name);
  if (holder && holder.id !== input.id) throw nameTaken('branch', holder.id);
  if (input.id !== undefined) db.statement('UPDATE branch SET name = ? WHERE id = ?').run(input.name, input.id);
  const id = input.id ?? insertBranch(db, input.name);
  record(context, { branchId: id, isNew: input.id === undefined });
  return { id, name: input.name };
}

export function saveDepartment(context: WriteContext, input: InputOf<'departments.save'>): Department {
  const { db } = context;
  if (input.id !== undefined) requireDepartment(db, input.id);
  if (input.branchId !== null) requireBranch(db, input.branchId);
  requireFreeDepartmentName(db, input);
  const id = input.id ?? insertDepartment(db, input.name, input.branchId);
  if (input.id !== undefined) changeDepartment(db, { id, name: input.name, branchId: input.branchId });
  record(context, { departmentId: id, branchId: input.branchId, isNew: input.id === undefined });
  return { id, name: input.name, branchId: input.branchId };
}

function requireDepartment(db: ReadDatabase, id: number): void {
  if (db.statement<[number], { id: number }>('SELECT id FROM department WHERE id = ?').get(id)) return;
  throw new AppError('NOT_FOUND', 'There is no such department in this office. Choose another one.', { id });
}

function requireFreeDepartmentName(db: ReadDatabase, input: InputOf<'departments.save'>): void {
  const holder = db
    .statement<[string, number], { id: number }>(
      'SELECT id FROM department WHERE name = ? AND ifnull(branch_id, 0) = ?',
    )
    .get(input.name, input.branchId ?? 0);
  if (holder && holder.id !== input.id) throw nameTaken('department', holder.id);
}

/** Moving a department must not leave agents in it who belong to another branch. */
function changeDepartment(db: WriteDatabase, department: Department): void {
  const strangers = db
    .statement<[number, number | null, number | null], { agents: number }>(
      'SELECT count(*) AS agents FROM agent WHERE department_id = ? AND ? IS NOT NULL AND branch_id IS NOT ?',
    )
    .get(department.id, department.branchId, department.branchId);
  if (strangers && strangers.agents > 0) {
    throw new AppError('CONFLICT', 'Agents of this department belong to another branch. Move them first.', {
      field: 'branchId',
      agents: strangers.agents,
    });
  }
  db.statement('UPDATE department SET name = ?, branch_id = ? WHERE id = ?').run(
    department.name,
    department.branchId,
    department.id,
  );
}

function nameTaken(what: 'branch' | 'department', id: number): AppError {
  return new AppError('CONFLICT', `Another ${what} has this name already. Choose another name.`, { field: 'name', id });
}
