import type { Agent } from '../../../shared/contract/team.ts';
import { useQuery } from '../../lib/use-query.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { WeekHours } from '../../ui/week-hours.tsx';

type OwnHoursProps = {
  /** null: as the office. */
  value: Agent['hours'];
  onChange: (value: Agent['hours']) => void;
  error: string | undefined;
};

const choices = [
  { value: 'office', label: 'As the office' },
  { value: 'own', label: 'Own hours' },
] as const;

/** Own hours begin as a copy of the office's. */
export function OwnHours({ value, onChange, error }: OwnHoursProps) {
  const office = useQuery('office.get', {}).data;
  return (
    <div className="flex flex-col gap-3">
      <div>
        <SegmentedControl
          label="Working hours"
          value={value === null ? 'office' : 'own'}
          options={choices}
          onValueChange={(choice) => onChange(choice === 'own' ? (office?.hours ?? emptyWeek()) : null)}
        />
      </div>
      {value && <WeekHours value={value} onChange={onChange} error={error} />}
    </div>
  );
}

function emptyWeek(): NonNullable<Agent['hours']> {
  return Array.from({ length: 7 }, () => []);
}
