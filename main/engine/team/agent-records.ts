import type { Agent } from '../../../shared/contract/team.ts';
import type { WeekHours } from '../../../shared/domain/hours/hours.ts';
import { AppError } from '../app-error.ts';
import type { ReadDatabase } from '../db/database.ts';
import { kept } from '../db/kept.ts';
import { readCriteria } from './insert.ts';

/** What routing and distribution ask of an agent. */
export type AgentRecord = Pick<
  Agent,
  'id' | 'name' | 'role' | 'status' | 'branchId' | 'departmentId' | 'leadRecipient' | 'leadCap' | 'weight' | 'criteria'
> & { readonly isPrimary: boolean; readonly hours: WeekHours | null };

type AgentRow = {
  id: number;
  name: string;
  role: Agent['role'];
  status: Agent['status'];
  branch_id: number | null;
  department_id: number | null;
  lead_recipient: number;
  lead_cap: number | null;
  weight: number;
  is_primary: number;
  criteria: string;
  hours: string | null;
};

function toRecord(row: AgentRow): AgentRecord {
  return {
    id: row.id,
    name: row.name,
    role: row.role,
    status: row.status,
    branchId: row.branch_id,
    departmentId: row.department_id,
    leadRecipient: row.lead_recipient === 1,
    leadCap: row.lead_cap,
    weight: row.weight,
    isPrimary: row.is_primary === 1,
    criteria: readCriteria(row.criteria),
    hours: row.hours === null ? null : (JSON.parse(row.hours) as WeekHours),
  };
}

const columns = `id, name, role, status, branch_id, department_id, lead_recipient, lead_cap, weight, is_primary, criteria, hours`;

/** Every agent of the office, those who left included, by id. */
export function loadAgents(db: ReadDatabase): readonly AgentRecord[] {
  return kept(db, 'agents', () =>
    db.statement<[], AgentRow>(`SELECT ${columns} FROM agent ORDER BY id`).all().map(toRecord),
  );
}

export function requireAgent(db: ReadDatabase, id: number): AgentRecord {
  const row = db.statement<[number], AgentRow>(`SELECT ${columns} FROM agent WHERE id = ?`).get(id);
  if (row) return toRecord(row);
  throw new AppError('NOT_FOUND', 'There is no such agent in this office. Choose one of the team.', { agentId: id });
}
