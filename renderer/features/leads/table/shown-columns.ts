import { useMemo } from 'react';
import type { LeadColumn, ShownColumn } from '../../../../shared/contract/leads.ts';
import { usePreferences } from '../../../lib/preferences.ts';
import { useLeadsView } from '../view-state.ts';

export type Columns = readonly ShownColumn[];

/** As Baton comes. */
const usual: readonly LeadColumn[] = [
  'name',
  'status',
  'agent',
  'source',
  'branch',
  'temperature',
  'sla',
  'followUp',
  'age',
];
export const usualColumns: Columns = usual.map((id) => ({ id, width: null }));

const widest = 1200;
const narrowest = 40;
/** A row is known by its name: it stays readable, whatever else is cut. */
const narrowestName = 120;

/** In px, as a person may set it. */
export function widthWithin(id: LeadColumn, width: number): number {
  return Math.min(widest, Math.max(id === 'name' ? narrowestName : narrowest, Math.round(width)));
}

/** The columns on screen: those of the view, else the person's. */
export function useColumns(): Columns {
  const ofPerson = usePreferences((preferences) => preferences.columns);
  const ofView = useLeadsView((view) => view.columns);
  return useMemo(() => soundColumns(ofView ?? ofPerson), [ofView, ofPerson]);
}

/** Each once, the name first: it is what a row is known by. */
export function soundColumns(columns: Columns): Columns {
  if (columns.length === 0) return usualColumns;
  const width = columns.find((column) => column.id === 'name')?.width ?? null;
  const name = { id: 'name', width: width === null ? null : widthWithin('name', width) } as const;
  const others = columns.filter(
    ({ id }, index) => id !== 'name' && columns.findIndex((column) => column.id === id) === index,
  );
  return [name, ...others];
}

export function isShown(columns: Columns, id: LeadColumn): boolean {
  return columns.some((column) => column.id === id);
}

/** A column that is shown anew stands last. */
export function withShown(columns: Columns, id: LeadColumn, on: boolean): Columns {
  const rest = columns.filter((column) => column.id !== id || id === 'name');
  if (!on) return rest;
  return isShown(columns, id) ? columns : [...columns, { id, width: null }];
}

/** One place to the left or right; the name stays first. */
export function withStep(columns: Columns, id: LeadColumn, step: 1 | -1): Columns {
  const from = columns.findIndex((column) => column.id === id);
  return withPlace(columns, id, columns[from + step]?.id ?? id);
}

/** To where another column stands, as it is dropped there. */
export function withPlace(columns: Columns, id: LeadColumn, over: LeadColumn): Columns {
  const from = columns.findIndex((column) => column.id === id);
  const to = columns.findIndex((column) => column.id === over);
  const column = columns[from];
  if (column === undefined || from < 1 || to < 1 || from === to) return columns;
  return columns.toSpliced(from, 1).toSpliced(to, 0, column);
}

/** null: as wide as it comes. */
export function withWidth(columns: Columns, id: LeadColumn, width: number | null): Columns {
  const whole = width === null ? null : widthWithin(id, width);
  return columns.map((column) => (column.id === id ? { id, width: whole } : column));
}
