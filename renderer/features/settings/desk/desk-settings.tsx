import type { SavedSettings } from '../../../../shared/contract/settings.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Panel } from '../../../ui/panel.tsx';
import { ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import { DeskForm } from './desk-form.tsx';

/** What the office expects of a working day. */
export function DeskSettings() {
  const { data, error, refetch } = useQuery('settings.get', { section: 'desk' });
  const desk = deskOf(data);
  return (
    <Panel title="Desks and calls" text="What the office expects of a working day, and when a lead has lain too long.">
      {desk !== null ? (
        <DeskForm key={desk.changedAt} saved={desk.value} />
      ) : error ? (
        <ErrorState error={error} fit="part" onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={2} label="Reading the configuration" />
      )}
    </Panel>
  );
}

function deskOf(saved: SavedSettings | undefined) {
  return saved?.section === 'desk' ? saved : null;
}
