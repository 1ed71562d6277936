import { leadFilterSchema, type LeadFilter } from '../../../../shared/contract/lead-filter.ts';
import { sortSchema } from '../../../../shared/contract/leads.ts';
import { canonical } from '../../../lib/canonical.ts';
import { isSameFilter } from '../filter.ts';
import type { Sort } from '../sort.ts';
import type { LeadsView, ViewId } from '../view-state.ts';
import { viewIdOf } from '../views/standing.ts';
import { type AnyView, type Views, viewWithId } from '../views/use-views.ts';

export type Params = Readonly<Record<string, string>>;

/** What an address asks for; what it leaves out stays as it is. */
export type Asked = {
  readonly viewId: ViewId | null;
  readonly filter: LeadFilter | null;
  readonly sort: readonly Sort[] | null;
  readonly leadId: number | null;
};

/** Further than this an address is of no use to anybody. */
const longestFilter = 6000;

/** The board has an order of its own, and says it in words of its own. */
export function askedBy({ view, filter, sort, lead, run }: Params, isBoard: boolean): Asked {
  const runFilter = run !== undefined && isId(run) ? { runId: Number(run) } : null;
  return {
    viewId: view === undefined ? null : viewIdOf(view),
    filter: parsed(filter, (value) => leadFilterSchema.safeParse(value).data) ?? runFilter,
    sort: isBoard ? null : (parsed(sort, (value) => sortSchema.safeParse(value).data) ?? null),
    leadId: lead !== undefined && isId(lead) ? Number(lead) : null,
  };
}

/** The address of what is on screen: the view, what differs from it, and the open lead. */
export function paramsOf(screen: LeadsView, views: Views, isBoard: boolean): Params {
  const opened = viewWithId(views, screen.viewId) ?? null;
  return {
    ...(screen.viewId !== 'all' && { view: String(screen.viewId) }),
    ...(isOtherFilter(screen, opened) && { filter: JSON.stringify(screen.filter) }),
    ...(!isBoard && isOtherSort(screen, opened) && { sort: JSON.stringify(screen.sort) }),
    ...(screen.openLeadId !== null && { lead: String(screen.openLeadId) }),
  };
}

function isOtherFilter({ filter }: LeadsView, opened: AnyView | null): boolean {
  if (JSON.stringify(filter).length > longestFilter) return false;
  return !isSameFilter(filter, opened?.filter ?? {});
}

function isOtherSort({ sort }: LeadsView, opened: AnyView | null): boolean {
  return opened === null || canonical(sort) !== canonical(opened.sort);
}

function parsed<T>(text: string | undefined, check: (value: unknown) => T | undefined): T | undefined {
  if (text === undefined) return undefined;
  try {
    return check(JSON.parse(text));
  } catch {
    return undefined;
  }
}

function isId(text: string): boolean {
  return /^[1-9]\d{0,14}$/.test(text);
}
