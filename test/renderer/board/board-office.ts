import { vi } from 'vitest';
import type { LeadRow } from '../../../shared/contract/leads.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { giveLayout, leadNamed, officeOfLeads } from '../leads/lead-office.ts';

/** What the fake engine holds; commands change it. */
export type BoardOffice = { readonly leads: LeadRow[]; readonly handlers: FakeHandlers };

/** An office with so many leads in each working status; all with Ana. */
export function boardOffice(sizes: Readonly<Record<number, number>>, change: FakeHandlers = {}): BoardOffice {
  const leads = Object.entries(sizes).flatMap(([statusId, size]) =>
    Array.from({ length: size }, (_, index) =>
      leadNamed(Number(statusId) * 10_000 + index, { statusId: Number(statusId), agentId: 2 }),
    ),
  );
  const handlers = officeOfLeads(0, {
    'leads.list': ({ filter, offset, limit }) => {
      const found = leads.filter(
        (lead) =>
          (filter.statusIds?.includes(lead.statusId) ?? true) &&
          lead.name.includes(filter.text ?? '') &&
          (filter.temperatures?.includes(lead.temperature) ?? true),
      );
      return { rows: found.slice(offset, offset + limit), total: found.length, revision: 1 };
    },
    'leads.facets': ({ filter }) => {
      const found = leads.filter((lead) => filter.temperatures?.includes(lead.temperature) ?? true);
      const counts = [...new Set(found.map((lead) => lead.statusId))].map((value) => ({
        value,
        count: found.filter((lead) => lead.statusId === value).length,
      }));
      return { total: found.length, facets: [{ field: 'status', counts }], revision: 1 };
    },
    'leads.setStatus': ({ leadId, statusId }) => {
      const index = leads.findIndex(({ id }) => id === leadId);
      const lead = leads[index];
      if (lead === undefined) throw new Error(`no lead ${leadId}`);
      leads.splice(index, 1);
      leads.push({ ...lead, statusId });
      return { leadId, fromStatusId: lead.statusId, toStatusId: statusId, sentence: null };
    },
    ...change,
  });
  return { leads, handlers };
}

/** jsdom has no layout: a window that is four columns wide. */
export function giveBoardLayout(): void {
  giveLayout();
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200);
}
