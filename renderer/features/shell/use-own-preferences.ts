import { useEffect, useState } from 'react';
import { theClient } from '../../lib/client.ts';
import { keepPreferences, resetPreferences, showPreferences } from '../../lib/preferences.ts';
import { closeHistory } from '../history/history-store.ts';
import { resetLeadsView } from '../leads/view-state.ts';
import { closeDialog } from './dialog-store.ts';
import { closeImport } from './import-store.ts';
import { followPlace, keepPlace, returnToPlace } from './person-place.ts';

/**
 * Baton as the person likes it, from sign-in to sign-out: true once it shows, so that no screen is drawn in another
 * look or at another place first.
 */
export function useOwnPreferences(agentId: number): boolean {
  const [shownFor, setShownFor] = useState<number | null>(null);
  useEffect(() => {
    let stop = () => {};
    let isGone = false;
    async function begin(): Promise<void> {
      await readPreferences();
      if (isGone) return;
      returnToPlace();
      keepPlace();
      setShownFor(agentId);
      stop = followPlace();
    }
    void begin();
    window.addEventListener('pagehide', keepAll);
    return () => {
      isGone = true;
      stop();
      window.removeEventListener('pagehide', keepAll);
      resetPreferences();
      leaveNothingOpen();
    };
  }, [agentId]);
  return shownFor === agentId;
}

/** What cannot be read stays as Baton comes: nobody is kept out for the colour of the page. */
async function readPreferences(): Promise<void> {
  const envelope = await theClient().call('preferences.get', {});
  if (envelope.ok) showPreferences(envelope.value);
}

/** What one person had open or filtered for is not the next one's. */
function leaveNothingOpen(): void {
  resetLeadsView();
  closeDialog();
  closeHistory();
  closeImport();
}

function keepAll(): void {
  keepPlace();
  void keepPreferences();
}
