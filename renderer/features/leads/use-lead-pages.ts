import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ErrorBody } from '../../../shared/contract/envelope.ts';
import { operations } from '../../../shared/contract/index.ts';
import { theClient } from '../../lib/client.ts';
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

async function readPage(...[query, offset, limit]: Parameters<ConstructorParameters<typeof LeadPages>[0]>) {
  const envelope = await theClient().call('leads.list', { ...query, offset, limit });
  if (!envelope.ok) throw new ReadingFailed(envelope.error);
  return envelope.value;
}

/** The leads on screen for the filter and order that are set, kept in step with the office. */
export function useLeadPages(): {
  readonly pages: LeadPages;
  readonly snapshot: LeadsSnapshot;
  readonly error: ErrorBody | null;
} {
  const filter = useLeadsView((view) => view.filter);
  const sort = useLeadsView((view) => view.sort);
  const [pages] = useState(() => new LeadPages(readPage, { filter, sort: [sort] }));
  const snapshot = useSyncExternalStore(pages.subscribe, pages.snapshot);

  useEffect(() => pages.show({ filter, sort: [sort] }), [pages, filter, sort]);
  useEffect(() => followOffice(pages), [pages]);
  useEffect(() => {
    if (snapshot.changedIds.size === 0) return undefined;
    const timer = setTimeout(pages.settle, tintMs);
    return () => clearTimeout(timer);
  }, [pages, snapshot.changedIds]);

  return { pages, snapshot, error: snapshot.error instanceof ReadingFailed ? snapshot.error.body : null };
}

function followOffice(pages: LeadPages): () => void {
  const { reads } = operations['leads.list'];
  const stopEvents = theClient().onEvent((event) => {
    if (event.type === 'touched' && event.topics.some((topic) => reads.includes(topic))) pages.refresh();
  });
  let wasLive = true;
  const stopConnection = theClient().onConnection((isLive) => {
    if (isLive && !wasLive) pages.refresh();
    wasLive = isLive;
  });
  return () => {
    stopEvents();
    stopConnection();
  };
}
