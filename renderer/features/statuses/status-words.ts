import type { Status, StatusCategory } from '../../../shared/contract/statuses.ts';

export const categoryWords: Record<StatusCategory, string> = {
  unassigned: 'Unassigned',
  working: 'Working',
  won: 'Won',
  lost: 'Lost',
  archived: 'Archived',
  trashed: 'Trashed',
};

export const colourWords: Record<Status['colour'], string> = {
  grey: 'Grey',
  blue: 'Blue',
  teal: 'Teal',
  green: 'Green',
  amber: 'Amber',
  orange: 'Orange',
  red: 'Red',
  violet: 'Violet',
};

export function optionsOf<T extends string>(words: Record<T, string>): readonly { value: T; label: string }[] {
  return Object.entries<string>(words).map(([value, label]) => ({ value: value as T, label }));
}
