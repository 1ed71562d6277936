import { History, Inbox, ListChecks, Settings, Users, type LucideIcon } from 'lucide-react';

export type Place = {
  /** The first part of its address. */
  readonly name: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The key after G. */
  readonly key: string;
};

export const brokerPlaces: readonly Place[] = [
  { name: 'today', label: 'Today', icon: ListChecks, key: 't' },
  { name: 'leads', label: 'Leads', icon: Inbox, key: 'l' },
  { name: 'team', label: 'Team', icon: Users, key: 'e' },
  { name: 'runs', label: 'Runs', icon: History, key: 'r' },
  { name: 'settings', label: 'Settings', icon: Settings, key: 's' },
];

export const agentPlaces: readonly Place[] = [{ name: 'leads', label: 'Leads', icon: Inbox, key: 'l' }];
