import { navigate, useRoute } from '../../lib/route.ts';
import { useSignedIn } from '../../lib/use-session.ts';
import { Page } from '../../ui/page.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { useNames } from '../leads/use-names.ts';
import { AgentDashboard } from './dashboard/agent-dashboard.tsx';
import { PersonPicker } from './person-picker.tsx';
import { placeOfAddress, tasksPath } from './task-address.ts';
import { TaskDesk } from './task-desk.tsx';

const parts = [
  { value: 'tasks', label: 'To do' },
  { value: 'day', label: 'Dashboard' },
] as const;

/** What is to be done, of everybody or of one agent, and how that agent's day stands. An agent sees the own. */
export function TasksScreen() {
  const signedIn = useSignedIn();
  const names = useNames();
  const { segments, params } = useRoute();
  const isBroker = signedIn?.role === 'broker';
  const place = placeOfAddress(segments, isBroker ? null : (signedIn?.agentId ?? null));
  const { agentId, isDay } = place;
  if (signedIn === null) return null;

  return (
    <Page
      title="Tasks"
      aside={
        <>
          {isBroker && <PersonPicker agents={names.agents} place={place} />}
          {agentId !== null && (
            <SegmentedControl
              label="Part of the tasks"
              value={isDay ? 'day' : 'tasks'}
              options={parts}
              onValueChange={(part) => navigate(tasksPath({ agentId, isDay: part === 'day' }))}
            />
          )}
        </>
      }
    >
      {isDay && agentId !== null ? (
        <AgentDashboard key={agentId} agentId={agentId} day={params['day']} names={names} />
      ) : (
        <TaskDesk key={agentId} agentId={agentId} names={names} isBroker={isBroker} />
      )}
    </Page>
  );
}
