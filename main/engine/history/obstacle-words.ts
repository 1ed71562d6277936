import type { ReadDatabase } from '../db/database.ts';
import { loadLeadRecords } from '../leads/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadAgents } from '../team/api.ts';
import type { Cell, Row } from './image.ts';
import { rulesOf, type TableName } from './tables.ts';

const columnWords: Readonly<Record<string, string>> = {
  status_id: 'status',
  agent_id: 'agent',
  assigned_at: 'agent',
  covered_by: 'cover',
  branch_id: 'branch',
  department_id: 'department',
  source_id: 'source',
  flags: 'flags',
  email: 'e-mail',
  email_key: 'e-mail',
  phone: 'phone',
  phone_key: 'phone',
  created_at: 'creation',
  merged_into: 'merge',
};

const plural: ReadonlySet<string> = new Set(['flags', 'tags']);

/** What was changed since an act, in a sentence, as in "The status of Dana Whitfield was changed since: it is Lost now." */
export function changeWords(db: ReadDatabase, cell: Cell, column: string, current: Row | null): string {
  const name = nameOf(db, cell, current);
  switch (cell.table) {
    case 'lead':
    case 'lead_contact':
      return `The ${columnWords[column] ?? column} of ${name} ${plural.has(column) ? 'were' : 'was'} changed since${nowWords(db, column, current)}.`;
    case 'activity':
      return current === null || cell.after === null
        ? `The entry in the activity log of ${name} is no longer there.`
        : `The entry in the activity log of ${name} was changed since.`;
    case 'inquiry':
      return `The inquiries of ${name} were changed since.`;
    case 'lead_need':
      return `What ${name} asks for was changed since.`;
    case 'attention':
      return `${name} was left over or taken since.`;
    case 'saved_view':
      return current === null ? 'The view is no longer there.' : `The view “${current['name']}” was changed since.`;
  }
}

/** What happened since to a lead that was typed in. */
export function tableWords(name: string, table: TableName): string {
  switch (table) {
    case 'activity':
      return `${name} was worked on since it was typed in.`;
    case 'inquiry':
      return `${name} wrote again since it was typed in.`;
    default:
      return `${name} was changed since it was typed in.`;
  }
}

function nameOf(db: ReadDatabase, { table, key, before, after }: Cell, current: Row | null): string {
  const rows = [current, after, before];
  const leadId =
    rulesOf(table).key === 'id' && table !== 'lead' ? rows.find((row) => row?.['lead_id'])?.['lead_id'] : key;
  return loadLeadRecords(db, [Number(leadId ?? 0)])[0]?.name ?? 'the lead';
}

function nowWords(db: ReadDatabase, column: string, current: Row | null): string {
  if (column === 'status_id') {
    const status = loadStatuses(db).byId.get(Number(current?.['status_id']));
    return status ? `: it is ${status.name} now` : '';
  }
  if (column !== 'agent_id' && column !== 'assigned_at') return '';
  const agent = loadAgents(db).find(({ id }) => id === current?.['agent_id']);
  return agent ? `: it is ${agent.name} now` : ': nobody has it now';
}
