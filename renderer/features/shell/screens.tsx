import type { ReactNode } from 'react';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { navigate, type Route } from '../../lib/route.ts';
import { BoardScreen } from '../board/board-screen.tsx';
import { LeadsScreen } from '../leads/leads-screen.tsx';
import type { Sort } from '../leads/sort.ts';
import { openLead, showLeads } from '../leads/view-state.ts';
import { RunPage } from '../runs/run-page.tsx';
import { RunsScreen } from '../runs/runs-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { TasksScreen } from '../tasks/tasks-screen.tsx';
import { TeamScreen } from '../team/team-screen.tsx';
import { TodayScreen } from '../today/today-screen.tsx';
import { openImport } from './import-store.ts';

/** What an address shows to the broker; an unknown one shows Today. */
export function brokerScreen({ segments }: Route): ReactNode {
  const [name, part] = segments;
  switch (name) {
    case 'leads':
      return <LeadsScreen />;
    case 'board':
      return <BoardScreen />;
    case 'tasks':
      return <TasksScreen />;
    case 'team':
      return <TeamScreen part={part} />;
    case 'runs':
      return part !== undefined && /^\d+$/.test(part) ? <RunPage runId={Number(part)} /> : <RunsScreen />;
    case 'settings':
      return <SettingsScreen part={part} />;
    default:
      return <TodayScreen onOpenLeads={openLeads} onOpenLead={goToLead} onImport={openImport} />;
  }
}

/**
 * Agents see their own desk as a list, as a board and as what is to be done, and nothing else; the engine sees to it that
 * this is all they can read. An unknown address shows the list.
 */
export function agentScreen({ segments }: Route): ReactNode {
  switch (segments[0]) {
    case 'board':
      return <BoardScreen />;
    case 'tasks':
      return <TasksScreen />;
    default:
      return <LeadsScreen />;
  }
}

function openLeads(filter: LeadFilter, sort?: readonly Sort[]): void {
  showLeads(filter, sort);
  navigate('/leads');
}

function goToLead(leadId: number): void {
  openLead(leadId);
  navigate('/leads');
}
