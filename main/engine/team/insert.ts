import type { Agent } from '../../../shared/contract/team.ts';
import type { WriteContext } from '../context.ts';
import { requireSoundHours } from '../office/api.ts';
import { requireFittingPlace, requireFreeEmail, requireSoundPrices } from './rules.ts';

export const noCriteria: Agent['criteria'] = {
  subjects: [],
  areas: [],
  languages: [],
  priceMin: null,
  priceMax: null,
  leadTypes: [],
  lines: [],
  text: '',
};

const mostRemembered = 2000;
const remembered = new Map<string, Agent['criteria']>();

/**
 * Criteria as they are kept; what they were written without asks for nothing. The same text gives the same object, never
 * to be changed, so that what is made ready from it is made once.
 */
export function readCriteria(text: string): Agent['criteria'] {
  const known = remembered.get(text);
  if (known) return known;
  const criteria = { ...noCriteria, ...(JSON.parse(text) as Partial<Agent['criteria']>) };
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(text, criteria);
  return criteria;
}

type NewAgent = Pick<Agent, 'name' | 'email'> &
  Partial<
    Pick<
      Agent,
      | 'phone'
      | 'role'
      | 'branchId'
      | 'departmentId'
      | 'leadRecipient'
      | 'leadCap'
      | 'weight'
      | 'primary'
      | 'criteria'
      | 'hours'
    >
  > & { readonly passwordHash?: string | null; readonly createdAt?: number };

/** Adds an active agent and returns the id. */
export function insertAgent(context: WriteContext, agent: NewAgent): number {
  const place = { branchId: agent.branchId ?? null, departmentId: agent.departmentId ?? null };
  requireFreeEmail(context.db, agent.email, null);
  requireFittingPlace(context.db, place);
  if (agent.criteria) requireSoundPrices(agent.criteria);
  const hours = agent.hours ?? null;
  if (hours !== null) requireSoundHours(hours);
  const inserted = context.db
    .statement(
      `INSERT INTO agent (uuid, name, email, phone, role, status, branch_id, department_id, lead_recipient, lead_cap,
         weight, is_primary, criteria, hours, password_hash, created_at)
       VALUES (?, ?, ?, ?, ?, 'active', ?, ?, ?, ?, ?, 0, ?, ?, ?, ?)`,
    )
    .run(
      context.newId(),
      agent.name,
      agent.email,
      agent.phone ?? null,
      agent.role ?? 'agent',
      place.branchId,
      place.departmentId,
      Number(agent.leadRecipient ?? true),
      agent.leadCap ?? null,
      agent.weight ?? 1,
      JSON.stringify(agent.criteria ?? noCriteria),
      hoursText(hours),
      agent.passwordHash ?? null,
      agent.createdAt ?? context.now,
    );
  const id = Number(inserted.lastInsertRowid);
  if (agent.primary) makePrimary(context, id);
  return id;
}

/** Own hours as they are kept; null = the office's. */
export function hoursText(hours: Agent['hours']): string | null {
  return hours === null ? null : JSON.stringify(hours);
}

/** At most one agent is primary. */
export function makePrimary(context: WriteContext, id: number): void {
  context.db.statement('UPDATE agent SET is_primary = 0 WHERE is_primary = 1').run();
  context.db.statement('UPDATE agent SET is_primary = 1 WHERE id = ?').run(id);
}
