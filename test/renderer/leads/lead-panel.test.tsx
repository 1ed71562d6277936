import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { LeadsScreen } from '../../../renderer/features/leads/leads-screen.tsx';
import { openLead, resetLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { Attention } from '../../../shared/contract/leads.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeHistory } from '../../helpers/fake-history.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout, leadNamed, officeOfLeads, wholeLead } from './lead-office.ts';
import { PanelBeside } from './panel-office.tsx';

type Candidate = OutputOf<'leads.candidates'>[number];

function candidate(change: Pick<Candidate, 'agentId' | 'name'> & Partial<Candidate>): Candidate {
  const base = { branchId: 1, departmentId: null, isNear: true, isPresent: false, deskSize: 8, leadCap: 20 };
  return { ...base, gate: null, gateText: null, ...change };
}

const candidates = [
  candidate({ agentId: 2, name: 'Ana Silva' }),
  candidate({ agentId: 3, name: 'Ben Okafor', deskSize: 20, gate: 'at_cap', gateText: 'at cap 20/20' }),
  candidate({ agentId: 1, name: 'Robin Marsh', isNear: false, gate: 'not_recipient', gateText: 'off rotation' }),
];

beforeEach(() => {
  giveLayout();
  resetLeadsView();
  navigate('/leads');
  openLead(2);
});

/** A lead in an office that carries out what it is told. */
function panel(agentId: number | null, change: FakeHandlers = {}, page = <PanelBeside />) {
  let present = { agentId, statusId: agentId === null ? 1 : 3 };
  let before = present;
  const history = fakeHistory();
  return renderScreen(
    page,
    officeOfLeads(20, {
      'leads.get': ({ id }) =>
        wholeLead(leadNamed(id, present), {
          inquiries: [{ id: 1, text: 'Is it still free?', subject: null, sourceId: null, receivedAt: officeNow }],
        }),
      'leads.candidates': () => candidates,
      ...history.handlers,
      'history.undo': (input) => {
        present = before;
        return history.handlers['history.undo']!(input);
      },
      'leads.assign': ({ leadId, agentId: toAgentId }) => {
        before = present;
        history.did('Assigned Lead 2');
        const isPooled = before.statusId === 1;
        present = { agentId: toAgentId, statusId: toAgentId === null ? 1 : isPooled ? 2 : before.statusId };
        return {
          leadId,
          fromAgentId: before.agentId,
          toAgentId,
          fromStatusId: before.statusId,
          toStatusId: present.statusId,
        };
      },
      ...change,
    }),
  );
}

const assigned = (client: ReturnType<typeof panel>['client']) =>
  client.calls.filter(({ name }) => name === 'leads.assign').map(({ input }) => input);

it('assigns an unassigned lead at once, and Undo takes it back', async () => {
  const { user, client } = panel(null);
  await user.click(await screen.findByRole('button', { name: /^Assigned to: ?Unassigned$/ }));
  await user.click(await screen.findByRole('option', { name: /Ana Silva/ }));
  expect(await screen.findByText('Assigned to Ana Silva')).toBeInTheDocument();
  await screen.findByRole('button', { name: /^Assigned to: ?Ana Silva$/ });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('button', { name: /^Assigned to: ?Unassigned$/ });
  expect(assigned(client)).toEqual([{ leadId: 2, agentId: 2 }]);
});

it('shows agents near the lead first, each with its gate, and the rest one click away', async () => {
  const { user } = panel(null);
  await user.click(await screen.findByRole('button', { name: /^Assigned to: ?Unassigned$/ }));
  const list = await screen.findByRole('listbox', { name: 'Agents' });
  const names = () =>
    within(list)
      .getAllByRole('option')
      .map((option) => option.textContent);
  await waitFor(() => expect(names()).toEqual(['ASAna Silva8/20', 'BOBen Okaforat cap 20/20']));
  await user.click(screen.getByRole('button', { name: 'All agents (1 more)' }));
  expect(names()).toEqual(['ASAna Silva8/20', 'BOBen Okaforat cap 20/20', 'RMRobin Marshoff rotation']);
});

it('asks for the reason of a reassignment, nudges, and wants a note for Other', async () => {
  const { user, client } = panel(2);
  await user.click(await screen.findByRole('button', { name: /^Assigned to: ?Ana Silva$/ }));
  await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
  const form = await screen.findByRole('form', { name: 'Reassign to Ben Okafor' });
  const act = within(form).getByRole('button', { name: 'Reassign to Ben Okafor' });
  await user.click(act);
  expect(within(form).getByRole('alert')).toHaveTextContent('Choose the reason');
  await user.selectOptions(within(form).getByLabelText('Reason'), 'Agent unavailable');
  expect(form).toHaveTextContent('turn off lead recipient');
  await user.selectOptions(within(form).getByLabelText('Reason'), 'Other');
  await user.click(act);
  expect(within(form).getByRole('alert')).toHaveTextContent('Say the reason in a note.');
  expect(assigned(client)).toEqual([]);
  await user.type(within(form).getByLabelText('Note'), 'They are neighbours');
  await user.click(act);
  await waitFor(() =>
    expect(assigned(client)).toEqual([{ leadId: 2, agentId: 3, reason: 'other', note: 'They are neighbours' }]),
  );
  expect(screen.queryByRole('form', { name: /Reassign/ })).not.toBeInTheDocument();
});

it('says in plain words when an assignment is refused, and keeps what was chosen', async () => {
  const { user } = panel(2, {
    'leads.assign': () => ({ ok: false, error: { code: 'CONFLICT', message: 'Ben Okafor has left the office.' } }),
  });
  await user.click(await screen.findByRole('button', { name: /^Assigned to: ?Ana Silva$/ }));
  await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
  await user.selectOptions(await screen.findByLabelText('Reason'), 'Better match');
  await user.click(screen.getByRole('button', { name: 'Reassign to Ben Okafor' }));
  expect(await screen.findByText('Ben Okafor has left the office.')).toBeInTheDocument();
  expect(screen.getByRole('form', { name: 'Reassign to Ben Okafor' })).toBeInTheDocument();
});

it('says why the lead needs attention, for how long, and which run says so', async () => {
  const because = { reason: 'agents_at_cap', text: 'every agent who may take it is at cap', runId: 7 } as const;
  let attention: Attention | null = { ...because, since: Date.now() - 181 * 60_000 };
  const { client } = panel(null, { 'leads.get': ({ id }) => wholeLead(leadNamed(id), { attention }) });
  const line = (await screen.findByText('Needs attention:')).parentElement;
  expect(line).toHaveTextContent('Needs attention: every agent who may take it is at cap · 3 h');
  expect(screen.getByRole('link', { name: 'Open the run' })).toHaveAttribute('href', '#/runs/7');
  await expectAccessible();

  attention = null;
  client.emit({ type: 'touched', topics: ['runs', 'leads'], revision: 9000 });
  await waitFor(() => expect(screen.queryByText('Needs attention:')).not.toBeInTheDocument());
});

it('goes to the next and the previous lead without closing, and Esc closes it', async () => {
  const { user } = panel(null, {}, <LeadsScreen />);
  await screen.findByRole('complementary', { name: 'Lead Lead 2' });
  await screen.findByRole('checkbox', { name: 'Select Lead 1' });
  await user.keyboard('j');
  await screen.findByRole('complementary', { name: 'Lead Lead 1' });
  await user.click(screen.getByRole('button', { name: 'Next lead' }));
  await screen.findByRole('complementary', { name: 'Lead Lead 2' });
  expect(screen.getByText('2 of 20')).toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
});

it('opens the list of agents by A and the note by N', async () => {
  const { user } = panel(null, {}, <LeadsScreen />);
  await screen.findByRole('complementary', { name: 'Lead Lead 2' });
  await user.keyboard('a');
  await screen.findByRole('option', { name: /Ana Silva/ });
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('option', { name: /Ana Silva/ })).not.toBeInTheDocument());
  await user.keyboard('n');
  expect(screen.getByRole('textbox', { name: 'Note' })).toHaveFocus();
});

it('closes on request where the lead is not there, for no second try brings it back', async () => {
  const { user } = panel(null, {
    'leads.get': () => ({ ok: false, error: { code: 'NOT_FOUND', message: 'There is no such lead here.' } }),
  });
  const alert = await screen.findByRole('alert');
  expect(within(alert).queryByRole('button', { name: 'Try again' })).not.toBeInTheDocument();
  await user.click(within(alert).getByRole('button', { name: 'Close' }));
  expect(screen.queryByRole('complementary')).not.toBeInTheDocument();
});
