import type { ErrorBody } from '../../../../shared/contract/envelope.ts';
import type { LeadRow } from '../../../../shared/contract/leads.ts';
import { theClient } from '../../../lib/client.ts';
import type { LeadsQuery } from '../lead-pages.ts';
import { isNothingSelected, type Selection } from '../selection.ts';

/** On more paper than this nobody finds a lead. */
export const mostPrinted = 2000;
const pageSize = 200;

export type PrintRows = { readonly rows: readonly LeadRow[]; readonly total: number };

/** The ticked leads, or all that match, in the order of the table: the first 2,000 and how many there are. */
export async function readPrintRows(selection: Selection, query: LeadsQuery): Promise<PrintRows | ErrorBody> {
  const { filter, except } = meant(selection, query);
  const rows: LeadRow[] = [];
  let total = 0;
  for (let offset = 0; rows.length < mostPrinted; offset += pageSize) {
    const envelope = await theClient().call('leads.list', { filter, sort: query.sort, offset, limit: pageSize });
    if (!envelope.ok) return envelope.error;
    total = envelope.value.total;
    rows.push(...envelope.value.rows.filter(({ id }) => !except.has(id)));
    if (offset + pageSize >= total) break;
  }
  return { rows: rows.slice(0, mostPrinted), total: Math.max(rows.length, total - except.size) };
}

const none: ReadonlySet<number> = new Set();

function meant(selection: Selection, query: LeadsQuery) {
  if (selection.kind === 'matching') return { filter: selection.filter, except: selection.except };
  if (isNothingSelected(selection)) return { filter: query.filter, except: none };
  return { filter: { ids: [...selection.ids] }, except: none };
}
