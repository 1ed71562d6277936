import type { InputOf } from '../../../shared/contract/index.ts';
import type { Agent } from '../../../shared/contract/team.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { ErrorDetails, PrepareContext, WriteContext } from '../context.ts';
import { noteOtherWords } from '../needs/api.ts';
import { requireSoundHours } from '../office/api.ts';
import { forgetOldPassword, hashPassword } from '../session/api.ts';
import { requireTeamMember } from './agent-list.ts';
import { hoursText, insertAgent, makePrimary } from './insert.ts';
import { requireFittingPlace, requireFreeEmail, requireOtherBroker, requireSoundPrices } from './rules.ts';

type Save = InputOf<'team.save'>;

async function hashIfGiven(context: PrepareContext, password: string | undefined): Promise<string | null> {
  return password === undefined ? null : hashPassword(password, context.newSecret(), context.passwordCost);
}

export const create = {
  async prepare(context: PrepareContext, input: InputOf<'team.create'>) {
    const passwordHash = await hashIfGiven(context, input.password);
    return (run: WriteContext): Agent => {
      const id = insertAgent(run, { ...input, passwordHash });
      noteOtherWords(run.db, null, input.criteria);
      record(run, { agentId: id, role: input.role, canSignIn: passwordHash !== null });
      return requireTeamMember(run, id);
    };
  },
};

export const save = {
  async prepare(context: PrepareContext, input: Save) {
    const passwordHash = await hashIfGiven(context, input.password);
    return (run: WriteContext): Agent => change(run, input, passwordHash);
  },
};

function change(context: WriteContext, input: Save, passwordHash: string | null): Agent {
  const before = requireTeamMember(context, input.id);
  if (passwordHash !== null && before.id === context.caller.agentId) refuseOwnPassword();
  const after = { ...before, ...edits(input) };
  const changed = changedFields(before, after);
  if (changed.length === 0 && passwordHash === null) {
    context.unchanged();
    return before;
  }
  requireSound(context, before, after);
  update(context, after);
  noteOtherWords(context.db, before.criteria, after.criteria);
  if (before.primary !== after.primary) changePrimary(context, after);
  if (passwordHash !== null) changePassword(context, before.id, passwordHash);
  record(context, {
    agentId: before.id,
    changed: passwordHash === null ? changed : [...changed, 'password'],
    ...figures(after, changed),
  });
  return requireTeamMember(context, before.id);
}

function edits(input: Save): Partial<Agent> {
  const { id: _id, password: _password, ...fields } = input;
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function changedFields(before: Agent, after: Agent): (keyof Agent)[] {
  const fields = Object.keys(after) as (keyof Agent)[];
  return fields.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]));
}

/** The audit keeps figures of what changed, never what describes a person. */
function figures(after: Agent, changed: readonly (keyof Agent)[]): ErrorDetails {
  const { role, branchId, departmentId, leadRecipient, leadCap, weight, primary } = after;
  const all: ErrorDetails = { role, branchId, departmentId, leadRecipient, leadCap, weight, primary };
  return Object.fromEntries(Object.entries(all).filter(([field]) => changed.some((name) => name === field)));
}

function requireSound(context: WriteContext, before: Agent, after: Agent): void {
  requireFreeEmail(context.db, after.email, before.id);
  requireFittingPlace(context.db, after);
  requireSoundPrices(after.criteria);
  if (after.hours !== null) requireSoundHours(after.hours);
  const isDemoted = before.role === 'broker' && after.role !== 'broker';
  if (isDemoted && before.status === 'active') requireOtherBroker(context.db, before.id);
}

function update(context: WriteContext, agent: Agent): void {
  context.db
    .statement(
      `UPDATE agent SET name = ?, email = ?, phone = ?, role = ?, branch_id = ?, department_id = ?, lead_recipient = ?,
         lead_cap = ?, weight = ?, criteria = ?, hours = ? WHERE id = ?`,
    )
    .run(
      agent.name,
      agent.email,
      agent.phone,
      agent.role,
      agent.branchId,
      agent.departmentId,
      Number(agent.leadRecipient),
      agent.leadCap,
      agent.weight,
      JSON.stringify(agent.criteria),
      hoursText(agent.hours),
      agent.id,
    );
}

function changePrimary(context: WriteContext, agent: Agent): void {
  if (agent.primary) makePrimary(context, agent.id);
  else context.db.statement('UPDATE agent SET is_primary = 0 WHERE id = ?').run(agent.id);
}

/** Or whoever finds the broker's window open could take the office over. */
function refuseOwnPassword(): never {
  throw new AppError('INVALID_INPUT', 'Your own password is changed with the old one: Settings > Password.');
}

function changePassword(context: WriteContext, agentId: number, passwordHash: string): void {
  context.db.statement('UPDATE agent SET password_hash = ? WHERE id = ?').run(passwordHash, agentId);
  forgetOldPassword(context.db, agentId);
}
