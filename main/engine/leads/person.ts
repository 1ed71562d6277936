import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { normalizePhone } from '../../../shared/domain/intake/phone.ts';
import { AppError } from '../app-error.ts';
import { record } from '../audit/api.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import type { ReadDatabase } from '../db/database.ts';
import { loadStatuses } from '../statuses/api.ts';
import { requireVisibleLead, touchLead, writeTimeline } from './api.ts';
import { attentionOf } from './attention.ts';
import { insertInquiry, writeContact } from './contact.ts';
import { insertLead, sourceId } from './insert.ts';
import { loadLeadRecords, loadSlaMinutes, temperatureNumber, toLeadRow } from './lead-rows.ts';

type Lead = OutputOf<'leads.get'>;
type InquiryRecord = {
  id: number;
  text: string;
  subject: string | null;
  source_id: number | null;
  received_at: number;
};

export function getLead(context: Pick<ReadContext, 'db' | 'caller'>, id: number): Lead {
  const found = requireVisibleLead(context.db, context.caller, id);
  const inquiries = context.db
    .statement<[number], InquiryRecord>(
      'SELECT id, text, subject, source_id, received_at FROM inquiry WHERE lead_id = ? ORDER BY received_at DESC, id DESC',
    )
    .all(id);
  return {
    ...toLeadRow(found, loadSlaMinutes(context.db)),
    uuid: found.uuid,
    subject: found.subject,
    tags: JSON.parse(found.tags) as string[],
    inquiries: inquiries.map((inquiry) => ({
      id: inquiry.id,
      text: inquiry.text,
      subject: inquiry.subject,
      sourceId: inquiry.source_id,
      receivedAt: inquiry.received_at,
    })),
    attention: attentionOf(context.db, id),
  };
}

export function createLead(context: WriteContext, input: InputOf<'leads.create'>): Lead {
  const { db } = context;
  const phoneKey = phoneKeyOf(db, input.phone);
  refuseKnownPerson(db, input.email, phoneKey, null);
  const source = input.source === null ? null : sourceId(db, input.source);
  const id = insertLead(context, {
    name: input.name,
    email: input.email,
    emailKey: input.email,
    phone: input.phone,
    phoneKey,
    subject: input.subject,
    tags: input.tags,
    statusId: loadStatuses(db).unassignedId,
    agentId: null,
    sourceId: source,
    branchId: input.branchId,
    departmentId: input.departmentId,
    temperature: input.temperature,
    score: input.score,
    createdAt: context.now,
  });
  if (input.inquiry !== '') {
    const { inquiry: text, subject } = input;
    insertInquiry(context, { leadId: id, text, subject, sourceId: source, runId: null, receivedAt: context.now });
  }
  writeTimeline(context, { leadId: id, kind: 'created', text: input.source ?? '' });
  record(context, { leadId: id });
  return getLead(context, id);
}

export function saveLead(context: WriteContext, input: InputOf<'leads.save'>): Lead {
  const { db } = context;
  const before = requireVisibleLead(db, context.caller, input.id);
  const person = {
    name: input.name ?? before.name,
    email: input.email === undefined ? before.email : input.email,
    phone: input.phone === undefined ? before.phone : input.phone,
    subject: input.subject === undefined ? before.subject : input.subject,
  };
  const phoneKey = input.phone === undefined ? before.phone_key : phoneKeyOf(db, person.phone);
  refuseKnownPerson(
    db,
    input.email === undefined ? null : person.email,
    input.phone === undefined ? null : phoneKey,
    input.id,
  );
  writeContact(context, input.id, { ...person, phoneKey });
  if (input.tags !== undefined) {
    db.statement('UPDATE lead_contact SET tags = ? WHERE lead_id = ?').run(JSON.stringify(input.tags), input.id);
  }
  db.statement('UPDATE lead SET temperature = ?, score = ?, branch_id = ?, department_id = ? WHERE id = ?').run(
    input.temperature === undefined ? before.temperature : temperatureNumber(input.temperature),
    input.score ?? before.score,
    input.branchId === undefined ? before.branch_id : input.branchId,
    input.departmentId === undefined ? before.department_id : input.departmentId,
    input.id,
  );
  touchLead(context, input.id);
  const fields = Object.keys(input).filter((key) => key !== 'id');
  writeTimeline(context, { leadId: input.id, kind: 'contact', text: fields.join(', ') });
  record(context, { leadId: input.id, fields });
  return getLead(context, input.id);
}

function phoneKeyOf(db: ReadDatabase, phone: string | null): string | null {
  if (phone === null) return null;
  const country = db.statement<[], { country: string }>('SELECT country FROM office').get()?.country ?? 'US';
  const normalized = normalizePhone(phone, country);
  if ('e164' in normalized) return normalized.e164;
  throw new AppError('INVALID_INPUT', `${normalized.problem} Correct the phone number or leave it out.`, {
    field: 'phone',
  });
}

function refuseKnownPerson(
  db: ReadDatabase,
  email: string | null,
  phoneKey: string | null,
  ownId: number | null,
): void {
  const known = db
    .statement<[string | null, string | null, number], { lead_id: number }>(
      `SELECT lead_id FROM lead_contact WHERE (email_key = ? OR phone_key = ?) AND lead_id <> ? ORDER BY lead_id LIMIT 1`,
    )
    .get(email, phoneKey, ownId ?? 0);
  if (!known) return;
  const name = loadLeadRecords(db, [known.lead_id])[0]?.name ?? '';
  throw new AppError(
    'CONFLICT',
    `A lead with this e-mail or phone is already here: ${name}. Open that lead, or correct what you typed.`,
    { leadId: known.lead_id },
  );
}
