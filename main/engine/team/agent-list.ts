import type { Agent } from '../../../shared/contract/team.ts';
import { loadTimesAway, type TimesAway } from '../absences/api.ts';
import { AppError } from '../app-error.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { loadReceived30Days } from '../ledger/api.ts';
import { loadDeskSizes } from '../leads/api.ts';
import { readCriteria } from './insert.ts';

type AgentRow = {
  id: number;
  name: string;
  email: string;
  phone: string | null;
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
  can_sign_in: number;
  created_at: number;
};

type Figures = TimesAway & { readonly deskSize: number; readonly received30Days: number };

function toAgent(row: AgentRow, figures: Figures): Agent {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    phone: row.phone,
    role: row.role,
    branchId: row.branch_id,
    departmentId: row.department_id,
    leadRecipient: row.lead_recipient === 1,
    leadCap: row.lead_cap,
    weight: row.weight,
    primary: row.is_primary === 1,
    criteria: readCriteria(row.criteria),
    hours: row.hours === null ? null : (JSON.parse(row.hours) as Agent['hours']),
    status: row.status,
    ...figures,
    canSignIn: row.can_sign_in === 1,
    createdAt: row.created_at,
  };
}

/** Every agent as the team table shows them: the active ones first, by name. */
export function loadTeam(context: Pick<ReadContext | WriteContext, 'db' | 'now'>): Agent[] {
  const desks = loadDeskSizes(context.db);
  const received = loadReceived30Days(context.db, context.now);
  const away = loadTimesAway(context.db, context.now);
  return context.db
    .statement<[], AgentRow>(
      `SELECT id, name, email, phone, role, status, branch_id, department_id, lead_recipient, lead_cap, weight, is_primary,
         criteria, hours, password_hash IS NOT NULL AS can_sign_in, created_at
       FROM agent ORDER BY status = 'inactive', name COLLATE NOCASE, id`,
    )
    .all()
    .map((row) =>
      toAgent(row, {
        ...(away.get(row.id) ?? { awayUntil: null, nextAbsence: null }),
        deskSize: desks.get(row.id) ?? 0,
        received30Days: received.get(row.id) ?? 0,
      }),
    );
}

export function requireTeamMember(context: Pick<ReadContext | WriteContext, 'db' | 'now'>, id: number): Agent {
  const agent = loadTeam(context).find((candidate) => candidate.id === id);
  if (agent) return agent;
  throw new AppError('NOT_FOUND', 'There is no such agent in this office. Choose one of the team.', { agentId: id });
}
