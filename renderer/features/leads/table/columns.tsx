import {
  columnOrderingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  metaHelper,
  tableFeatures,
} from '@tanstack/react-table';
import { leadColumns, type LeadColumn, type LeadRow, type SortField } from '../../../../shared/contract/leads.ts';
import { TemperatureMark } from '../../../ui/temperature-mark.tsx';
import type { Names } from '../use-names.ts';
import { AgentCell, MomentCell, NameCell, ScoreCell, SlaCell, StatusCell, TextCell } from './cells.tsx';
import { FlagsCell, FollowUpCell, InquiryCell, TagsCell } from './more-cells.tsx';
import type { SearchTerms } from './search-terms.ts';
import type { Columns } from './shown-columns.ts';

type ColumnMeta = {
  /** As narrow as the column comes, in px. */
  readonly least: number;
  /** Its share of the room that is left; 0: it takes none. */
  readonly share: number;
  readonly sortField?: SortField;
  readonly isFigure?: boolean;
};

type TableMeta = { readonly names: Names; readonly terms: SearchTerms };

export const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnMeta: metaHelper<ColumnMeta>(),
  tableMeta: metaHelper<TableMeta>(),
});

const helper = createColumnHelper<typeof features, LeadRow>();
const noTerms: SearchTerms = [];

export const columns = helper.columns([
  helper.accessor('name', {
    header: 'Name',
    meta: { least: 172, share: 2.3, sortField: 'name' },
    cell: ({ row, table }) => <NameCell lead={row.original} terms={table.options.meta?.terms ?? noTerms} />,
  }),
  helper.accessor('statusId', {
    id: 'status',
    header: 'Status',
    meta: { least: 104, share: 1, sortField: 'status' },
    cell: ({ getValue, table }) => <StatusCell status={table.options.meta?.names.status(getValue())} />,
  }),
  helper.accessor('agentId', {
    id: 'agent',
    header: 'Agent',
    meta: { least: 128, share: 1.1, sortField: 'agent' },
    cell: ({ row, table }) => <AgentCell lead={row.original} names={table.options.meta?.names} />,
  }),
  helper.accessor('sourceId', {
    id: 'source',
    header: 'Source',
    meta: { least: 88, share: 1, sortField: 'source' },
    cell: ({ getValue, table }) => <TextCell text={table.options.meta?.names.sourceName(getValue())} />,
  }),
  helper.accessor('branchId', {
    id: 'branch',
    header: 'Branch',
    meta: { least: 72, share: 0.9, sortField: 'branch' },
    cell: ({ getValue, table }) => <TextCell text={table.options.meta?.names.branchName(getValue())} />,
  }),
  helper.accessor('departmentId', {
    id: 'department',
    header: 'Department',
    meta: { least: 100, share: 0.9, sortField: 'department' },
    cell: ({ getValue, table }) => <TextCell text={table.options.meta?.names.departmentName(getValue())} />,
  }),
  helper.accessor('temperature', {
    header: 'Temperature',
    meta: { least: 108, share: 0, sortField: 'temperature' },
    cell: ({ getValue }) => <TemperatureMark temperature={getValue()} />,
  }),
  helper.accessor('score', {
    header: 'Score',
    meta: { least: 76, share: 0, sortField: 'score', isFigure: true },
    cell: ({ getValue }) => <ScoreCell score={getValue()} />,
  }),
  helper.accessor('slaDueAt', {
    id: 'sla',
    header: 'SLA',
    meta: { least: 80, share: 0, sortField: 'sla' },
    cell: ({ row, table }) => (
      <SlaCell lead={row.original} status={table.options.meta?.names.status(row.original.statusId)} />
    ),
  }),
  helper.accessor('createdAt', {
    id: 'age',
    header: 'Age',
    meta: { least: 72, share: 0, sortField: 'createdAt', isFigure: true },
    cell: ({ getValue }) => <MomentCell at={getValue()} nothing="" />,
  }),
  helper.accessor('assignedAt', {
    id: 'assigned',
    header: 'Assigned',
    meta: { least: 92, share: 0, sortField: 'assignedAt', isFigure: true },
    cell: ({ getValue }) => <MomentCell at={getValue()} nothing="never" />,
  }),
  helper.accessor('changedAt', {
    id: 'changed',
    header: 'Changed',
    meta: { least: 92, share: 0, sortField: 'changedAt', isFigure: true },
    cell: ({ getValue }) => <MomentCell at={getValue()} nothing="" />,
  }),
  helper.accessor('followUpAt', {
    id: 'followUp',
    header: 'Follow-up',
    meta: { least: 100, share: 0, sortField: 'followUpAt' },
    cell: ({ getValue }) => <FollowUpCell at={getValue()} />,
  }),
  helper.accessor('phone', {
    header: 'Phone',
    meta: { least: 132, share: 0.6, sortField: 'phone' },
    cell: ({ getValue, table }) => <TextCell text={getValue()} terms={table.options.meta?.terms} isPhone />,
  }),
  helper.accessor('email', {
    header: 'E-mail',
    meta: { least: 160, share: 1.4, sortField: 'email' },
    cell: ({ getValue, table }) => <TextCell text={getValue()} terms={table.options.meta?.terms} />,
  }),
  helper.accessor('flags', {
    header: 'Flags',
    meta: { least: 112, share: 0.6 },
    cell: ({ getValue }) => <FlagsCell flags={getValue()} />,
  }),
  helper.accessor('tags', {
    header: 'Tags',
    meta: { least: 120, share: 1 },
    cell: ({ getValue }) => <TagsCell tags={getValue()} />,
  }),
  helper.accessor('inquiry', {
    header: 'Inquiry',
    meta: { least: 200, share: 3 },
    cell: ({ getValue, table }) => <InquiryCell text={getValue()} terms={table.options.meta?.terms ?? noTerms} />,
  }),
]);

const unknown: ColumnMeta = { least: 100, share: 1 };
const byId = new Map(
  columns.map((column) => [
    'accessorKey' in column && column.id === undefined ? column.accessorKey : (column.id ?? ''),
    { label: String(column.header), meta: column.meta ?? unknown },
  ]),
);

export function columnLabel(id: LeadColumn): string {
  return byId.get(id)?.label ?? id;
}

export function columnMeta(id: LeadColumn): ColumnMeta {
  return byId.get(id)?.meta ?? unknown;
}

/** Which columns the table draws. */
export function visibility(shown: Columns): Record<string, boolean> {
  return Object.fromEntries(leadColumns.map((id) => [id, shown.some((column) => column.id === id)]));
}

const tickWidths = { shown: 40, hidden: 16 } as const;
const endWidth = 16;

export type Tracks = {
  /** The columns of the grid, for its style. */
  readonly template: string;
  /** As narrow as the rows can be, in px. */
  readonly least: number;
  /** Where the name begins, in px. */
  readonly nameLeft: number;
};

/** Columns of a width of their own keep it, the others share what is left; if none is left, nothing does. */
export function tracksOf(shown: Columns, hasTicks: boolean): Tracks {
  const nameLeft = hasTicks ? tickWidths.shown : tickWidths.hidden;
  const tracks = shown.map(({ id, width }) => {
    const { least, share } = columnMeta(id);
    if (width !== null) return `${width}px`;
    return share === 0 ? `${least}px` : `minmax(${least}px, ${share}fr)`;
  });
  const isElastic = shown.some(({ id, width }) => width === null && columnMeta(id).share > 0);
  const widths = shown.map(({ id, width }) => width ?? columnMeta(id).least);
  return {
    template: [`${nameLeft}px`, ...tracks, ...(isElastic ? [] : ['minmax(0, 1fr)'])].join(' '),
    least: nameLeft + widths.reduce((sum, width) => sum + width, 0) + endWidth,
    nameLeft,
  };
}
