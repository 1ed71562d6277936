import { useQuery } from '../../../lib/use-query.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { StatusBadge } from '../../../ui/status-badge.tsx';

type EligibleStatusesProps = {
  value: readonly number[];
  onChange: (value: number[]) => void;
  error: string | undefined;
};

/** Leads that nobody has, or that are being worked; ended ones are not dealt. */
export function EligibleStatuses({ value, onChange, error }: EligibleStatusesProps) {
  const statuses = useQuery('statuses.list', {}).data ?? [];
  const offered = statuses.filter(
    ({ id, category, isRetired }) =>
      value.includes(id) || (!isRetired && (category === 'unassigned' || category === 'working')),
  );
  return (
    <fieldset>
      <legend className="sr-only">Eligible statuses</legend>
      <div className="grid grid-cols-2 gap-x-4 gap-y-1">
        {offered.map((status) => (
          <Checkbox
            key={status.id}
            checked={value.includes(status.id)}
            label={<StatusBadge name={status.name} colour={status.colour} />}
            onCheckedChange={(isChecked) =>
              onChange(isChecked ? [...value, status.id] : value.filter((id) => id !== status.id))
            }
          />
        ))}
      </div>
      {error && (
        <p role="alert" className="mt-1 text-xs text-breached-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
