import { vi } from 'vitest';
import type { LeadFilter } from '../../../shared/contract/lead-filter.ts';
import type { Lead, LeadRow } from '../../../shared/contract/leads.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeNeed } from '../../helpers/fake-need.ts';
import { fakeLead, fakeOfficeHandlers, officeNow } from '../../helpers/fake-office.ts';

/** jsdom has no layout; a virtual list draws what fits a window of this size. */
export function giveLayout(): void {
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(392);
  vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockReturnValue(1200);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(392);
  HTMLElement.prototype.scrollTo = function scrollTo(this: HTMLElement, where?: ScrollToOptions | number) {
    this.scrollTop = typeof where === 'object' ? (where.top ?? 0) : 0;
    this.dispatchEvent(new Event('scroll'));
  };
}

export function leadNamed(id: number, change: Partial<LeadRow> = {}): LeadRow {
  return fakeLead({
    id,
    name: `Lead ${id}`,
    email: `lead${id}@example.com`,
    createdAt: officeNow - id * 60_000,
    ...change,
  });
}

export function wholeLead(row: LeadRow, change: Partial<Lead> = {}): Lead {
  const blank = { subject: null, inquiries: [], need: fakeNeed(), attention: null, mergedInto: null };
  return { ...row, uuid: `uuid-${row.id}`, ...blank, ...change };
}

function matching(leads: readonly LeadRow[], { text = '', ids }: LeadFilter): readonly LeadRow[] {
  const wanted = ids && new Set(ids);
  return leads.filter((lead) => lead.name.includes(text) && wanted?.has(lead.id) !== false);
}

/** An office with this many leads; text in the filter finds leads whose name holds it. */
export function officeOfLeads(count: number, change: FakeHandlers = {}): FakeHandlers {
  const leads = Array.from({ length: count }, (_, index) => leadNamed(index + 1));
  return fakeOfficeHandlers({
    'leads.list': ({ filter, offset, limit }) => {
      const found = matching(leads, filter);
      return { rows: found.slice(offset, offset + limit), total: found.length, revision: 1 };
    },
    'leads.facets': ({ filter }) => ({
      total: matching(leads, filter).length,
      facets: [
        { field: 'status', counts: [{ value: 1, count }] },
        { field: 'temperature', counts: [{ value: 'warm', count }] },
      ],
      revision: 1,
    }),
    'leads.get': ({ id }) => wholeLead(leadNamed(id)),
    'activity.list': () => [],
    'timeline.list': () => [],
    ...change,
  });
}
