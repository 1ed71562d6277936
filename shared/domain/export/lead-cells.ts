import type { Flag, SlaWord, Temperature } from '../../contract/lead-filter.ts';
import type { LeadColumn } from '../../contract/leads.ts';

/** What a line of an exported file says of a lead; names instead of ids, '' for what is not there. Moments are UTC ms. */
export type ExportedLead = {
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
  readonly inquiry: string;
};

/** Words that Baton's own import knows: what it can take back it takes, the rest it leaves out. */
const headers: Readonly<Record<LeadColumn, string>> = {
  name: 'Name',
  status: 'Status',
  agent: 'Agent',
  source: 'Source',
  branch: 'Branch',
  department: 'Department',
  temperature: 'Temperature',
  score: 'Score',
  sla: 'First response',
  age: 'Created',
  assigned: 'Last assigned',
  changed: 'Last modified',
  followUp: 'Next follow-up',
  phone: 'Phone',
  email: 'Email',
  flags: 'Flags',
  tags: 'Tags',
  inquiry: 'Inquiry',
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

export function headerCells(columns: readonly LeadColumn[]): string[] {
  return columns.map((column) => headers[column]);
}

/** The cells of a lead in the order of the columns; `stamp` writes a moment. Pure. */
export function leadCells(lead: ExportedLead, columns: readonly LeadColumn[], stamp: (ms: number) => string): string[] {
  return columns.map((column) => cellOf(lead, column, stamp));
}

function cellOf(lead: ExportedLead, column: LeadColumn, stamp: (ms: number) => string): string {
  const moment = (ms: number | null) => (ms === null ? '' : stamp(ms));
  switch (column) {
    case 'temperature':
      return temperatureWords[lead.temperature];
    case 'score':
      return String(lead.score);
    case 'sla':
      return lead.sla === null ? '' : slaWords[lead.sla];
    case 'age':
      return stamp(lead.createdAt);
    case 'assigned':
      return moment(lead.assignedAt);
    case 'changed':
      return stamp(lead.changedAt);
    case 'followUp':
      return moment(lead.followUpAt);
    case 'flags':
      return lead.flags.map((flag) => flagWords[flag]).join('; ');
    case 'tags':
      return lead.tags.join('; ');
    default:
      return lead[column];
  }
}
