import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { operations } from '../../../shared/contract/index.ts';
import { theClient } from '../../lib/client.ts';
import { whenForgotten } from '../../lib/query-cache.ts';
import { followTime } from './follow-time.ts';
import { LeadPages, type LeadsSnapshot } from './lead-pages.ts';
import { useLeadsView } from './view-state.ts';

const tintMs = 700;

/** A failed reading, thrown so that the pages keep it. */
class ReadingFailed extends Error {
  readonly body: ErrorBody;

  constructor(body: ErrorBody) {
    super(body.message);
    this.body = body;
  }
}

/** One page of the leads, for `LeadPages`. */
export async function readPage(...[query, offset, limit]: Parameters<ConstructorParameters<typeof LeadPages>[0]>) {
  const envelope = await theClient().call('leads.list', { ...query, offset, limit });
  if (!envelope.ok) throw new ReadingFailed(envelope.error);
  return envelope.value;
}

/** Who comes back to the screen sees at once what was there, whether or not it can be read again. */
let kept: LeadPages | null = null;

whenForgotten(() => {
  kept = null;
});

function keptPages(): LeadPages {
  const { filter, sort } = useLeadsView.getState();
  kept ??= new LeadPages(readPage, { filter, sort: [...sort] });
  return kept;
}

/** The leads on screen for the filter and order that are set, kept in step with the office. */
export function useLeadPages(): {
  readonly pages: LeadPages;
  readonly snapshot: LeadsSnapshot;
  readonly error: ErrorBody | null;
} {
  const filter = useLeadsView((view) => view.filter);
  const [pages] = useState(keptPages);
  const snapshot = useSyncExternalStore(pages.subscribe, pages.snapshot);

  // Asked as soon as the filter is set: the answer is on its way while the screen draws what was typed.
  useEffect(() => {
    const { filter, sort } = useLeadsView.getState();
    pages.show({ filter, sort: [...sort] });
    if (pages.snapshot().total !== null) pages.refresh();
    return useLeadsView.subscribe(({ filter, sort }, before) => {
      if (filter !== before.filter || sort !== before.sort) pages.show({ filter, sort: [...sort] });
    });
  }, [pages]);
  useEffect(() => followTime(filter, () => pages.refresh()), [pages, filter]);
  useEffect(() => followLeads(() => pages.refresh()), [pages]);
  useSettledTint(pages, snapshot);

  return { pages, snapshot, error: readingError(snapshot) };
}

/** What changed is marked for a moment. */
export function useSettledTint(pages: LeadPages, { changedIds }: LeadsSnapshot): void {
  useEffect(() => {
    if (changedIds.size === 0) return undefined;
    const timer = setTimeout(pages.settle, tintMs);
    return () => clearTimeout(timer);
  }, [pages, changedIds]);
}

export function readingError({ error }: LeadsSnapshot): ErrorBody | null {
  return error instanceof ReadingFailed ? error.body : null;
}

/** Calls back whenever leads changed, or may have while nobody was heard; the answer stops it. */
export function followLeads(refresh: () => void): () => void {
  const { reads } = operations['leads.list'];
  const stopEvents = theClient().onEvent((event) => {
    if (event.type === 'touched' && event.topics.some((topic) => reads.includes(topic))) refresh();
  });
  let wasLive = true;
  const stopConnection = theClient().onConnection((isLive) => {
    if (isLive && !wasLive) refresh();
    wasLive = isLive;
  });
  return () => {
    stopEvents();
    stopConnection();
  };
}
