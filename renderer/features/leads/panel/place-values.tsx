import { useState } from 'react';
import type { Lead } from '../../../../shared/contract/leads.ts';
import { useQuery } from '../../../lib/use-query.ts';
import type { Names } from '../use-names.ts';
import { PickValue } from './pick-value.tsx';
import { saveOrSay } from './save-lead.ts';

type BranchValueProps = { readonly lead: Lead; readonly names: Names; readonly canPlace: boolean };

export function BranchValue({ lead, names, canPlace }: BranchValueProps) {
  return (
    <PlaceValue
      label="Branch"
      value={lead.branchId}
      places={names.branches}
      canPlace={canPlace}
      onChoose={(branchId, name) => void saveOrSay(lead, { branchId }, `Branch: ${name}`)}
    />
  );
}

/** Departments of the lead's branch, and those of the whole office. */
export function DepartmentValue({ lead, canPlace }: Omit<BranchValueProps, 'names'>) {
  const { data: departments } = useQuery('departments.list', {});
  const near = (departments ?? []).filter(
    ({ id, branchId }) =>
      id === lead.departmentId || branchId === null || lead.branchId === null || branchId === lead.branchId,
  );
  return (
    <PlaceValue
      label="Department"
      value={lead.departmentId}
      places={near}
      canPlace={canPlace}
      onChoose={(departmentId, name) => void saveOrSay(lead, { departmentId }, `Department: ${name}`)}
    />
  );
}

type PlaceValueProps = {
  readonly label: string;
  readonly value: number | null;
  readonly places: readonly { readonly id: number; readonly name: string }[];
  readonly canPlace: boolean;
  readonly onChoose: (id: number | null, name: string) => void;
};

function PlaceValue({ label, value, places, canPlace, onChoose }: PlaceValueProps) {
  const [isOpen, setOpen] = useState(false);
  const nameOf = (id: number | null) => places.find((place) => place.id === id)?.name ?? 'None';
  if (!canPlace) return <span className={value === null ? 'text-muted' : 'min-w-0 truncate'}>{nameOf(value)}</span>;
  return (
    <PickValue<number | null>
      label={label}
      value={value}
      searchLabel={`Search ${label.toLowerCase()}…`}
      isOpen={isOpen}
      onOpenChange={setOpen}
      options={[...places.map(({ id, name }) => ({ value: id, label: name })), { value: null, label: 'None' }]}
      onChoose={(id) => onChoose(id, nameOf(id))}
    />
  );
}
