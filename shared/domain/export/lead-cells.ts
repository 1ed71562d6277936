import type { Flag, SlaWord, Temperature } from '../../contract/lead-filter.ts';
import type { LeadColumn } from '../../contract/leads.ts';
import { momentCell, type Cell } from './cell.ts';

/** What a line of an exported file says of a lead; names instead of ids, '' for what is not there. Moments are UTC ms. */
export type ExportedLead = {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly agent: string;
  readonly source: string;
  readonly branch: string;
  readonly department: string;
  readonly temperature: Temperature;
  readonly score: number;
  /** null = closed without an answer. */
  readonly sla: SlaWord | null;
  readonly createdAt: number;
  readonly assignedAt: number | null;
  readonly changedAt: number;
  readonly followUpAt: number | null;
  readonly phone: string;
  readonly email: string;
  readonly flags: readonly Flag[];
  readonly tags: readonly string[];
  readonly subject: string;
  readonly inquiry: string;
};

/** How a column is headed, and how wide it is in a workbook, in letters. */
export type ColumnHead = { readonly title: string; readonly width: number };

/** Titles that Baton's own import knows: what it can take back it takes, the rest it leaves out. */
const heads: Readonly<Record<LeadColumn, readonly [title: string, width: number]>> = {
  name: ['Name', 26],
  status: ['Status', 14],
  agent: ['Agent', 20],
  source: ['Source', 16],
  branch: ['Branch', 16],
  department: ['Department', 16],
  temperature: ['Temperature', 13],
  score: ['Score', 8],
  sla: ['First response', 16],
  age: ['Created', 17],
  assigned: ['Last assigned', 17],
  changed: ['Last modified', 17],
  followUp: ['Next follow-up', 17],
  phone: ['Phone', 20],
  email: ['Email', 30],
  flags: ['Flags', 18],
  tags: ['Tags', 22],
  inquiry: ['Inquiry', 60],
};

const temperatureWords: Readonly<Record<Temperature, string>> = { hot: 'Hot', warm: 'Warm', cold: 'Cold' };

const flagWords: Readonly<Record<Flag, string>> = {
  doNotContact: 'Do not contact',
  unsubscribed: 'Unsubscribed',
  vip: 'VIP',
  referral: 'Referral',
};

const slaWords: Readonly<Record<SlaWord, string>> = {
  met: 'Answered in time',
  late: 'Answered late',
  running: 'Waiting',
  at_risk: 'At risk',
  breached: 'Overdue',
};

export function columnHeads(columns: readonly LeadColumn[]): ColumnHead[] {
  return columns.map((column) => ({ title: heads[column][0], width: heads[column][1] }));
}

/** The cells of a lead in the order of the columns. Pure. */
export function leadCells(lead: ExportedLead, columns: readonly LeadColumn[]): Cell[] {
  return columns.map((column) => cellOf(lead, column));
}

function cellOf(lead: ExportedLead, column: LeadColumn): Cell {
  switch (column) {
    case 'temperature':
      return temperatureWords[lead.temperature];
    case 'sla':
      return lead.sla === null ? '' : slaWords[lead.sla];
    case 'age':
      return momentCell(lead.createdAt);
    case 'assigned':
      return momentCell(lead.assignedAt);
    case 'changed':
      return momentCell(lead.changedAt);
    case 'followUp':
      return momentCell(lead.followUpAt);
    case 'flags':
      return lead.flags.map((flag) => flagWords[flag]).join('; ');
    case 'tags':
      return lead.tags.join('; ');
    default:
      return lead[column];
  }
}
