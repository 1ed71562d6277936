import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { fakeAgent, fakeDesk } from '../../helpers/fake-office.ts';
import { openRun, plan } from './run-office.tsx';

const byHand: RunDetail = {
  ...plan,
  kind: 'distribute',
  perAgent: [
    fakeDesk({ agentId: 4, name: 'Emily Hart', before: 62, given: 200, cap: 62 }),
    fakeDesk({ agentId: 5, name: 'Kevin Low', before: 2, given: 9 }),
    fakeDesk({ agentId: 6, name: 'Mia Stone', before: 3, taken: 3 }),
  ],
};

const team = {
  'team.list': () => [
    fakeAgent({ id: 4, name: 'Emily Hart', awayUntil: Date.UTC(2099, 11, 4) }),
    fakeAgent({ id: 5, name: 'Kevin Low', leadRecipient: false }),
    fakeAgent({ id: 6, name: 'Mia Stone', leadRecipient: false }),
  ],
};

async function lines(): Promise<readonly (string | null)[]> {
  const desks = await screen.findByRole('region', { name: 'Desks' });
  return within(desks)
    .getAllByRole('listitem')
    .map((line) => line.textContent);
}

it('says in a preview by hand which of the chosen agents are away, off rotation or over their cap', async () => {
  const { user } = openRun(byHand, team);
  await screen.findByText('off rotation');
  expect(await lines()).toEqual([
    expect.stringMatching(/\+200away until \d+ Dec, 200 over cap$/),
    'KLKevin Low2 → 11 of 20+9off rotation',
    'MSMia Stone3 → 0 of 203 taken',
  ]);
  await user.click(screen.getByRole('tab', { name: 'By agent' }));
  expect(screen.getByRole('cell', { name: /^away until \d+ Dec, 200 over cap$/ })).toBeInTheDocument();
});

it('tells of a record only what the figures prove: who is over the cap, not who is away today', async () => {
  openRun({ ...byHand, state: 'committed', committedAt: 1 }, team);
  await screen.findByText('200 over cap');
  expect(screen.queryByText('off rotation')).not.toBeInTheDocument();
});
