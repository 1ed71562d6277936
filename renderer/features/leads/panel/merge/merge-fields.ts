import { type MergeField, mergeFields } from '../../../../../shared/contract/duplicates.ts';
import type { Lead } from '../../../../../shared/contract/leads.ts';
import type { Names } from '../../use-names.ts';

export type MergeSide = 'own' | 'other';

/** A field in which two leads differ, with what each says; empty where it says nothing. */
export type MergeRow = {
  readonly field: MergeField;
  readonly label: string;
  readonly own: string;
  readonly other: string;
};

export type MergeChoices = Readonly<Partial<Record<MergeField, MergeSide>>>;

const labels: Readonly<Record<MergeField, string>> = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  subject: 'Subject',
  temperature: 'Temperature',
  branch: 'Branch',
  status: 'Status',
  agent: 'Assigned to',
};

const temperatureWords = { hot: 'Hot', warm: 'Warm', cold: 'Cold' } as const;

/** Where two leads differ, in the order of the panel. */
export function mergeRows(own: Lead, other: Lead, names: Names): readonly MergeRow[] {
  return mergeFields
    .map((field) => ({
      field,
      label: labels[field],
      own: wordsOf(field, own, names),
      other: wordsOf(field, other, names),
    }))
    .filter((row) => row.own !== row.other);
}

function wordsOf(field: MergeField, lead: Lead, names: Names): string {
  switch (field) {
    case 'name':
    case 'email':
    case 'phone':
    case 'subject':
      return lead[field] ?? '';
    case 'temperature':
      return temperatureWords[lead.temperature];
    case 'branch':
      return names.branchName(lead.branchId) ?? '';
    case 'status':
      return names.statusName(lead.statusId);
    case 'agent':
      return lead.agentId === null ? '' : names.agentName(lead.agentId);
  }
}

const isOfWork: readonly MergeField[] = ['temperature', 'status', 'agent'];

/**
 * Which side each value comes from: the one chosen, else the kept lead's, unless it says nothing. `open` is the only one
 * of the two that is still worked: merging it into an ended one must not end it.
 */
export function sidesOf(
  rows: readonly MergeRow[],
  kept: MergeSide,
  chosen: MergeChoices,
  open: MergeSide | null = null,
): MergeChoices {
  const byItself = (row: MergeRow) => (open !== null && isOfWork.includes(row.field) ? open : sideOf(row, kept));
  const sides: MergeChoices = Object.fromEntries(rows.map((row) => [row.field, chosen[row.field] ?? byItself(row)]));
  const goTogether = isOnePooled(rows) && sides.status !== undefined && sides.agent !== undefined;
  return goTogether ? { ...sides, status: sides.agent } : sides;
}

/** One value is chosen by hand. */
export function withChoice(
  rows: readonly MergeRow[],
  chosen: MergeChoices,
  field: MergeField,
  side: MergeSide,
): MergeChoices {
  return field === 'status' && isOnePooled(rows)
    ? { ...chosen, status: side, agent: side }
    : { ...chosen, [field]: side };
}

/** A lead in the pool has the pool's status: where one of the two is there, agent and status come together. */
function isOnePooled(rows: readonly MergeRow[]): boolean {
  return rows.some(({ field, own, other }) => field === 'agent' && (own === '' || other === ''));
}

function sideOf(row: MergeRow, kept: MergeSide): MergeSide {
  return row[kept] === '' ? opposite(kept) : kept;
}

export function opposite(side: MergeSide): MergeSide {
  return side === 'own' ? 'other' : 'own';
}

/** What the lead that is given up hands to the kept one. */
export function takenFields(sides: MergeChoices, kept: MergeSide): MergeField[] {
  return mergeFields.filter((field) => sides[field] === opposite(kept));
}

/** The only one of two leads that is in work or waits for an agent; null where both are, or neither. */
export function openSide(own: Lead, other: Lead, names: Names): MergeSide | null {
  const [isOwn, isOther] = [isOpen(own, names), isOpen(other, names)];
  if (isOwn === isOther) return null;
  return isOwn ? 'own' : 'other';
}

function isOpen({ statusId }: Lead, names: Names): boolean {
  const category = names.status(statusId)?.category;
  return category === 'working' || category === 'unassigned';
}

/** The older of two leads: the one that the office knows longer. */
export function olderSide(own: Lead, other: Lead): MergeSide {
  return own.createdAt - other.createdAt || own.id - other.id > 0 ? 'other' : 'own';
}
