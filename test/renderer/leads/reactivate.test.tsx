import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { openLead, resetLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import type { Status } from '../../../shared/contract/statuses.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeStatuses } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { leadNamed, officeOfLeads, wholeLead } from './lead-office.ts';
import { PanelBeside } from './panel-office.tsx';

const contacting = 3;
const archived: Status = {
  id: 9,
  name: 'Archived',
  category: 'archived',
  colour: 'grey',
  position: 9,
  isUnassigned: false,
  isAssigned: false,
  isRetired: false,
};

beforeEach(() => {
  resetLeadsView();
  openLead(2);
});

function panel(statusId: number, change: FakeHandlers = {}) {
  let present = { statusId, agentId: 2 };
  return renderScreen(
    <PanelBeside />,
    officeOfLeads(3, {
      'statuses.list': () => [...fakeStatuses, archived],
      'leads.get': ({ id }) => wholeLead(leadNamed(id, present)),
      'leads.reactivate': ({ leadId }) => {
        present = { statusId: contacting, agentId: 3 };
        return {
          leadId,
          fromAgentId: 2,
          toAgentId: 3,
          fromStatusId: archived.id,
          toStatusId: contacting,
          runId: 12,
          sentence: 'Ana Silva is away, so it was routed to Ben Okafor.',
        };
      },
      ...change,
    }),
  );
}

it('brings an archived lead back and says who has it then, with the run that routed it', async () => {
  const { user, client } = panel(archived.id);
  const button = await screen.findByRole('button', { name: 'Reactivate' });
  await expectAccessible();
  await user.click(button);
  expect(await screen.findByText('Ana Silva is away, so it was routed to Ben Okafor.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Open the run' })).toHaveAttribute('href', '#/runs/12');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Reactivate' })).not.toBeInTheDocument());
  expect(screen.getByRole('heading', { name: 'Lead 2' })).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Status: Contacting' })).toBeInTheDocument();
  expect(client.calls.find(({ name }) => name === 'leads.reactivate')?.input).toEqual({ leadId: 2 });
});

it('has no run to open when the lead stays with its agent', async () => {
  const { user } = panel(archived.id, {
    'leads.reactivate': ({ leadId }) => ({
      leadId,
      fromAgentId: 2,
      toAgentId: 2,
      fromStatusId: archived.id,
      toStatusId: contacting,
      runId: null,
      sentence: 'Back in Contacting; Ana Silva keeps it.',
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Reactivate' }));
  expect(await screen.findByText('Back in Contacting; Ana Silva keeps it.')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'Open the run' })).not.toBeInTheDocument();
});

it('says why a lead cannot be brought back', async () => {
  const { user } = panel(archived.id, {
    'leads.reactivate': () => failure('CONFLICT', 'Lead 2 is flagged Do not contact.'),
  });
  await user.click(await screen.findByRole('button', { name: 'Reactivate' }));
  expect(await screen.findByText('Lead 2 is flagged Do not contact.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Reactivate' })).toBeEnabled();
});

it('offers nothing of the kind for a lead that is worked', async () => {
  panel(contacting);
  await screen.findByRole('heading', { name: 'Lead 2' });
  await waitFor(() => expect(screen.getByRole('button', { name: 'Status: Contacting' })).toBeInTheDocument());
  expect(screen.queryByRole('button', { name: 'Reactivate' })).not.toBeInTheDocument();
});
