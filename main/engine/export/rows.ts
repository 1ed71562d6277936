import { sql } from 'kysely';
import type { InputOf } from '../../../shared/contract/index.ts';
import type { LeadColumn } from '../../../shared/contract/leads.ts';
import type { ExportedLead } from '../../../shared/domain/export/lead-cells.ts';
import { slaState } from '../../../shared/domain/sla/sla.ts';
import { flagsOf, temperatureOf } from '../../../shared/domain/leads/numbers.ts';
import type { WriteContext } from '../context.ts';
import { loadLeadRecords, loadNewestInquiries, orderClause, targetQuery, type LeadRecord } from '../leads/api.ts';
import { requireOffice } from '../office/api.ts';
import { loadStatuses } from '../statuses/api.ts';
import { loadNames } from './names.ts';

export const rowsPerPage = 1000;

type Asked = Pick<InputOf<'export.leads'>, 'target' | 'sort'>;

/** Freezes which leads are meant, and their order; returns how many they are. `pagesOf` reads them. */
export function freezeLeads(context: WriteContext, { target, sort }: Asked): number {
  const { db } = context;
  db.raw.exec('CREATE TEMP TABLE IF NOT EXISTS exported_lead (place INTEGER PRIMARY KEY, lead_id INTEGER NOT NULL)');
  db.statement('DELETE FROM exported_lead').run();
  const order = sort.length > 0 ? sort : [{ field: 'createdAt' as const, direction: 'desc' as const }];
  const ids = targetQuery(target, context)
    .innerJoin('lead_contact', 'lead_contact.lead_id', 'lead.id')
    .select('lead.id')
    .orderBy(sql.raw(orderClause(order)))
    .orderBy(sql`lead.id`, order[0]?.direction ?? 'desc')
    .compile();
  return db.statement(`INSERT INTO exported_lead (lead_id) ${ids.sql}`).run(...ids.parameters).changes;
}

export function forgetLeads({ db }: WriteContext): void {
  db.statement('DELETE FROM exported_lead').run();
}

/** The frozen leads in their order, a page at a time. */
export function* pagesOf(context: WriteContext, columns: readonly LeadColumn[]): Generator<ExportedLead[]> {
  const toExported = createMapper(context, columns.includes('inquiry'));
  for (let last = 0; ; last += rowsPerPage) {
    const ids = context.db
      .statement<[number, number], number>('SELECT lead_id FROM exported_lead WHERE place > ? ORDER BY place LIMIT ?')
      .pluck()
      .all(last, rowsPerPage);
    if (ids.length > 0) yield toExported(ids);
    if (ids.length < rowsPerPage) return;
  }
}

/** Inquiries are read only where they are asked for. */
function createMapper({ db, now }: WriteContext, hasInquiry: boolean): (ids: readonly number[]) => ExportedLead[] {
  const statuses = loadStatuses(db);
  const { slaMinutes } = requireOffice(db);
  const names = loadNames(db);
  const isOpen = ({ status_id }: LeadRecord) => {
    const category = statuses.byId.get(status_id)?.category;
    return category === 'unassigned' || category === 'working';
  };
  const slaOf = (lead: LeadRecord) => {
    if (lead.first_response_at === null && !isOpen(lead)) return null;
    return slaState({ createdAt: lead.created_at, firstResponseAt: lead.first_response_at, slaMinutes }, now).state;
  };
  return (ids) => {
    const inquiries = hasInquiry ? loadNewestInquiries(db, ids) : null;
    return loadLeadRecords(db, ids).map((lead) => ({
      id: lead.id,
      name: lead.name,
      status: names.status(lead.status_id) ?? '',
      agent: names.agent(lead.agent_id) ?? '',
      source: names.source(lead.source_id) ?? '',
      branch: names.branch(lead.branch_id) ?? '',
      department: names.department(lead.department_id) ?? '',
      temperature: temperatureOf(lead.temperature),
      score: lead.score,
      sla: slaOf(lead),
      createdAt: lead.created_at,
      assignedAt: lead.assigned_at,
      changedAt: lead.changed_at,
      followUpAt: lead.follow_up_at,
      phone: lead.phone ?? '',
      email: lead.email ?? '',
      flags: flagsOf(lead.flags),
      tags: JSON.parse(lead.tags) as string[],
      subject: lead.subject ?? '',
      inquiry: inquiries?.get(lead.id) ?? '',
    }));
  };
}
