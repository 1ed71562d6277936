import { useQuery } from '../../../lib/use-query.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import { RoutingPages } from './routing-pages.tsx';
import { useView } from './use-view.ts';

export function RoutingSettings() {
  const { data, error, refetch } = useQuery('settings.get', { section: 'routing' });
  const { view } = useView();
  return (
    <Panel
      title="Routing on arrival"
      text="A lead that is typed in, imported or comes back is given to an agent at once."
      isWide={view !== 'configuration'}
    >
      {data?.section === 'routing' ? (
        <RoutingPages key={data.changedAt} saved={data.value} />
      ) : error ? (
        <ErrorState error={error} fit="part" onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={6} label="Reading the configuration" />
      )}
    </Panel>
  );
}
