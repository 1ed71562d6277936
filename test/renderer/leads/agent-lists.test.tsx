import { screen, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { LeadsScreen } from '../../../renderer/features/leads/leads-screen.tsx';
import { resetLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { navigate } from '../../../renderer/lib/route.ts';
import { fakeAgent } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout, officeOfLeads } from './lead-office.ts';

beforeEach(() => {
  giveLayout();
  resetLeadsView();
  navigate('/leads');
});

const team = [
  fakeAgent({ id: 2, name: 'Ana Silva', leadCap: 20, deskSize: 8 }),
  fakeAgent({ id: 3, name: 'Ben Okafor', leadCap: 20, deskSize: 20 }),
  fakeAgent({ id: 4, name: 'Emily Hart', awayUntil: Date.UTC(2099, 11, 4) }),
  fakeAgent({ id: 5, name: 'Kevin Low', leadRecipient: false, awayUntil: Date.UTC(2099, 11, 4) }),
];

it.each(['Assign to…', 'Distribute…'])('says under “%s” who is away, off rotation or at cap', async (act) => {
  const { user } = renderScreen(<LeadsScreen />, officeOfLeads(5, { 'team.list': () => team }));
  await user.click(await screen.findByRole('checkbox', { name: 'Select Lead 1' }));
  await user.click(screen.getByRole('button', { name: act }));
  const list = within(await screen.findByRole('dialog')).getAllByRole('option');
  expect(list.map((option) => option.textContent)).toEqual([
    'ASAna Silva8/20',
    'BOBen Okaforat cap 20/20',
    expect.stringMatching(/^EHEmily Hartaway until \d+ Dec$/),
    'KLKevin Lowoff rotation',
  ]);
});
