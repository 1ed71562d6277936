import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { RunPage } from '../../../renderer/features/runs/run-page.tsx';
import { navigate } from '../../../renderer/lib/route.ts';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import type { FakeHandlers } from '../../helpers/fake-client.ts';
import { fakeOfficeHandlers, fakeRun, officeNow } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';
import { giveLayout } from '../leads/lead-office.ts';

const quiet = { kept: 0, taken: 0, cap: 20, gate: null, gateText: null } as const;
const plan: RunDetail = {
  ...fakeRun,
  state: 'planned',
  committedAt: null,
  actorId: 1,
  perAgent: [
    { ...quiet, agentId: 2, name: 'Ana Silva', before: 8, given: 7, after: 15 },
    {
      ...quiet,
      agentId: 3,
      name: 'Ben Okafor',
      before: 20,
      given: 0,
      after: 20,
      gate: 'at_cap',
      gateText: 'at cap 20/20',
    },
  ],
};

beforeEach(() => {
  giveLayout();
  navigate('/runs/7');
});

/** A run that the engine keeps; commands change it as the engine would. */
function page(run: RunDetail, change: FakeHandlers = {}) {
  return renderScreen(
    <RunPage runId={7} />,
    fakeOfficeHandlers({
      'runs.get': () => run,
      'runs.leads': ({ outcomes = [] }) => ({
        rows: outcomes.includes('left_over')
          ? [
              {
                leadId: 5,
                name: 'Lee Novak',
                outcome: 'left_over' as const,
                fromAgentId: null,
                toAgentId: null,
                fromStatusId: 1,
                toStatusId: null,
                leftoverReason: 'agents_at_cap' as const,
              },
            ]
          : [
              {
                leadId: 4,
                name: 'Dana Whitfield',
                outcome: 'placed' as const,
                fromAgentId: null,
                toAgentId: 2,
                fromStatusId: 1,
                toStatusId: 2,
                leftoverReason: null,
              },
            ],
        total: 1,
        revision: 12,
      }),
      'runs.previewUndo': () => ({ restored: 42, skippedCount: 0, skipped: [] }),
      'runs.explain': ({ runId, leadId }) => ({
        runId,
        leadId,
        sentence: 'Goes to Ana Silva: the most even of all ways to deal.',
        agents: [
          { agentId: 3, name: 'Ben Okafor', verdict: 'gate', gate: 'at_cap', text: 'at cap 20/20' },
          { agentId: 2, name: 'Ana Silva', verdict: 'chosen', gate: null, text: 'chosen: 8 → 9' },
        ],
      }),
      ...change,
    }),
  );
}

it('shows a plan with its seal, its sentence, the desks before and after, and says what a click will do', async () => {
  page(plan);
  expect(await screen.findByRole('button', { name: 'Assign 42' })).toBeEnabled();
  expect(screen.getByRole('heading', { name: 'Auto lead assignment' })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /even: proven/ })).toBeInTheDocument();
  expect(screen.getByText(plan.sentence)).toBeInTheDocument();
  expect(screen.getByText(/Nothing has changed yet/)).toBeInTheDocument();
  const desks = within(screen.getByRole('list', { name: 'Desks' })).getAllByRole('listitem');
  expect(desks.map((desk) => desk.textContent)).toEqual([
    expect.stringContaining('8 → 15 of 20+7'),
    expect.stringContaining('20 → 20 of 20–'),
  ]);
});

it('opens the explanation of a lead in words, the chosen agent first', async () => {
  const { user } = page(plan);
  await user.click(await screen.findByRole('button', { name: /Dana Whitfield/ }));
  await screen.findByText('Goes to Ana Silva: the most even of all ways to deal.');
  expect(screen.getByText('chosen: 8 → 9').compareDocumentPosition(screen.getByText('at cap 20/20'))).toBe(
    Node.DOCUMENT_POSITION_FOLLOWING,
  );
  expect(screen.getByRole('link', { name: 'Open the lead' })).toHaveAttribute('href', '#/leads?lead=4');
});

it('lists what is left over with its reason and a mend', async () => {
  const { user } = page(plan);
  await user.click(await screen.findByRole('tab', { name: /^Left over/ }));
  expect(await screen.findByText('Lee Novak')).toBeInTheDocument();
  expect(screen.getByText(/3 leads found every agent who could take them at cap/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Raise a lead cap' })).toHaveAttribute('href', '#/team');
});

it('becomes the record once it is carried out, with Undo', async () => {
  let run = plan;
  const { user, client } = page(plan, {
    'runs.get': () => run,
    'runs.commit': () => (run = { ...plan, state: 'committed', committedAt: officeNow }),
    'runs.undo': () => {
      run = { ...run, state: 'undone', undoneByRunId: 8 };
      return { runId: 8, undoneRunId: 7, restored: 42, skippedCount: 0, skipped: [], sentence: '42 leads put back.' };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Assign 42' }));
  await screen.findByText(/Carried out by Robin Marsh/);
  expect(await screen.findByText('An undo would put back 42 leads and skip none.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Undo run' }));
  expect(await screen.findByRole('link', { name: 'run 8' })).toHaveAttribute('href', '#/runs/8');
  expect(await screen.findByText('42 leads put back.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  expect(
    client.calls.filter(({ name }) => name === 'runs.commit' || name === 'runs.undo').map(({ input }) => input),
  ).toEqual([{ runId: 7 }, { runId: 7 }]);
});

it('shows a plan that was made anew with what changed in it, and commits only when asked again', async () => {
  let run = plan;
  const { user, client } = page(plan, {
    'runs.get': () => run,
    'runs.commit': () => {
      run = { ...plan, revision: 13, placed: 40, leftOver: 5, leftovers: [{ reason: 'agents_at_cap', count: 5 }] };
      client.emit({ type: 'touched', topics: ['runs'], revision: 13 });
      return { ok: false, error: { code: 'STALE_PLAN', message: 'The data changed since this plan was made.' } };
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Assign 42' }));
  await screen.findByRole('button', { name: 'Assign 40' });
  expect(
    screen.getByText(/The data changed since this plan was made\..*Assigned 42 → 40, Left over 3 → 5/),
  ).toBeInTheDocument();
  await user.click(screen.getByRole('tab', { name: 'Changed since last plan' }));
  const rows = screen.getAllByRole('row').map((row) => row.textContent);
  expect(rows.slice(1)).toEqual(['Assigned4240', 'Left over35']);
});

it('names what an undo would skip and why', async () => {
  const { user } = page(
    { ...plan, state: 'committed', committedAt: officeNow, actorId: null },
    {
      'runs.previewUndo': () => ({
        restored: 40,
        skippedCount: 2,
        skipped: [
          { leadId: 4, name: 'Dana Whitfield', reason: 'now with Ben Okafor' },
          { leadId: 5, name: 'Lee Novak', reason: 'now Contacting' },
        ],
      }),
    },
  );
  expect(await screen.findByText(/Carried out by the schedule/)).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: /An undo would put back 40 leads and skip 2/ }));
  const skipped = within(screen.getByRole('group', { name: 'Leads that an undo would skip' })).getAllByRole('listitem');
  expect(skipped.map((item) => item.textContent)).toEqual([
    'Dana Whitfieldnow with Ben Okafor',
    'Lee Novaknow Contacting',
  ]);
});

it('drops a plan on Cancel and leaves the page', async () => {
  const { perAgent: _perAgent, rejected: _rejected, runId: _runId, ...summary } = plan;
  const { user, client } = page(plan, { 'runs.cancel': () => ({ ...summary, state: 'cancelled' }) });
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(window.location.hash).toBe('#/runs'));
  expect(client.calls.find(({ name }) => name === 'runs.cancel')?.input).toEqual({ runId: 7 });
});

it('shows an import with its counts and hands out its rejected rows as a CSV', async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    saved.push(blob);
    return 'blob:rejected';
  };
  URL.revokeObjectURL = () => {};
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { user } = page(
    {
      ...plan,
      kind: 'import',
      certificate: null,
      perAgent: [],
      leftOver: 0,
      leftovers: [],
      counts: { imported: 1988, updated: 0, inquiries: 0, skipped: 10, blank: 0, rejected: 2 },
      rejected: [{ line: 32, reason: 'The phone is damaged.' }],
    },
    { 'intake.rejected': () => ({ csv: 'Name,Reason\nBad One,The phone is damaged.\n' }) },
  );
  expect(await screen.findByRole('button', { name: 'Import 1,988 leads' })).toBeEnabled();
  expect(screen.getByText('The phone is damaged.')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Download as CSV' }));
  await waitFor(() => expect(click).toHaveBeenCalledOnce());
  const bytes = new Uint8Array((await saved[0]?.arrayBuffer()) ?? []);
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('Name,Reason\nBad One,The phone is damaged.\n');
  click.mockRestore();
});

it('says that a run is not there', async () => {
  page(plan, { 'runs.get': () => ({ ok: false, error: { code: 'NOT_FOUND', message: 'There is no such run.' } }) });
  expect(await screen.findByRole('alert')).toHaveTextContent('There is no such run.');
});
