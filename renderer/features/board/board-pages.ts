import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import { LeadPages, type ReadPage } from '../leads/lead-pages.ts';
import { columnQuery } from './board-columns.ts';
import type { BoardSort } from './board-sorts.ts';

const searchedAtOnce = 200;
const mostSearched = 1000;

/** The leads of each column. A column that is out of view is not kept in step: it is read anew when it comes back. */
export class BoardPages {
  /** How far each column is scrolled, for when it comes back into view. */
  readonly scrollTops = new Map<number, number>();
  readonly #read: ReadPage;
  readonly #columns = new Map<number, LeadPages>();
  readonly #inView = new Map<number, number>();
  #filter: LeadFilter;
  #sort: BoardSort;

  constructor(read: ReadPage, filter: LeadFilter, sort: BoardSort) {
    this.#read = read;
    this.#filter = filter;
    this.#sort = sort;
  }

  column(statusId: number): LeadPages {
    const known = this.#columns.get(statusId);
    if (known !== undefined) return known;
    const pages = new LeadPages(this.#read, columnQuery(this.#filter, statusId, this.#sort));
    this.#columns.set(statusId, pages);
    return pages;
  }

  /** The column is on screen until the answer is called. */
  enter(statusId: number): () => void {
    this.#inView.set(statusId, (this.#inView.get(statusId) ?? 0) + 1);
    return () => this.#inView.set(statusId, (this.#inView.get(statusId) ?? 1) - 1);
  }

  /** Asks anew; each column starts at its top. */
  show(filter: LeadFilter, sort: BoardSort): void {
    this.#filter = filter;
    this.#sort = sort;
    this.scrollTops.clear();
    this.#each((pages, statusId) => pages.show(columnQuery(filter, statusId, sort)));
  }

  /** Where a lead stands in a column now; null: not among its first thousand. */
  async indexOf(statusId: number, leadId: number): Promise<number | null> {
    const query = columnQuery(this.#filter, statusId, this.#sort);
    for (let offset = 0; offset < mostSearched; offset += searchedAtOnce) {
      const { rows } = await this.#read(query, offset, searchedAtOnce);
      const index = rows.findIndex(({ id }) => id === leadId);
      if (index >= 0) return offset + index;
      if (rows.length < searchedAtOnce) return null;
    }
    return null;
  }

  refresh(): void {
    this.#each((pages) => pages.refresh());
  }

  #each(act: (pages: LeadPages, statusId: number) => void): void {
    for (const [statusId, pages] of this.#columns) {
      if ((this.#inView.get(statusId) ?? 0) > 0) act(pages, statusId);
      else this.#columns.delete(statusId);
    }
  }
}
