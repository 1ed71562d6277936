import { Button } from '../../ui/button.tsx';
import { PassingButton } from '../../ui/passing-button.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { openImport } from '../shell/import-store.ts';
import { isEmptyFilter } from './filter.ts';
import { clearFilter, useLeadsView } from './view-state.ts';

export function NoLeads({ isBroker }: { readonly isBroker: boolean }) {
  const filter = useLeadsView((view) => view.filter);
  if (!isEmptyFilter(filter)) {
    const clear = <PassingButton onClick={clearFilter}>Clear the filter</PassingButton>;
    return <EmptyState title="No lead matches" action={clear} />;
  }
  if (!isBroker) return <EmptyState title="Your desk is empty" text="Leads that the broker gives you appear here." />;
  return (
    <EmptyState
      title="No leads yet"
      text="Bring in a file from a lead source, or type the first one in."
      action={<Button onClick={() => openImport(null)}>Import my leads</Button>}
    />
  );
}
