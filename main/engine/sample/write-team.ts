import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../../../shared/domain/hours/days.ts';
import { localDate } from '../../../shared/domain/schedule/local-time.ts';
import { insertAbsence } from '../absences/api.ts';
import type { WriteContext } from '../context.ts';
import { insertAgent, insertBranch, insertDepartment, loadBranches, loadDepartments } from '../team/api.ts';
import { capOf, type SampleLead } from './leads.ts';
import type { Phone } from './phones.ts';
import { branches, departments, sampleTeam, type SampleAbsence, type SampleAgent } from './team.ts';

export type StoredTeam = {
  readonly branchIds: ReadonlyMap<string, number>;
  /** By branch and department, as in `Harbor/Sales`. */
  readonly departmentIds: ReadonlyMap<string, number>;
  readonly agentIds: ReadonlyMap<SampleAgent, number>;
};

const joinedAgo = 400 * 24 * 3_600_000;

export function writeTeam(
  context: WriteContext,
  nextPhone: () => Phone | null,
  leads: readonly SampleLead[],
  timeZone: string,
): StoredTeam {
  const branchIds = new Map(branches.map((name) => [name, branchId(context, name)]));
  const places = branches.flatMap((branch) => departments.map((department) => ({ branch, department })));
  const departmentIds = new Map(
    places.map(({ branch, department }) => [
      `${branch}/${department}`,
      departmentId(context, department, branchIds.get(branch) ?? null),
    ]),
  );
  const agentIds = new Map(
    sampleTeam.map((agent) => {
      const place = {
        branchId: branchIds.get(agent.branch) ?? null,
        departmentId: departmentIds.get(`${agent.branch}/${agent.department}`) ?? null,
      };
      const leadCap = capOf(agent, leads);
      const phone = nextPhone()?.written ?? null;
      const id = insertAgent(context, { ...toNewAgent(agent, context.now), ...place, leadCap, phone });
      if (agent.absence) writeAbsence(context, id, agent.absence, timeZone);
      return [agent, id];
    }),
  );
  return { branchIds, departmentIds, agentIds };
}

function toNewAgent(agent: SampleAgent, now: number) {
  return {
    name: agent.name,
    email: agent.email,
    leadRecipient: agent.leadRecipient,
    weight: agent.weight,
    primary: agent.primary,
    hours: agent.hours,
    criteria: agent.criteria,
    createdAt: now - joinedAgo,
  };
}

function writeAbsence(
  context: WriteContext,
  agentId: number,
  { firstDay, lastDay, note }: SampleAbsence,
  timeZone: string,
): void {
  const today = Temporal.PlainDate.from(localDate(context.now, timeZone));
  const dayAt = (days: number) => today.add({ days }).toString();
  insertAbsence(context, { agentId, note, ...spanOf({ first: dayAt(firstDay), last: dayAt(lastDay) }, timeZone) });
}

function branchId(context: WriteContext, name: string): number {
  const known = loadBranches(context.db).find((branch) => branch.name.toLowerCase() === name.toLowerCase());
  return known?.id ?? insertBranch(context.db, name);
}

function departmentId(context: WriteContext, name: string, ofBranchId: number | null): number {
  const known = loadDepartments(context.db).find(
    (department) => department.branchId === ofBranchId && department.name.toLowerCase() === name.toLowerCase(),
  );
  return known?.id ?? insertDepartment(context.db, name, ofBranchId);
}
