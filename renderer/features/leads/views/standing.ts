import { canonical } from '../../../lib/canonical.ts';
import { isSameFilter } from '../filter.ts';
import type { LeadsView, ViewContent, ViewId } from '../view-state.ts';
import { type AnyView, type Views, viewWithId } from './use-views.ts';

/** How what is on screen stands to the views: which one is on, and whether it was changed. */
export type Standing = { readonly view: AnyView | null; readonly isChanged: boolean };

type OnScreen = ViewContent & Pick<LeadsView, 'viewId'>;

/**
 * The view that was opened, changed or not. "All" is where every filter begins, so a filter set there changes no view;
 * it may be just what another view of Baton asks for, and then that one is on.
 */
export function standingOf(screen: OnScreen, views: Views): Standing {
  const opened = viewWithId(views, screen.viewId) ?? viewWithId(views, 'all') ?? null;
  if (opened === null) return { view: null, isChanged: false };
  if (isSameContent(screen, opened)) return { view: opened, isChanged: false };
  if (opened.id !== 'all') return { view: opened, isChanged: true };
  const same = views.builtIn.find((view) => isSameFilter(view.filter, screen.filter));
  return { view: same ?? null, isChanged: false };
}

export function isSameContent(one: ViewContent, other: ViewContent): boolean {
  return (
    isSameFilter(one.filter, other.filter) &&
    canonical([one.sort, one.columns, one.density]) === canonical([other.sort, other.columns, other.density])
  );
}

export function contentOf({ filter, sort, columns, density }: ViewContent): ViewContent {
  return { filter, sort, columns, density };
}

/** The views of Baton have words for ids, saved ones numbers. */
export function viewIdOf(text: string): ViewId {
  return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text;
}
