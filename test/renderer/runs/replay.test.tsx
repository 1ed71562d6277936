import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import {
  agentAsItWas,
  changeOf,
  desksThatDiffer,
  nothingElse,
} from '../../../renderer/features/runs/replay/what-if.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeDesk, officeNow } from '../../helpers/fake-office.ts';
import { openRun, plan } from './run-office.tsx';

const ana = fakeDesk({ agentId: 2, name: 'Ana Silva', before: 8, given: 7, weight: 2 });
const ben = fakeDesk({ agentId: 3, name: 'Ben Okafor', before: 20, gate: 'at_cap', gateText: 'at cap 20/20' });
const run = { ...plan, state: 'committed' as const, committedAt: officeNow, perAgent: [ana, ben] };

const same: OutputOf<'runs.replay'> = {
  runId: 7,
  snapshotHash: run.snapshotHash ?? '',
  planHash: run.planHash ?? '',
  isSame: true,
  differences: 0,
  sentence: '42 leads to 6 agents, 3 left over (agents at cap).',
  placed: 42,
  kept: 0,
  leftOver: 3,
  leftovers: [{ reason: 'agents_at_cap', count: 3 }],
  perAgent: [ana, ben],
  certificate: { proven: true, statement: 'Proven.' },
};

const would = [
  { ...ana, given: 5, after: 13 },
  { ...ben, given: 5, after: 25, cap: 25, gate: null, gateText: null },
];

async function openReplay(replay: typeof same | ((change: object) => OutputOf<'runs.replay'>)) {
  const opened = openRun(run, {
    'runs.replay': ({ change }) => (typeof replay === 'function' ? replay(change) : replay),
  });
  await opened.user.click(await screen.findByRole('button', { name: 'Replay…' }));
  return { ...opened, dialog: within(await screen.findByRole('dialog', { name: 'Replay' })) };
}

it('proves that the run makes the same plan again, and says that nothing is written', async () => {
  const { dialog, client } = await openReplay(same);
  expect(await dialog.findByText(/The same plan, lead by lead/)).toHaveTextContent('b7d0c4e8…12ce');
  expect(dialog.getByText(/Nothing is written/)).toBeInTheDocument();
  expect(client.calls.filter(({ name }) => name === 'runs.replay').map(({ input }) => input)).toEqual([{ runId: 7 }]);
  await expectAccessible();
});

it('admits that another plan came of it', async () => {
  const { dialog } = await openReplay({ ...same, isSame: false, differences: 1 });
  expect(await dialog.findByText(/Not the same plan/)).toHaveTextContent('Not the same plan: 1 lead fares differently');
});

it('says why a run cannot be planned again', async () => {
  const opened = openRun(run, {
    'runs.replay': () => ({
      ok: false,
      error: { code: 'CONFLICT', message: 'Some leads of this run have been erased.' },
    }),
  });
  await opened.user.click(await screen.findByRole('button', { name: 'Replay…' }));
  expect(await screen.findByText('Some leads of this run have been erased.')).toBeInTheDocument();
});

it('shows what would have been with another evenness, without caps and with another agent, before and after', async () => {
  const { dialog, user, client } = await openReplay((change) =>
    Object.keys(change).length === 0
      ? same
      : { ...same, isSame: false, differences: 9, sentence: '45 leads to 7 agents.', perAgent: would },
  );
  await user.selectOptions(dialog.getByLabelText('Evenness'), 'Level the desks');
  await user.selectOptions(dialog.getByLabelText('Lead caps'), 'Ignored');
  await user.click(dialog.getByRole('button', { name: /An agent/ }));
  await user.click(await screen.findByRole('option', { name: /Ben Okafor/ }));
  const group = within(await dialog.findByRole('group', { name: 'Ben Okafor' }));
  await user.clear(group.getByLabelText('Lead cap'));
  await user.type(group.getByLabelText('Lead cap'), '25');
  await user.selectOptions(group.getByLabelText('Rotation'), 'Receives leads');
  expect(await dialog.findByText('It would have been: 45 leads to 7 agents.')).toBeInTheDocument();
  expect(dialog.getByText(/9 leads would have fared differently/)).toBeInTheDocument();
  const rows = dialog.getAllByRole('row').slice(1);
  expect(rows.map((row) => row.textContent)).toEqual([
    'BOBen Okafor0 → 520 → 25 of 25',
    'ASAna Silva7 → 515 → 13 of 20',
  ]);
  await expect
    .poll(() => client.calls.findLast(({ name }) => name === 'runs.replay')?.input)
    .toEqual({
      runId: 7,
      change: { basis: 'desk', underCaps: false, agents: [{ agentId: 3, leadCap: 25, leadRecipient: true }] },
    });
  await expectAccessible();
  await user.click(dialog.getByRole('button', { name: 'Back to the run' }));
  expect(await dialog.findByText(/Change something/)).toBeInTheDocument();
});

it('asks only for what differs from the run', () => {
  const asItWas = { ...nothingElse, agents: [agentAsItWas(ana), agentAsItWas(ben)] };
  expect(changeOf(asItWas, run.perAgent)).toEqual({});
  expect(
    changeOf(
      {
        ...asItWas,
        respectWorkingHours: 'on',
        agents: [{ ...agentAsItWas(ana), weight: 3, leadCap: null }, agentAsItWas(ben)],
      },
      run.perAgent,
    ),
  ).toEqual({ respectWorkingHours: true, agents: [{ agentId: 2, leadCap: null, weight: 3 }] });
});

it('shows only the agents who would have fared differently, the largest difference first', () => {
  const cleo = fakeDesk({ agentId: 4, name: 'Cleo Hart' });
  expect(
    desksThatDiffer([ana, ben, cleo], [...would, cleo]).map(({ desk, given, after }) => [desk.name, given, after]),
  ).toEqual([
    ['Ben Okafor', 0, 20],
    ['Ana Silva', 7, 15],
  ]);
});
