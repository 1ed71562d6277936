import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { LeftoverReason, RunDetail } from '../../../shared/contract/runs.ts';
import { leftoverReasons } from '../../../shared/contract/runs.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { officeNow } from '../../helpers/fake-office.ts';
import { dana, leadsOfRun, lee, openRun, plan } from './run-office.tsx';

async function openLeftOver(...[run, change]: Parameters<typeof openRun>) {
  const opened = openRun(run, change);
  await opened.user.click(await screen.findByRole('tab', { name: /^Left over/ }));
  return opened;
}

const lines = (name: string) =>
  within(screen.getByRole('list', { name }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);

it('lists what is left over with its reason and what would mend it', async () => {
  await openLeftOver(plan);
  expect(await screen.findByRole('button', { name: /Lee Novak/ })).toHaveTextContent('agents at cap');
  expect(screen.queryByText('Dana Whitfield')).not.toBeInTheDocument();
  expect(lines('Why they are left over')).toEqual(['3 leads found every agent who could take them at cap.']);
  expect(lines('Mends')).toEqual(['Raise the cap of Ben Okafor by 3: places 3 leadsApply and plan again']);
  await expectAccessible();
});

it('opens a run that places nothing on what is left over, with the reasons and what would mend it', async () => {
  openRun({ ...plan, placed: 0, total: 3 }, { 'runs.leads': leadsOfRun([lee]) });
  expect(await screen.findByRole('tab', { name: /^Left over/ })).toHaveAttribute('aria-selected', 'true');
  expect(lines('Mends')).toHaveLength(1);
});

it('has words for every reason, for one lead and for many', async () => {
  const several = leftoverReasons.map((reason, index) => ({ reason, count: index % 2 === 0 ? 1 : 1200 }));
  await openLeftOver({ ...plan, leftovers: several });
  expect(lines('Why they are left over')).toEqual([
    '1 lead found every agent who could take it at cap.',
    '1,200 leads found no agent whose match criteria fit them.',
    '1 lead found no agent who lists its subject.',
    '1,200 leads found no primary agent.',
    '1 lead found no agent of its branch or department who receives leads.',
    '1,200 leads found everyone who could take them outside working hours.',
    '1 lead found everyone who could take it away.',
    '1,200 leads found everyone who could take them off rotation.',
    '1 lead found no agent who may take it.',
    '1,200 leads flagged Do not contact stay where they are.',
    '1 lead under vacation cover stays where it is.',
  ]);
});

it('applies a mend to a plan and shows the new plan in its place', async () => {
  let run: RunDetail = plan;
  let leads = [dana, lee];
  const { user, client } = await openLeftOver(plan, {
    'runs.get': () => run,
    'runs.leads': (input) => leadsOfRun(leads)(input),
    'runs.mend': () => {
      leads = [dana, { ...lee, outcome: 'placed', toAgentId: 3, leftoverReason: null }];
      run = {
        ...plan,
        revision: 14,
        placed: 45,
        leftOver: 0,
        leftovers: [],
        mends: [],
        sentence: '45 leads to 7 agents.',
      };
      return run;
    },
  });
  await user.click(screen.getByRole('button', { name: 'Apply and plan again' }));
  expect(await screen.findByRole('button', { name: 'Assign 45' })).toBeEnabled();
  expect(client.calls.find(({ name }) => name === 'runs.mend')?.input).toEqual({ runId: 7, mend: 0 });
  expect(screen.getByText('Planned again')).toBeInTheDocument();
  expect(screen.getByText('Raise the cap of Ben Okafor by 3: done. 45 leads to 7 agents.')).toBeInTheDocument();
  await waitFor(() => expect(screen.getByText('45 leads to 7 agents.', { selector: 'p' })).toHaveFocus());
  expect(screen.queryByRole('tab', { name: /^Left over/ })).not.toBeInTheDocument();
  await user.click(screen.getByRole('tab', { name: 'Changed since last plan' }));
  expect(screen.getByRole('row', { name: 'Lee Novak agents at cap to Ben Okafor' })).toBeInTheDocument();
});

it('goes to the new plan when the run was carried out already', async () => {
  const { user } = await openLeftOver(
    { ...plan, state: 'committed', committedAt: officeNow },
    { 'runs.mend': () => ({ ...plan, id: 9, runId: 9, placed: 3, leftOver: 0 }) },
  );
  await user.click(screen.getByRole('button', { name: 'Apply and plan again' }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs/9'));
});

it('says why a mend was refused and leaves the plan as it is', async () => {
  const { user } = await openLeftOver(plan, {
    'runs.mend': () => ({ ok: false, error: { code: 'NOT_FOUND', message: 'This run has no such mend.' } }),
  });
  await user.click(screen.getByRole('button', { name: 'Apply and plan again' }));
  expect(await screen.findByText('This run has no such mend.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Assign 42' })).toBeEnabled();
});

it.each<[LeftoverReason, string[]]>([
  ['away', ['#/team']],
  ['outside_hours', ['#/settings/office', '#/settings/auto']],
])('gives advice that only a person can follow with the place where to (%s)', async (reason, places) => {
  await openLeftOver({
    ...plan,
    leftovers: [{ reason, count: 3 }],
    mends: [{ kind: 'advice', text: 'Only a person can see to this', leads: 3, changes: [] }],
  });
  const mends = within(screen.getByRole('list', { name: 'Mends' }));
  expect(mends.queryByRole('button')).not.toBeInTheDocument();
  expect(mends.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(places);
});

it('offers no mend for a run that was undone', async () => {
  await openLeftOver({ ...plan, state: 'undone', committedAt: officeNow, undoneByRunId: 8 });
  expect(screen.queryByRole('list', { name: 'Mends' })).not.toBeInTheDocument();
});
