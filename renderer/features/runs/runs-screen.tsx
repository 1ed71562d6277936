import { Page } from '../../ui/page.tsx';
import { RunLog } from './log/run-log.tsx';
import { Schedules } from './log/schedules.tsx';

/** What runs by itself and when, and the log of every bulk act. */
export function RunsScreen() {
  return (
    <Page title="Runs">
      <Schedules />
      <RunLog />
    </Page>
  );
}
