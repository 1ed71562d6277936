import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import type { LeadColumn } from '../../../../shared/contract/leads.ts';
import { columnLabel } from './columns.tsx';

type Named = { readonly id: UniqueIdentifier };

const label = ({ id }: Named) => columnLabel(id as LeadColumn);

const announcements: Announcements = {
  onDragStart: ({ active }) => `Column ${label(active)} lifted`,
  onDragOver: ({ active, over }) =>
    over === null || over.id === active.id ? undefined : `In the place of ${label(over)}`,
  onDragEnd: ({ active }) => `Column ${label(active)} put down`,
  onDragCancel: ({ active }) => `Column ${label(active)} is where it was`,
};

/** What is said of a column that is moved; outside of the table, whose rows hold nothing but cells. */
export function dragWords() {
  return {
    announcements,
    screenReaderInstructions: {
      draggable: 'Space lifts the column, the arrows move it, Space puts it down, Escape leaves it where it was.',
    },
    container: document.body,
  };
}
