import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { temperatureNumber } from '../../../shared/domain/leads/numbers.ts';
import { record } from '../audit/api.ts';
import type { ReadContext, WriteContext } from '../context.ts';
import { rememberAct } from '../history/api.ts';
import { keepSubject, knownNeedOf } from '../needs/api.ts';
import { requireFittingPlace } from '../team/api.ts';
import { leadName, saveWords } from './act-words.ts';
import { requireVisibleLead, touchLead, writeTimeline } from './api.ts';
import { attentionOf } from './attention.ts';
import { writeContact } from './contact.ts';
import { findKnown, phoneKeyOf, refuseKnown } from './known.ts';
import { refuseMerged } from './merged.ts';
import { loadExcerpts, loadSlaMinutes, toLeadRow, type LeadRecord } from './lead-rows.ts';

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
    ...toLeadRow(found, loadSlaMinutes(context.db), loadExcerpts(context.db, [id]).get(id) ?? null),
    uuid: found.uuid,
    subject: found.subject,
    inquiries: inquiries.map((inquiry) => ({
      id: inquiry.id,
      text: inquiry.text,
      subject: inquiry.subject,
      sourceId: inquiry.source_id,
      receivedAt: inquiry.received_at,
    })),
    need: knownNeedOf(context.db, id),
    attention: attentionOf(context.db, id),
    mergedInto: found.merged_into,
  };
}

export function saveLead(context: WriteContext, input: InputOf<'leads.save'>): Lead {
  const name = leadName(context.db, input.id);
  return rememberAct(
    context,
    { leadIds: [input.id] },
    () => save(context, input),
    () => saveWords(name, input),
  );
}

function save(context: WriteContext, input: InputOf<'leads.save'>): Lead {
  const { db } = context;
  const before = requireVisibleLead(db, context.caller, input.id);
  refuseMerged(db, before);
  const person = {
    name: input.name ?? before.name,
    email: input.email === undefined ? before.email : input.email,
    phone: input.phone === undefined ? before.phone : input.phone,
    subject: input.subject === undefined ? before.subject : input.subject,
  };
  const phoneKey = input.phone === undefined ? before.phone_key : phoneKeyOf(db, person.phone);
  const changed = {
    email: input.email === undefined ? null : person.email,
    phoneKey: input.phone === undefined ? null : phoneKey,
  };
  refuseKnown(context, findKnown(db, changed, input.id));
  const place = placeAfter(context, before, input);
  writeContact(context, input.id, { ...person, phoneKey });
  if (input.subject !== undefined) keepSubject(context, input.id);
  if (input.tags !== undefined) {
    db.statement('UPDATE lead_contact SET tags = ? WHERE lead_id = ?').run(JSON.stringify(input.tags), input.id);
  }
  db.statement('UPDATE lead SET temperature = ?, score = ?, branch_id = ?, department_id = ? WHERE id = ?').run(
    input.temperature === undefined ? before.temperature : temperatureNumber(input.temperature),
    input.score ?? before.score,
    place.branchId,
    place.departmentId,
    input.id,
  );
  touchLead(context, input.id);
  const fields = Object.keys(input).filter((key) => key !== 'id');
  writeTimeline(context, { leadId: input.id, kind: 'contact', text: fields.join(', ') });
  record(context, { leadId: input.id, fields });
  return getLead(context, input.id);
}

type Place = { readonly branchId: number | null; readonly departmentId: number | null };

/** A lead that goes to another branch leaves its department there, if none is named. */
function placeAfter({ db }: WriteContext, before: LeadRecord, input: InputOf<'leads.save'>): Place {
  const { branchId = before.branch_id, departmentId = before.department_id } = input;
  if (input.branchId === undefined && input.departmentId === undefined) return { branchId, departmentId };
  const isLeft = input.departmentId === undefined && branchId !== before.branch_id;
  const place = { branchId, departmentId: isLeft ? null : departmentId };
  requireFittingPlace(db, place);
  return place;
}
