import type { PersonFile } from '../../../shared/contract/person-file.ts';
import { flagsOf, temperatureOf } from '../../../shared/domain/leads/numbers.ts';
import { loadLeadRecords } from '../leads/api.ts';
import { knownNeedOf } from '../needs/api.ts';
import type { PersonReader } from './person-reader.ts';

export function leadsOf(
  { db, names, stamp, stampOrNull }: PersonReader,
  leadIds: readonly number[],
): PersonFile['leads'] {
  return loadLeadRecords(db, leadIds).map((lead) => ({
    leadId: lead.id,
    uuid: lead.uuid,
    name: lead.name,
    email: lead.email,
    phone: lead.phone,
    phoneInternational: lead.phone_key,
    subject: lead.subject,
    source: names.source(lead.source_id),
    status: names.status(lead.status_id) ?? '',
    agent: names.agent(lead.agent_id),
    coveredBy: names.agent(lead.covered_by),
    branch: names.branch(lead.branch_id),
    department: names.department(lead.department_id),
    temperature: temperatureOf(lead.temperature),
    score: lead.score,
    flags: flagsOf(lead.flags),
    tags: JSON.parse(lead.tags) as string[],
    createdAt: stamp(lead.created_at),
    assignedAt: stampOrNull(lead.assigned_at),
    firstResponseAt: stampOrNull(lead.first_response_at),
    followUpAt: stampOrNull(lead.follow_up_at),
    changedAt: stamp(lead.changed_at),
    mergedIntoLeadId: lead.merged_into,
  }));
}

export function needsOf({ db }: PersonReader, leadIds: readonly number[]): PersonFile['needs'] {
  return leadIds.map((leadId) => {
    const { need, said, proposals } = knownNeedOf(db, leadId);
    const found = proposals.map(({ field, value, words }) => ({ field, value, words }));
    return { leadId, need, said: Object.keys(said), found };
  });
}
