import { useQuery } from '../../../lib/use-query.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import { OfficeForm } from './office-form.tsx';

export function OfficeSettings() {
  const { data, error, refetch } = useQuery('office.get', {});
  if (!data && error) return <ErrorState error={error} fit="part" onRetry={() => void refetch()} />;
  return (
    <Panel title="Office and hours" text="Saving asks for your password.">
      {data ? <OfficeForm saved={withoutCreation(data)} /> : <SkeletonRows rows={6} label="Reading the office" />}
    </Panel>
  );
}

function withoutCreation<T extends { createdAt: number }>({
  createdAt: _createdAt,
  ...office
}: T): Omit<T, 'createdAt'> {
  return office;
}
