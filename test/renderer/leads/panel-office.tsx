import { LeadPanel } from '../../../renderer/features/leads/panel/lead-panel.tsx';
import { useNames } from '../../../renderer/features/leads/use-names.ts';
import { closeLead, openLead, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import type { Lead } from '../../../shared/contract/leads.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeHistory } from '../../helpers/fake-history.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { leadNamed, wholeLead } from './lead-office.ts';

/** The panel and something beside it that can have the focus, as the table would. */
export function PanelBeside() {
  const names = useNames();
  const id = useLeadsView((view) => view.openLeadId);
  return (
    <>
      <button type="button">A row</button>
      {id !== null && <LeadPanel leadId={id} names={names} position="" onStep={() => {}} onClose={closeLead} />}
    </>
  );
}

/** The open lead in an office that carries out what it is told; lead 2 unless another one is named. */
export function panelOf(change: Partial<Lead> = {}, handlers: FakeHandlers = {}) {
  let lead = wholeLead(leadNamed(2), change);
  const others = new Map<number, Lead>();
  const history = fakeHistory();
  openLead(lead.id);
  const shown = renderScreen(
    <PanelBeside />,
    fakeOfficeHandlers({
      ...history.handlers,
      'leads.get': ({ id }) => (id === lead.id ? lead : (others.get(id) ?? wholeLead(leadNamed(id)))),
      'leads.save': (change) => {
        lead = { ...lead, ...withoutUndefined(change) };
        history.did(`${lead.name} changed`);
        return lead;
      },
      'leads.flag': ({ leadId, flag, on }) => {
        lead = { ...lead, flags: on ? [...lead.flags, flag] : lead.flags.filter((each) => each !== flag) };
        history.did(`${flag} of ${lead.name}`);
        return { leadId, flags: lead.flags };
      },
      'leads.setStatus': ({ leadId, statusId }) => {
        const fromStatusId = lead.statusId;
        lead = { ...lead, statusId };
        history.did(`Status of ${lead.name}`);
        return { leadId, fromStatusId, toStatusId: statusId, sentence: null };
      },
      'leads.tags': () => [
        { tag: 'open house', count: 12 },
        { tag: 'investor', count: 4 },
      ],
      'leads.duplicates': () => [],
      'activity.list': () => [],
      'timeline.list': () => [],
      'departments.list': () => [{ id: 1, name: 'Rentals', branchId: null }],
      ...handlers,
    }),
  );
  return { ...shown, history, addLead: (other: Lead) => others.set(other.id, other) };
}

function withoutUndefined(change: object): Partial<Lead> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
