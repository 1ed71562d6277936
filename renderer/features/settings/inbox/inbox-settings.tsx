import { FolderSearch } from 'lucide-react';
import type { SavedSettings } from '../../../../shared/contract/settings.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { Button } from '../../../ui/button.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { ErrorState, SkeletonRows } from '../../../ui/states.tsx';
import { InboxFiles } from './inbox-files.tsx';
import { InboxForm } from './inbox-form.tsx';
import { useLookNow } from './use-look-now.ts';

/** A folder whose files arrive as leads, and what came through it. */
export function InboxSettings() {
  const { data, error, refetch } = useQuery('settings.get', { section: 'inbox' });
  const { lookNow, isLooking } = useLookNow();
  const inbox = inboxOf(data);
  const isReady = inbox !== null && inbox.value.on && inbox.value.folder !== '';
  return (
    <Panel
      title="Inbox folder"
      text="What is put into a folder of this machine arrives as leads by itself: each file once."
      actions={
        isReady && (
          <Button icon={FolderSearch} isBusy={isLooking} onClick={() => void lookNow()}>
            Look now
          </Button>
        )
      }
    >
      {inbox !== null ? (
        <>
          <InboxForm key={inbox.changedAt} saved={inbox.value} />
          <InboxFiles folder={isReady ? inbox.value.folder : null} />
        </>
      ) : error ? (
        <ErrorState error={error} fit="part" onRetry={() => void refetch()} />
      ) : (
        <SkeletonRows rows={2} label="Reading the configuration" />
      )}
    </Panel>
  );
}

function inboxOf(saved: SavedSettings | undefined) {
  return saved?.section === 'inbox' ? saved : null;
}
