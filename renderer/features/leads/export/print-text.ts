import type { LeadColumn, LeadRow } from '../../../../shared/contract/leads.ts';
import { slaState } from '../../../../shared/domain/sla/sla.ts';
import { formatRelative, formatSpan, formatStamp } from '../../../lib/format.ts';
import { flagWords } from '../filters/choice-words.ts';
import type { Names } from '../use-names.ts';

type Circumstances = { readonly names: Names; readonly timeZone: string; readonly now: number };

const minuteMs = 60_000;
const temperatureWords = { hot: 'Hot', warm: 'Warm', cold: 'Cold' } as const;

/** A cell of the table on paper, where nothing can be pointed at: moments stand there in full. */
export function printText(column: LeadColumn, lead: LeadRow, circumstances: Circumstances): string {
  const { names, timeZone, now } = circumstances;
  const stamp = (at: number | null) => (at === null ? '' : formatStamp(at, timeZone));
  switch (column) {
    case 'name':
      return lead.name;
    case 'status':
      return names.statusName(lead.statusId);
    case 'agent':
      return agentText(lead, names);
    case 'source':
      return names.sourceName(lead.sourceId) ?? '';
    case 'branch':
      return names.branchName(lead.branchId) ?? '';
    case 'department':
      return names.departmentName(lead.departmentId) ?? '';
    case 'temperature':
      return temperatureWords[lead.temperature];
    case 'score':
      return String(lead.score);
    case 'sla':
      return slaText(lead, names, now);
    case 'age':
      return formatRelative(lead.createdAt, now);
    case 'assigned':
      return stamp(lead.assignedAt);
    case 'changed':
      return stamp(lead.changedAt);
    case 'followUp':
      return stamp(lead.followUpAt);
    case 'phone':
      return lead.phone ?? '';
    case 'email':
      return lead.email ?? '';
    case 'flags':
      return lead.flags.map((flag) => flagWords[flag]).join(', ');
    case 'tags':
      return lead.tags.join(', ');
    case 'inquiry':
      return lead.inquiry ?? '';
  }
}

function agentText({ agentId, coveredBy }: LeadRow, names: Names): string {
  if (agentId === null) return '';
  const name = names.agentName(agentId);
  return coveredBy === null ? name : `${name} (${names.agentName(coveredBy)} covers)`;
}

function slaText(lead: LeadRow, names: Names, now: number): string {
  const category = names.status(lead.statusId)?.category;
  const isOpen = category === undefined || category === 'unassigned' || category === 'working';
  if (!isOpen && lead.firstResponseAt === null) return '';
  const slaMinutes = (lead.slaDueAt - lead.createdAt) / minuteMs;
  const { state, leftMs } = slaState({ ...lead, slaMinutes }, now);
  switch (state) {
    case 'met':
      return 'met';
    case 'late':
      return `${formatSpan(leftMs)} late`;
    case 'breached':
      return `${formatSpan(leftMs)} over`;
    case 'at_risk':
    case 'running':
      return `${formatSpan(leftMs)} left`;
  }
}
