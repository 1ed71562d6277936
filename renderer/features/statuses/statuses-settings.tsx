import { useState } from 'react';
import type { Status } from '../../../shared/contract/statuses.ts';
import { useQuery } from '../../lib/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { ErrorState, SkeletonRows } from '../../ui/states.tsx';
import { AddStatusDialog } from './add-status-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { StatusLine } from './status-line.tsx';

export function StatusesSettings() {
  const { data, error, refetch } = useQuery('statuses.list', {});
  const counts = useQuery('leads.facets', { filter: {}, fields: ['status'] }).data?.facets[0]?.counts ?? [];
  const [retiring, setRetiring] = useState<Status | null>(null);
  const [isAdding, setAdding] = useState(false);
  const pipeline = (data ?? []).filter(({ isRetired }) => !isRetired);
  const leadsIn = (status: Status) => counts.find(({ value }) => value === status.id)?.count ?? 0;

  return (
    <Panel
      title="Statuses"
      text="The steps of the office’s pipeline, in their order. Exactly one is the status of unassigned leads, and one is given when a lead leaves the pool."
      actions={
        <Button variant="primary" onClick={() => setAdding(true)}>
          Add status
        </Button>
      }
    >
      {!data && error && <ErrorState error={error} fit="part" onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows label="Reading the statuses" />}
      <ul className="border-t border-hairline">
        {pipeline.map((status, index) => (
          <StatusLine
            key={status.id}
            status={status}
            leads={leadsIn(status)}
            before={pipeline[index - 1]}
            after={pipeline[index + 1]}
            onRetire={() => setRetiring(status)}
          />
        ))}
      </ul>
      {retiring && (
        <RetireDialog
          status={retiring}
          leads={leadsIn(retiring)}
          heirs={pipeline.filter(({ id, isUnassigned }) => id !== retiring.id && !isUnassigned)}
          onClose={() => setRetiring(null)}
        />
      )}
      {isAdding && <AddStatusDialog onClose={() => setAdding(false)} />}
    </Panel>
  );
}
