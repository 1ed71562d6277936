import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { LeadsScreen } from '../../../renderer/features/leads/leads-screen.tsx';
import { openLead, resetLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout, leadNamed, officeOfLeads, wholeLead } from './lead-office.ts';

beforeEach(() => {
  giveLayout();
  resetLeadsView();
  navigate('/leads');
});

function panelOf(tags: string[]) {
  openLead(2);
  renderScreen(<LeadsScreen />, officeOfLeads(3, { 'leads.get': ({ id }) => wholeLead(leadNamed(id), { tags }) }));
}

it('shows the tags of a lead in its panel, in their order', async () => {
  panelOf(['VIP', 'open house']);
  const tags = await screen.findByRole('list', { name: 'Tags' });
  expect(
    within(tags)
      .getAllByRole('listitem')
      .map((tag) => tag.textContent),
  ).toEqual(['VIP', 'open house']);
});

it('says nothing of tags where a lead has none', async () => {
  panelOf([]);
  await screen.findByRole('group', { name: 'Flags' });
  expect(screen.queryByRole('list', { name: 'Tags' })).not.toBeInTheDocument();
});
