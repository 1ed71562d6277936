import { columnVisibilityFeature, createColumnHelper, metaHelper, tableFeatures } from '@tanstack/react-table';
import type { LeadRow, SortField } from '../../../../shared/contract/leads.ts';
import { AgeCell, AgentCell, NameCell, SlaCell, StatusCell, TextCell } from './cells.tsx';
import { TemperatureMark } from '../../../ui/temperature-mark.tsx';
import type { Names } from '../use-names.ts';

type ColumnMeta = {
  /** The column's track in the grid. */
  readonly track: string;
  readonly sortField?: SortField;
  /** In a narrower table the column gives way to the name. */
  readonly leastWidth?: number;
  readonly isFigure?: boolean;
};

type TableMeta = { readonly names: Names };

export const features = tableFeatures({
  columnVisibilityFeature,
  columnMeta: metaHelper<ColumnMeta>(),
  tableMeta: metaHelper<TableMeta>(),
});

const helper = createColumnHelper<typeof features, LeadRow>();

export const columns = helper.columns([
  helper.accessor('name', {
    header: 'Name',
    meta: { track: 'minmax(180px, 2.3fr)', sortField: 'name' },
    cell: ({ row }) => <NameCell lead={row.original} />,
  }),
  helper.accessor('statusId', {
    id: 'status',
    header: 'Status',
    meta: { track: 'minmax(108px, 1fr)', sortField: 'status' },
    cell: ({ getValue, table }) => <StatusCell status={table.options.meta?.names.status(getValue())} />,
  }),
  helper.accessor('agentId', {
    id: 'agent',
    header: 'Agent',
    meta: { track: 'minmax(140px, 1.1fr)', sortField: 'agent' },
    cell: ({ getValue, table }) => (
      <AgentCell agentId={getValue()} agent={table.options.meta?.names.agent(getValue())} />
    ),
  }),
  helper.accessor('sourceId', {
    id: 'source',
    header: 'Source',
    meta: { track: 'minmax(88px, 1fr)', sortField: 'source', leastWidth: 740 },
    cell: ({ getValue, table }) => <TextCell text={table.options.meta?.names.sourceName(getValue())} />,
  }),
  helper.accessor('branchId', {
    id: 'branch',
    header: 'Branch',
    meta: { track: 'minmax(72px, 0.9fr)', sortField: 'branch', leastWidth: 980 },
    cell: ({ getValue, table }) => <TextCell text={table.options.meta?.names.branchName(getValue())} />,
  }),
  helper.accessor('temperature', {
    header: 'Temperature',
    meta: { track: '112px', sortField: 'temperature', leastWidth: 860 },
    cell: ({ getValue }) => <TemperatureMark temperature={getValue()} />,
  }),
  helper.accessor('slaDueAt', {
    id: 'sla',
    header: 'SLA',
    meta: { track: '80px' },
    cell: ({ row, table }) => (
      <SlaCell lead={row.original} status={table.options.meta?.names.status(row.original.statusId)} />
    ),
  }),
  helper.accessor('createdAt', {
    id: 'age',
    header: 'Age',
    meta: { track: '60px', sortField: 'createdAt', isFigure: true },
    cell: ({ getValue }) => <AgeCell createdAt={getValue()} />,
  }),
]);

const tickTracks = { shown: '40px', hidden: '16px' } as const;
const tracks = columns.map((column) => ({
  id: 'accessorKey' in column && column.id === undefined ? column.accessorKey : (column.id ?? ''),
  track: column.meta?.track ?? '1fr',
  leastWidth: column.meta?.leastWidth ?? 0,
}));

/** Which columns fit a table of this width; 0: not measured yet, all of them. */
export function visibleColumns(width: number): Record<string, boolean> {
  return Object.fromEntries(tracks.map(({ id, leastWidth }) => [id, width === 0 || width >= leastWidth]));
}

export function gridTracks(visibility: Readonly<Record<string, boolean>>, hasTicks: boolean): string {
  return [
    hasTicks ? tickTracks.shown : tickTracks.hidden,
    ...tracks.filter(({ id }) => visibility[id]).map(({ track }) => track),
  ].join(' ');
}
