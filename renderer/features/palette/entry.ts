import type { LucideIcon } from 'lucide-react';

/** In the order in which they stand where nothing is searched for. */
export const entryGroups = [
  'Recent',
  'On this screen',
  'Leads',
  'Go to',
  'Views',
  'Agents',
  'Acts',
  'Runs',
  'Settings',
  'Appearance',
] as const;
export type EntryGroup = (typeof entryGroups)[number];

/** One thing that the palette can do. */
export type Entry = {
  /** The same for the same thing, whenever it is offered. */
  readonly id: string;
  readonly group: EntryGroup;
  readonly label: string;
  /** Beside the label: a phone number, what an act is about. */
  readonly detail?: string;
  /** At the far end: a lead's agent, a run's time. */
  readonly aside?: string;
  /** More words that it is found by. */
  readonly also?: string;
  readonly icon: LucideIcon;
  /** The caps of its shortcut. */
  readonly caps?: readonly string[];
  /** It has been found by the engine already: no word has to match here. */
  readonly isFound?: true;
  readonly run: () => void;
};
