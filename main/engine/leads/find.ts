import type { InputOf, OutputOf } from '../../../shared/contract/index.ts';
import { foldText } from '../../../shared/domain/intake/text.ts';
import type { ReadContext } from '../context.ts';
import { filterParts } from './filter-parts.ts';
import { numberedLeads, orderOf } from './list-order.ts';
import { mirrorOf } from './mirror/mirror.ts';

/** As who types the beginning of a name means it: the next such lead, at the end from the top again. */
export function findLead(context: ReadContext, input: InputOf<'leads.find'>): OutputOf<'leads.find'> {
  const beginning = foldText(input.beginning);
  if (beginning === '') return { index: null };
  const parts = filterParts(input.filter, context);
  const found = mirrorOf(context.db)?.find(parts, orderOf(input.sort), beginning, input.from);
  return found ?? findInTables(context, input, beginning);
}

function findInTables(context: ReadContext, input: InputOf<'leads.find'>, beginning: string) {
  const numbered = numberedLeads(context, input.filter, orderOf(input.sort));
  const found = context.db
    .statement<unknown[], number>(
      `SELECT position FROM (${numbered.sql}) AS numbered JOIN lead_contact ON lead_id = numbered.id
       WHERE substr(name_key, 1, length(?)) = ? ORDER BY position <= ?, position LIMIT 1`,
    )
    .pluck()
    .get(...numbered.parameters, beginning, beginning, input.from);
  return { index: found === undefined ? null : found - 1 };
}
