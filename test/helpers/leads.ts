import type { OutputOf } from '../../shared/contract/index.ts';
import { autoAssignmentSchema, topUpSchema, type AutoAssignment, type TopUp } from '../../shared/contract/settings.ts';
import type { TestOffice } from './engine.ts';

/** Types `count` leads in and returns their ids. */
export async function addLeads(office: TestOffice, count: number, from = 0): Promise<number[]> {
  const ids: number[] = [];
  for (let index = from; index < from + count; index += 1) {
    ids.push((await office.ok('leads.create', { name: `Lead ${String(index).padStart(4, '0')}` })).id);
  }
  return ids;
}

/** Plans and commits in one go. */
export async function carryOut(
  office: TestOffice,
  input: Parameters<typeof office.ok<'runs.plan'>>[1],
): Promise<OutputOf<'runs.commit'>> {
  const plan = await office.ok('runs.plan', input);
  return office.ok('runs.commit', { runId: plan.runId });
}

/** What the tables say of leads: id, agent, status name. */
export function leadStates(office: TestOffice): { id: number; agent: number | null; status: string }[] {
  return office.db.raw
    .prepare(
      'SELECT lead.id, agent_id AS agent, status.name AS status FROM lead JOIN status ON status.id = status_id ORDER BY lead.id',
    )
    .all() as { id: number; agent: number | null; status: string }[];
}

export async function statusId(office: TestOffice, name: string): Promise<number> {
  const status = (await office.ok('statuses.list', {})).find((candidate) => candidate.name === name);
  if (!status) throw new Error(`no status ${name}`);
  return status.id;
}

export async function loadAuto(office: TestOffice): Promise<AutoAssignment> {
  return autoAssignmentSchema.parse((await office.ok('settings.get', { section: 'autoAssignment' })).value);
}

/** Saves automatic assignment with the given differences from what it is. */
export async function saveAuto(
  office: TestOffice,
  change: Partial<AutoAssignment>,
): Promise<OutputOf<'settings.save'>> {
  const value = { ...(await loadAuto(office)), ...change };
  return office.confirmed('settings.save', { section: 'autoAssignment', value });
}

/** As `saveAuto`, for the daily top-up. */
export async function saveTopUp(office: TestOffice, change: Partial<TopUp>): Promise<OutputOf<'settings.save'>> {
  const value = topUpSchema.parse((await office.ok('settings.get', { section: 'topUp' })).value);
  return office.confirmed('settings.save', { section: 'topUp', value: { ...value, ...change } });
}
