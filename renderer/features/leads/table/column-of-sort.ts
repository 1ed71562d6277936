import { leadColumns, type LeadColumn, type SortField } from '../../../../shared/contract/leads.ts';
import { columnMeta } from './columns.tsx';

/** The column that a sort field stands in. */
export function columnOfSort(field: SortField): LeadColumn {
  return leadColumns.find((id) => columnMeta(id).sortField === field) ?? 'name';
}
