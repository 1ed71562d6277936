import { createHash } from 'node:crypto';
import type { Changes } from './act-rows.ts';
import { saidText } from './compare.ts';
import type { Image } from './image.ts';
import { rulesOf, tableNames, type TableName } from './tables.ts';

/** A digest of each table's rows, without what follows from others. Pure. */
export function digestsOf(image: Image): NonNullable<Changes['untouched']> {
  return Object.fromEntries(tableNames.map((table) => [table, digestOf(image, table)]));
}

function digestOf(image: Image, table: TableName): string {
  const { columns, loose } = rulesOf(table);
  const firm = columns.filter((column) => !loose.includes(column));
  const rows = [...image].filter(([place]) => place.startsWith(`${table} `));
  if (table === 'lead_need') return hashOf(saidText(rows[0]?.[1] ?? null));
  const content = rows.map(([place, row]) => JSON.stringify([place, ...firm.map((column) => row[column])]));
  return hashOf(firm.length === 0 ? '' : content.toSorted().join('\n'));
}

function hashOf(content: string): string {
  return createHash('sha256').update(content).digest('base64url');
}

/** The first table whose rows are no longer as a digest says; null: all are. Pure. */
export function changedTable(untouched: NonNullable<Changes['untouched']>, image: Image): TableName | null {
  const now = digestsOf(image);
  return tableNames.find((table) => untouched[table] !== now[table]) ?? null;
}
