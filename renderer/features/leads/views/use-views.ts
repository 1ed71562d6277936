import { useMemo } from 'react';
import type { SavedView } from '../../../../shared/contract/views.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useSignedIn } from '../../../lib/use-session.ts';
import { type BuiltIn, builtInViews } from './built-in.ts';

/** What the office calls stale as long as it has not said otherwise; agents cannot read what it said. */
const usualStaleDays = 14;

export type AnyView = BuiltIn | SavedView;

export type Views = {
  readonly builtIn: readonly BuiltIn[];
  readonly saved: readonly SavedView[];
  /** Whether every view is known: what an address names may be a saved one. */
  readonly isKnown: boolean;
};

const none: readonly SavedView[] = [];

export function useViews(): Views {
  const me = useSignedIn();
  const isBroker = me?.role === 'broker';
  const statuses = useQuery('statuses.list', {}).data;
  const saved = useQuery('views.list', {});
  const desk = useQuery('settings.get', { section: 'desk' }, { isEnabled: isBroker }).data;
  const staleDays = desk?.section === 'desk' ? desk.value.staleDays : usualStaleDays;
  const agentId = me?.agentId ?? 1;
  const isRead = statuses !== undefined && me !== null && (saved.data !== undefined || saved.error !== null);
  return useMemo(
    () => ({
      builtIn: builtInViews({ statuses: statuses ?? [], isBroker, agentId, staleDays }),
      saved: saved.data ?? none,
      isKnown: isRead,
    }),
    [statuses, isBroker, agentId, staleDays, saved.data, isRead],
  );
}

export function viewWithId({ builtIn, saved }: Views, id: string | number): AnyView | undefined {
  return [...builtIn, ...saved].find((view) => view.id === id);
}
