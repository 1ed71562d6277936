import type { CallOf, OutputOf } from '../../../shared/contract/index.ts';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import { canonical } from '../../lib/canonical.ts';
import { mostIds } from './selection.ts';

export type LeadsQuery = Pick<CallOf<'leads.list'>, 'filter' | 'sort'>;
export type ReadPage = (query: LeadsQuery, offset: number, limit: number) => Promise<OutputOf<'leads.list'>>;

export type LeadsSnapshot = {
  readonly query: LeadsQuery;
  /** null until the first page is there. */
  readonly total: number | null;
  readonly pages: ReadonlyMap<number, readonly LeadRow[]>;
  /** A newer question was asked; these rows still answer the one before. */
  readonly isBehind: boolean;
  /** Leads that another act changed since they were last read. */
  readonly changedIds: ReadonlySet<number>;
  readonly error: unknown;
};

/** What a screen holds and little more: the answer to a key press is one page. */
export const pageSize = 50;
/** Of a range that was not in view. */
const mostRowsAtOnce = 200;
const mostReads = 3;
/** Read ahead on either side of what is in view. */
const pagesAhead = 2;
const typingPauseMs = 300;
/** Held in memory; those furthest from what is in view go first. */
const mostPages = 120;

/**
 * The leads that match, read by the page as they come into view. Rows on screen stay until newer ones are there:
 * a changed question swaps all of them at once, a change in the data swaps page by page.
 */
export class LeadPages {
  readonly #read: ReadPage;
  readonly #listeners = new Set<() => void>();
  readonly #reading = new Set<number>();
  readonly #stale = new Set<number>();
  #snapshot: LeadsSnapshot;
  #asked: LeadsQuery;
  #generation = 0;
  #wanted: readonly [number, number] = [0, 0];
  #isReadingAhead = true;
  #pause: ReturnType<typeof setTimeout> | undefined;

  constructor(read: ReadPage, query: LeadsQuery) {
    this.#read = read;
    this.#asked = query;
    this.#snapshot = { query, total: null, pages: new Map(), isBehind: false, changedIds: new Set(), error: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): LeadsSnapshot => this.#snapshot;

  /** Asks anew from the top; the rows of the question before stay until the first page is there. */
  show(query: LeadsQuery): void {
    if (canonical(query) === canonical(this.#asked)) return;
    this.#generation += 1;
    this.#asked = query;
    this.#wanted = [0, 0];
    this.#reading.clear();
    this.#stale.clear();
    this.#readAheadLater();
    this.#set({ isBehind: true, error: null });
    this.#pump();
  }

  /** While one types, the next letter must not wait for pages that nobody has asked for. */
  #readAheadLater(): void {
    this.#isReadingAhead = false;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      this.#isReadingAhead = true;
      this.#pump();
    }, typingPauseMs);
  }

  /** Names the rows in view, from the first index to the last. */
  want(first: number, last: number): void {
    this.#wanted = [Math.floor(first / pageSize), Math.floor(last / pageSize)];
    this.#pump();
  }

  /** The data changed: what is in view is read again now, the rest when it comes into view. */
  refresh(): void {
    this.#generation += 1;
    this.#reading.clear();
    for (const page of this.#snapshot.pages.keys()) this.#stale.add(page);
    this.#set({ error: null });
    this.#pump();
  }

  /** What changed has been seen. */
  readonly settle = (): void => this.#set({ changedIds: new Set() });

  rowAt(index: number): LeadRow | undefined {
    return this.#snapshot.pages.get(Math.floor(index / pageSize))?.[index % pageSize];
  }

  /** Ids in the order shown, for a range that may not have been in view. */
  async idsBetween(first: number, last: number): Promise<number[]> {
    const end = Math.min(last, first + mostIds - 1);
    const ids: number[] = [];
    for (let at = first; at <= end;) {
      const known = this.#snapshot.pages.get(Math.floor(at / pageSize))?.slice(at % pageSize);
      const rows = known ?? (await this.#read(this.#snapshot.query, at, Math.min(mostRowsAtOnce, end - at + 1))).rows;
      if (rows.length === 0) break;
      ids.push(...rows.map((row) => row.id));
      at += rows.length;
    }
    return ids.slice(0, end - first + 1);
  }

  #pump(): void {
    for (const page of this.#missing()) {
      if (this.#reading.size >= mostReads) return;
      this.#reading.add(page);
      void this.#load(page);
    }
  }

  #missing(): number[] {
    const { total, pages, isBehind, error } = this.#snapshot;
    if (error !== null) return [];
    const last = total === null || isBehind ? 0 : Math.max(0, Math.ceil(total / pageSize) - 1);
    const from = Math.min(this.#wanted[0], last);
    const to = Math.min(this.#wanted[1], last);
    const inView = numbers(from, to);
    // What is not in view can wait for an answer to what is.
    const isAllInView = inView.every((page) => pages.has(page)) && !isBehind && this.#isReadingAhead;
    const around = isAllInView
      ? [...numbers(to + 1, Math.min(last, to + pagesAhead)), ...numbers(Math.max(0, from - pagesAhead), from - 1)]
      : [];
    const isMissing = (page: number) => !pages.has(page) || isBehind || this.#stale.has(page);
    return [...inView, ...around].filter((page) => isMissing(page) && !this.#reading.has(page));
  }

  /** The pages to hold once a newly read one is there. */
  #held(pages: ReadonlyMap<number, readonly LeadRow[]>): Map<number, readonly LeadRow[]> {
    if (pages.size <= mostPages) return new Map(pages);
    const [from, to] = this.#wanted;
    const distance = (page: number) => Math.max(from - page, page - to, 0);
    const nearest = [...pages].toSorted(([one], [other]) => distance(one) - distance(other));
    return new Map(nearest.slice(0, mostPages));
  }

  async #load(page: number): Promise<void> {
    const generation = this.#generation;
    try {
      const { rows, total } = await this.#read(this.#asked, page * pageSize, pageSize);
      if (generation !== this.#generation) return;
      this.#reading.delete(page);
      this.#take(page, rows, total);
    } catch (error) {
      if (generation !== this.#generation) return;
      this.#reading.delete(page);
      this.#set({ error });
    }
    this.#pump();
  }

  #take(page: number, rows: readonly LeadRow[], total: number): void {
    const { isBehind, pages: shown } = this.#snapshot;
    const before = (this.#stale.has(page) && shown.get(page)) || [];
    const kept = unchanged(before, rows);
    const changedIds = changed(before, rows);
    const pages = this.#held(new Map([...(isBehind ? [] : shown), [page, kept]]));
    this.#stale.delete(page);
    this.#set({ query: this.#asked, total, pages, isBehind: false, changedIds, error: null });
  }

  #set(change: Partial<LeadsSnapshot>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** The rows, those that still say the same as the very objects they were: what shows them need not be drawn anew. */
function unchanged(before: readonly LeadRow[], after: readonly LeadRow[]): readonly LeadRow[] {
  const known = new Map(before.map((row) => [row.id, row]));
  return after.map((row) => {
    const old = known.get(row.id);
    return old !== undefined && canonical(old) === canonical(row) ? old : row;
  });
}

function changed(before: readonly LeadRow[], after: readonly LeadRow[]): Set<number> {
  const previous = new Map(before.map((row) => [row.id, row]));
  return new Set(
    after
      .filter((row) => {
        const old = previous.get(row.id);
        return old !== undefined && (old.agentId !== row.agentId || old.statusId !== row.statusId);
      })
      .map((row) => row.id),
  );
}
