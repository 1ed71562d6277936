import { Controller, type UseFormReturn, useWatch } from 'react-hook-form';
import { useQuery } from '../../lib/use-query.ts';
import { SelectField } from '../../ui/select-field.tsx';
import type { AgentDraft, AgentForm } from './agent-form.ts';

type PlaceFieldsProps = { form: UseFormReturn<AgentForm, unknown, AgentDraft> };
type Place = { readonly id: number; readonly name: string };

const none = 'none';

/** The branch, and of the departments only those that it has, or that the whole office has. */
export function PlaceFields({ form: { control, setValue, getValues } }: PlaceFieldsProps) {
  const branches = useQuery('branches.list', {}).data ?? [];
  const departments = useQuery('departments.list', {}).data ?? [];
  const chosen = useWatch({ control, name: 'branchId' });
  const near = departments.filter(({ branchId }) => chosen === null || branchId === null || branchId === chosen);
  const branchOf = (id: number | null) => branches.find((branch) => branch.id === id)?.name;
  // Without a branch all are listed, and several may have one name.
  const options = near.map(({ id, name, branchId }) => {
    const branch = chosen === null ? branchOf(branchId) : undefined;
    return { id, name: branch === undefined ? name : `${name} · ${branch}` };
  });

  function leaveOtherBranch(branchId: number | null): void {
    const department = departments.find(({ id }) => id === getValues('departmentId'));
    const isElsewhere = branchId !== null && department?.branchId !== null && department?.branchId !== branchId;
    if (department !== undefined && isElsewhere) setValue('departmentId', null, { shouldDirty: true });
  }

  const place = (
    field: 'branchId' | 'departmentId',
    label: string,
    places: readonly Place[],
    onChosen?: (id: number | null) => void,
  ) => (
    <Controller
      control={control}
      name={field}
      render={({ field: { value, onChange } }) => (
        <SelectField
          label={label}
          value={String(value ?? none)}
          onValueChange={(next) => {
            const id = next === none ? null : Number(next);
            onChange(id);
            onChosen?.(id);
          }}
          options={[{ value: none, label: '–' }, ...places.map(({ id, name }) => ({ value: String(id), label: name }))]}
        />
      )}
    />
  );

  return (
    <>
      {place('branchId', 'Branch', branches, leaveOtherBranch)}
      {place('departmentId', 'Department', options)}
    </>
  );
}
