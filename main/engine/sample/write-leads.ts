import { fraction } from '../../../shared/domain/ledger/fraction.ts';
import type { WriteContext } from '../context.ts';
import { insertLead, sourceId } from '../leads/api.ts';
import { writeLedger } from '../ledger/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { writeCalls, type CalledLead } from './calls.ts';
import { keepFollowUps, type Clock } from './follow-ups.ts';
import { writeHistory, type History, type StoredLead } from './history.ts';
import type { SampleLead } from './leads.ts';
import { statusFor } from './pipeline.ts';
import type { Random } from './random.ts';
import type { StoredTeam } from './write-team.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** Writes the leads with their history and what their agents have received by it; returns how many there are. */
export function writeLeads(
  context: WriteContext,
  random: Random,
  team: StoredTeam,
  leads: readonly SampleLead[],
  timeZone: string,
): number {
  const statuses = loadStatuses(context.db);
  const received = new Map<number, Map<number, number>>();
  const desks = new Map<number, CalledLead[]>();
  const office: Clock = { now: context.now, timeZone };
  let written = 0;
  for (const lead of leads) {
    const status = statusFor(lead.stage, statuses);
    if (!status) continue;
    const agentId = lead.agent === null ? null : (team.agentIds.get(lead.agent) ?? null);
    const assignedAt = agentId === null ? null : assignedMoment(random, lead, context.now);
    const base = { lead, agentId, assignedAt, statusId: status.id };
    const id = insertPerson(context, team, base);
    insertInquiries(context, random, id, lead);
    const marks = { assignedStatusId: statuses.assignedId, unassignedStatusId: statuses.unassignedId };
    const history = writeHistory(context, random, { id, ...base, ...marks }, office);
    finish(context, { id, ...base, ...marks }, history);
    if (agentId !== null && lead.stage.category === 'working' && history.firstResponseAt !== null) {
      desks.set(agentId, [...(desks.get(agentId) ?? []), { id, answeredAt: history.firstResponseAt }]);
    }
    if (agentId !== null && assignedAt !== null) count(received, Math.floor(assignedAt / day), agentId);
    written += 1;
  }
  touchCalled(context, writeCalls(context, random, office, desks));
  keepFollowUps(context.db);
  writeReceived(context, received);
  return written;
}

/** About half the leads are given to somebody at once, the others when the broker came round to it. */
function assignedMoment(random: Random, lead: SampleLead, now: number): number {
  const pause = random.chance(0.5) ? random.int(5, 80) * 1000 : random.int(2, 240) * minute;
  return Math.min(now, lead.createdAt + pause);
}

function touchCalled({ db }: WriteContext, lastCalls: ReadonlyMap<number, number>): void {
  const touch = db.statement('UPDATE lead SET changed_at = max(changed_at, ?) WHERE id = ?');
  for (const [leadId, at] of lastCalls) touch.run(at, leadId);
}

type Draft = Pick<StoredLead, 'lead' | 'agentId' | 'statusId'>;

function insertPerson(context: WriteContext, team: StoredTeam, { lead, agentId, statusId }: Draft): number {
  const { branch, department, person, phone } = lead;
  return insertLead(context, {
    name: person.name,
    email: person.email,
    emailKey: person.email,
    phone: phone?.written ?? null,
    phoneKey: phone?.e164 ?? null,
    subject: lead.subject,
    tags: lead.tags,
    flags: lead.flags,
    statusId,
    agentId,
    sourceId: sourceId(context.db, lead.source),
    branchId: branch === null ? null : (team.branchIds.get(branch) ?? null),
    departmentId: department === null ? null : (team.departmentIds.get(`${branch}/${department}`) ?? null),
    temperature: lead.temperature,
    score: lead.score,
    createdAt: lead.createdAt,
  });
}

function insertInquiries(context: WriteContext, random: Random, leadId: number, lead: SampleLead): void {
  const insert = context.db.statement(
    'INSERT INTO inquiry (lead_id, text, subject, source_id, received_at) VALUES (?, ?, ?, ?, ?)',
  );
  const source = sourceId(context.db, lead.source);
  insert.run(leadId, lead.text, lead.subject, source, lead.createdAt);
  if (lead.secondText === null) return;
  const later = Math.min(context.now, lead.createdAt + random.int(20, 2880) * minute);
  insert.run(leadId, lead.secondText, lead.subject, source, later);
}

function finish(context: WriteContext, { id, assignedAt }: StoredLead, history: History): void {
  context.db
    .statement('UPDATE lead SET assigned_at = ?, first_response_at = ?, changed_at = ? WHERE id = ?')
    .run(assignedAt, history.firstResponseAt, history.changedAt, id);
}

function count(received: Map<number, Map<number, number>>, dayNumber: number, agentId: number): void {
  const ofDay = received.get(dayNumber) ?? new Map<number, number>();
  ofDay.set(agentId, (ofDay.get(agentId) ?? 0) + 1);
  received.set(dayNumber, ofDay);
}

/** The ledger holds what each agent received on each day; nobody is owed anything by it. */
function writeReceived(context: WriteContext, received: ReadonlyMap<number, ReadonlyMap<number, number>>): void {
  for (const [dayNumber, byAgent] of received) {
    const lines = [...byAgent].map(([agentId, given]) => ({ agentId, given, owed: fraction(0) }));
    writeLedger({ ...context, now: Math.min(context.now, (dayNumber + 1) * day - 1) }, null, lines);
  }
}
