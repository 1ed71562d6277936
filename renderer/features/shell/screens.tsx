import type { ReactNode } from 'react';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { navigate, type Route } from '../../lib/route.ts';
import { LeadsScreen } from '../leads/leads-screen.tsx';
import { openLead, setFilter } from '../leads/view-state.ts';
import { RunPage } from '../runs/run-page.tsx';
import { RunsScreen } from '../runs/runs-screen.tsx';
import { SettingsScreen } from '../settings/settings-screen.tsx';
import { TeamScreen } from '../team/team-screen.tsx';
import { TodayScreen } from '../today/today-screen.tsx';
import { openImport } from './import-store.ts';

/** What an address shows to the broker; an unknown one shows Today. */
export function brokerScreen({ segments }: Route): ReactNode {
  const [name, part] = segments;
  switch (name) {
    case 'leads':
      return <LeadsScreen />;
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

/** Agents see their own desk and nothing else; the engine sees to it that this is all they can read. */
export function agentScreen(): ReactNode {
  return <LeadsScreen />;
}

function openLeads(filter: LeadFilter): void {
  setFilter(filter);
  navigate('/leads');
}

function goToLead(leadId: number): void {
  openLead(leadId);
  navigate('/leads');
}
