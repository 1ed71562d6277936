import type { Flag } from '../../../shared/contract/lead-filter.ts';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAgents } from '../team/api.ts';
import { loadLeadRecords } from './lead-rows.ts';

/** A lead's name as the history of acts gives it. */
export function leadName(db: ReadDatabase, leadId: number): string {
  return loadLeadRecords(db, [leadId])[0]?.name ?? 'a lead';
}

export function assignWords(db: ReadDatabase, leadId: number, agentId: number | null): string {
  const agent = loadAgents(db).find(({ id }) => id === agentId);
  const name = leadName(db, leadId);
  return agent ? `Assigned ${name} to ${agent.name}` : `Returned ${name} to the pool`;
}

export function statusWords(db: ReadDatabase, leadId: number, from: number, to: number): string {
  const { byId } = loadStatuses(db);
  return `Status of ${leadName(db, leadId)} from ${byId.get(from)?.name ?? '?'} to ${byId.get(to)?.name ?? '?'}`;
}

const flagNames: Readonly<Record<Flag, string>> = {
  doNotContact: 'Do not contact',
  unsubscribed: 'Unsubscribed',
  vip: 'VIP',
  referral: 'Referral',
};

export function flagWords(db: ReadDatabase, { leadId, flag, on }: InputOf<'leads.flag'>): string {
  const name = leadName(db, leadId);
  return on ? `Flagged ${name} ${flagNames[flag]}` : `Took the flag ${flagNames[flag]} from ${name}`;
}

const fieldNames: Readonly<Record<Exclude<keyof InputOf<'leads.save'>, 'id'>, string>> = {
  name: 'name',
  email: 'e-mail',
  phone: 'phone',
  subject: 'subject',
  temperature: 'temperature',
  score: 'score',
  branchId: 'branch',
  departmentId: 'department',
  tags: 'tags',
};

/** As in "Changed the name and phone of Kim Osei"; `name` as it was before. */
export function saveWords(name: string, input: InputOf<'leads.save'>): string {
  const { id: _, ...given } = input;
  const words = (Object.keys(given) as (keyof typeof given)[])
    .filter((field) => given[field] !== undefined)
    .map((field) => fieldNames[field]);
  const last = words.at(-1) ?? 'contact';
  return `Changed the ${words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last} of ${name}`;
}
