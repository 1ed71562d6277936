import { Columns3, History, Inbox, ListChecks, Settings, Sun, Users, type LucideIcon } from 'lucide-react';

export type Place = {
  /** The first part of its address. */
  readonly name: string;
  readonly label: string;
  readonly icon: LucideIcon;
  /** The key after G. */
  readonly key: string;
};

const board: Place = { name: 'board', label: 'Board', icon: Columns3, key: 'b' };
const tasks: Place = { name: 'tasks', label: 'Tasks', icon: ListChecks, key: 'k' };

export const brokerPlaces: readonly Place[] = [
  { name: 'today', label: 'Today', icon: Sun, key: 't' },
  { name: 'leads', label: 'Leads', icon: Inbox, key: 'l' },
  board,
  tasks,
  { name: 'team', label: 'Team', icon: Users, key: 'e' },
  { name: 'runs', label: 'Runs', icon: History, key: 'r' },
  { name: 'settings', label: 'Settings', icon: Settings, key: 's' },
];

export const agentPlaces: readonly Place[] = [
  { name: 'leads', label: 'My leads', icon: Inbox, key: 'l' },
  board,
  tasks,
];
