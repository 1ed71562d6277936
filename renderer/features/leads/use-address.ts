import { useEffect, useLayoutEffect } from 'react';
import { create } from 'zustand';
import { canonical } from '../../lib/canonical.ts';
import { href, replaceAddress, useRoute } from '../../lib/route.ts';
import { toast } from '../../ui/toast-store.ts';
import { askedBy, type Params, paramsOf } from './address/view-params.ts';
import { openLead, openView, setFilter, setSort, showLeads, useLeadsView } from './view-state.ts';
import { contentOf } from './views/standing.ts';
import { type Views, useViews, viewWithId } from './views/use-views.ts';

const pauseMs = 150;

/** The address that is on screen, as its parameters; null: none was followed yet. */
const useFollowed = create<{ readonly key: string | null }>(() => ({ key: null }));

/**
 * Keeps the address and what is on screen in step: `#/leads?view=3`, what differs from the view as `filter` and `sort`,
 * and `lead=12`. `run=7` shows the leads of a run. False until an address that names a saved view can be followed.
 */
export function useAddress(): boolean {
  const { segments, params } = useRoute();
  const views = useViews();
  const followed = useFollowed((state) => state.key);
  const [place = 'leads'] = segments;
  const isBoard = place === 'board';
  const isHere = isBoard || place === 'leads';
  const canFollow = isHere && (views.isKnown || params['view'] === undefined);
  const isToFollow = canFollow && followed !== canonical(params);
  const isReady = followed !== null || !isHere;

  useLayoutEffect(() => () => useFollowed.setState({ key: null }), []);
  useLayoutEffect(() => {
    if (!isToFollow) return;
    follow(params, views, isBoard);
    useFollowed.setState({ key: canonical(params) });
  }, [isToFollow, params, views, isBoard]);
  useEffect(() => {
    if (!isReady || !isHere || !views.isKnown) return undefined;
    return afterPause(() => {
      const kept: Params = isBoard && isWord(params['sort']) ? { sort: params['sort'] } : {};
      const next = { ...kept, ...paramsOf(useLeadsView.getState(), views, isBoard) };
      useFollowed.setState({ key: canonical(next) });
      replaceAddress(href(isBoard ? '/board' : '/leads', next));
    });
  }, [isReady, isHere, views, isBoard, params]);
  return isReady;
}

/** Writes a moment after each change, and at once when the screen or the window is left. */
function afterPause(write: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(done, pauseMs);
  function done(): void {
    clearTimeout(timer);
    timer = undefined;
    write();
  }
  function writeNow(): void {
    if (timer !== undefined) done();
  }
  const stop = useLeadsView.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(done, pauseMs);
  });
  window.addEventListener('pagehide', writeNow, { capture: true });
  return () => {
    stop();
    clearTimeout(timer);
    window.removeEventListener('pagehide', writeNow, { capture: true });
  };
}

function follow(params: Params, views: Views, isBoard: boolean): void {
  const { viewId, filter, sort, leadId } = askedBy(params, isBoard);
  if (viewId !== null) {
    const view = viewWithId(views, viewId);
    if (view !== undefined) openView(viewId, contentOf(view));
    else toast({ title: 'This view is gone', text: 'It was removed, or is no longer shared. You see all leads.' });
  } else if (filter !== null) {
    showLeads(filter);
  }
  if (filter !== null) setFilter(filter);
  if (sort !== null) setSort(sort);
  if (leadId !== null) openLead(leadId);
}

/** The order of the board, as in `sort=hottest`. */
function isWord(text: string | undefined): text is string {
  return text !== undefined && /^[a-z_-]+$/i.test(text);
}
