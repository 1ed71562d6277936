import type { Flag, Temperature } from '../../../shared/contract/lead-filter.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import type { WriteContext } from '../context.ts';
import type { WriteDatabase } from '../db/database.ts';
import { createRowInserter } from '../db/row-inserter.ts';
import { searchText, type NewInquiry } from './contact.ts';
import { flagBits, temperatureNumber } from './lead-rows.ts';

export type NewLead = {
  readonly name: string;
  readonly email: string | null;
  readonly emailKey: string | null;
  readonly phone: string | null;
  /** E.164. */
  readonly phoneKey: string | null;
  readonly subject: string | null;
  readonly tags: readonly string[];
  readonly flags: readonly Flag[];
  readonly statusId: number;
  readonly agentId: number | null;
  readonly sourceId: number | null;
  readonly branchId: number | null;
  readonly departmentId: number | null;
  readonly temperature: Temperature;
  readonly score: number;
  readonly createdAt: number;
};

/** Leads to write by the thousand: `flush` after the last one, and before one of them is read. */
export type LeadInserter = {
  /** Returns the id that the lead will have. */
  add(lead: NewLead, inquiry: Omit<NewInquiry, 'leadId'> | null): number;
  flush(): void;
};

const leadColumns = [
  'id',
  'status_id',
  'agent_id',
  'branch_id',
  'department_id',
  'source_id',
  'temperature',
  'score',
  'flags',
  'created_at',
  'assigned_at',
  'changed_at',
  'revision',
];
const contactColumns = [
  'lead_id',
  'uuid',
  'name',
  'name_key',
  'email',
  'email_key',
  'phone',
  'phone_key',
  'subject',
  'tags',
  'search_text',
  'revision',
];
const inquiryColumns = ['lead_id', 'text', 'subject', 'source_id', 'run_id', 'received_at'];

/** Nobody else may insert a lead before the last `flush`. */
export function createLeadInserter(context: WriteContext): LeadInserter {
  const { db, now, revision } = context;
  const leads = createRowInserter(db, 'lead', leadColumns);
  const contacts = createRowInserter(db, 'lead_contact', contactColumns);
  const inquiries = createRowInserter(db, 'inquiry', inquiryColumns);
  let id = db.statement<[], number>('SELECT ifnull(max(id), 0) FROM lead').pluck().get() ?? 0;
  return {
    add(lead, inquiry) {
      id += 1;
      leads.add([
        id,
        lead.statusId,
        lead.agentId,
        lead.branchId,
        lead.departmentId,
        lead.sourceId,
        temperatureNumber(lead.temperature),
        lead.score,
        flagBits(lead.flags),
        lead.createdAt,
        lead.agentId === null ? null : now,
        now,
        revision,
      ]);
      contacts.add([
        id,
        context.newId(),
        lead.name,
        foldText(lead.name),
        lead.email,
        lead.emailKey,
        lead.phone,
        lead.phoneKey,
        lead.subject,
        lead.tags.length === 0 ? '[]' : JSON.stringify(lead.tags),
        searchText(lead),
        revision,
      ]);
      if (inquiry !== null) {
        inquiries.add([id, inquiry.text, inquiry.subject, inquiry.sourceId, inquiry.runId, inquiry.receivedAt]);
      }
      return id;
    },
    flush() {
      leads.flush();
      contacts.flush();
      inquiries.flush();
    },
  };
}

/** Inserts the two rows of a lead and returns its id. */
export function insertLead(context: WriteContext, lead: NewLead): number {
  const leads = createLeadInserter(context);
  const id = leads.add(lead, null);
  leads.flush();
  return id;
}

/** The id of a source by its name, made when it is new. */
export function sourceId(db: WriteDatabase, name: string): number {
  const found = db.statement<[string], { id: number }>('SELECT id FROM source WHERE name = ?').get(name);
  if (found) return found.id;
  return Number(db.statement('INSERT INTO source (name) VALUES (?)').run(name).lastInsertRowid);
}
