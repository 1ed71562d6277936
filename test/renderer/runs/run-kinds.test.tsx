import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { RunDetail } from '../../../shared/contract/runs.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeDesk, officeNow } from '../../helpers/fake-office.ts';
import { leadsOfRun, openRun, plan, runLead } from './run-office.tsx';

/** A run that no distribution planned. */
const byHand: RunDetail = {
  ...plan,
  certificate: null,
  snapshotHash: null,
  planHash: null,
  leftOver: 0,
  leftovers: [],
  mends: [],
  perAgent: [],
};

const names = () => screen.getAllByRole('tab').map((tab) => tab.textContent);

it('sets leads to a status: from and to of each, those skipped with the reason, no seal and no even share', async () => {
  openRun(
    {
      ...byHand,
      kind: 'status',
      title: 'Set status to Contacting',
      sentence: '2 leads to set to Contacting, 1 skipped (Contacting already).',
      total: 3,
      placed: 2,
      skipped: 1,
      perAgent: [fakeDesk({ agentId: 2, name: 'Ana Silva', before: 8, after: 9 })],
    },
    {
      'runs.leads': leadsOfRun([
        runLead(4, { name: 'Dana Whitfield', fromAgentId: 2, toAgentId: 2, fromStatusId: 5, toStatusId: 3 }),
        runLead(5, { name: 'Lee Novak', toAgentId: null, fromStatusId: 1, toStatusId: 3 }),
        runLead(6, { name: 'Omar Reyes', outcome: 'skipped', toAgentId: null, fromStatusId: 3, toStatusId: 3 }),
      ]),
    },
  );
  expect(await screen.findByRole('button', { name: 'Set 2 to Contacting' })).toBeEnabled();
  const rows = await screen.findAllByRole('link', { name: /Dana|Lee|Omar/ });
  await waitFor(() =>
    expect(rows.map((row) => row.textContent)).toEqual([
      'Dana WhitfieldClosed → Contactingwith Ana Silvaopen',
      'Lee NovakUnassigned → Contacting–open',
      'Omar ReyesContacting–Skipped: nothing to changeopen',
    ]),
  );
  expect(rows[0]).toHaveAttribute('href', '#/leads?lead=4');
  expect(screen.queryByRole('button', { name: /even/ })).not.toBeInTheDocument();
  expect(screen.queryByText('even share')).not.toBeInTheDocument();
  expect(names()).toEqual(['Leads3', 'By agent']);
  await expectAccessible();
});

it('tags leads', async () => {
  openRun(
    { ...byHand, kind: 'tag', title: 'Tag: +VIP', sentence: '12 leads to tag +VIP.', total: 12, placed: 12 },
    {
      'runs.leads': leadsOfRun([
        runLead(4, {
          name: 'Dana Whitfield',
          outcome: 'tagged',
          toAgentId: null,
          fromStatusId: null,
          toStatusId: null,
        }),
      ]),
    },
  );
  expect(await screen.findByRole('button', { name: 'Tag 12' })).toBeEnabled();
  expect(await screen.findByRole('link', { name: /Dana Whitfield/ })).toHaveTextContent(
    'Dana WhitfieldTo be taggedopen',
  );
  expect(screen.queryByRole('region', { name: 'Desks' })).not.toBeInTheDocument();
});

it('recycles leads, naming whom each leaves and why one is skipped', async () => {
  openRun(
    { ...byHand, kind: 'recycle', title: 'Recycle to the pool', total: 2, placed: 1, skipped: 1 },
    {
      'runs.leads': leadsOfRun([
        runLead(4, { name: 'Dana Whitfield', fromAgentId: 2, toAgentId: null, fromStatusId: 3, toStatusId: 1 }),
        runLead(5, { name: 'Lee Novak', outcome: 'skipped', toAgentId: null, leftoverReason: 'do_not_contact' }),
      ]),
    },
  );
  expect(await screen.findByRole('button', { name: 'Recycle 1' })).toBeEnabled();
  const row = await screen.findByRole('link', { name: /Dana Whitfield/ });
  await waitFor(() => expect(row).toHaveTextContent('Dana WhitfieldContacting → UnassignedAna Silva → the poolopen'));
  expect(screen.getByRole('link', { name: /Lee Novak/ })).toHaveTextContent('Skipped: do not contact');
});

it('routes leads: its seal is about the routing, every lead says why, and what is left over names the subject', async () => {
  const { user } = openRun(
    {
      ...plan,
      kind: 'route',
      title: 'Routing on arrival',
      total: 3,
      placed: 2,
      leftOver: 1,
      leftovers: [{ reason: 'no_subject', count: 1 }],
      mends: [],
    },
    {
      'runs.leads': leadsOfRun([runLead(4, { name: 'Dana Whitfield' })]),
      'runs.explain': ({ runId, leadId }) => ({
        runId,
        leadId,
        sentence: 'Ana Silva has the highest match of those who may take it.',
        agents: [
          { agentId: 2, name: 'Ana Silva', verdict: 'chosen', gate: null, text: 'match 71' },
          { agentId: 3, name: 'Ben Okafor', verdict: 'gate', gate: 'low_match', text: 'match 12, below 30' },
        ],
      }),
    },
  );
  expect(await screen.findByRole('button', { name: 'Route 2' })).toBeEnabled();
  expect(screen.getByRole('button', { name: 'routing: proven' })).toBeInTheDocument();
  expect(names()).toEqual(['Leads2', 'Left over1', 'By agent']);
  await user.click(await screen.findByRole('button', { name: /Dana Whitfield/ }));
  expect(await screen.findByText('Ana Silva has the highest match of those who may take it.')).toBeInTheDocument();
  expect(screen.getByText('match 12, below 30')).toBeInTheDocument();
  await user.click(screen.getByRole('tab', { name: /Left over/ }));
  expect(screen.getByText(/found no agent who lists its subject/)).toBeInTheDocument();
  await expectAccessible();
});

it('has nothing to carry out when nothing would change', async () => {
  openRun({ ...byHand, kind: 'archive', title: 'Archive', total: 2, placed: 0, skipped: 2 });
  expect(await screen.findByRole('button', { name: 'Nothing to archive' })).toBeDisabled();
});

it('shows what an undo put back, and leads to the run', async () => {
  openRun(
    { ...byHand, kind: 'undo', state: 'committed', committedAt: officeNow, title: 'Undo: Archive', undoOfRunId: 6 },
    { 'runs.leads': leadsOfRun([runLead(4, { name: 'Dana Whitfield', outcome: 'restored' })]) },
  );
  expect(await screen.findByRole('link', { name: 'run 6' })).toHaveAttribute('href', '#/runs/6');
  expect(await screen.findByRole('link', { name: /Dana Whitfield/ })).toHaveTextContent('Dana Whitfield– → Ana Silva');
  expect(screen.queryByRole('button', { name: /Undo/ })).not.toBeInTheDocument();
});

it('shows an import with its counts and hands out its rejected rows as a CSV', async () => {
  const saved: Blob[] = [];
  URL.createObjectURL = (blob: Blob) => {
    saved.push(blob);
    return 'blob:rejected';
  };
  URL.revokeObjectURL = () => {};
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const { user } = openRun(
    {
      ...byHand,
      kind: 'import',
      counts: { imported: 1988, updated: 0, inquiries: 0, skipped: 10, blank: 0, rejected: 2 },
      rejected: [{ line: 32, reason: 'The phone is damaged.' }],
    },
    {
      'intake.rejected': () => ({ csv: 'Name,Reason\nBad One,The phone is damaged.\n' }),
      'runs.leads': leadsOfRun([]),
    },
  );
  expect(await screen.findByRole('button', { name: 'Import 1,988 leads' })).toBeEnabled();
  expect(screen.getByText('The phone is damaged.')).toBeInTheDocument();
  expect(await screen.findByText('Listed once the import is carried out.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Export' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Download as CSV' }));
  await waitFor(() => expect(click).toHaveBeenCalledOnce());
  const bytes = new Uint8Array((await saved[0]?.arrayBuffer()) ?? []);
  expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('Name,Reason\nBad One,The phone is damaged.\n');
  click.mockRestore();
});

it('says where to look when an automatic run finds no lead', async () => {
  openRun({ ...plan, total: 0, placed: 0, leftOver: 0, leftovers: [], mends: [], perAgent: [] });
  expect(await screen.findByText('No lead waits to be assigned')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Look at the eligible statuses' })).toHaveAttribute(
    'href',
    '#/settings/auto',
  );
  expect(screen.getByRole('button', { name: 'Nothing to assign' })).toBeDisabled();
  expect(screen.queryByRole('tab')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Replay…' })).not.toBeInTheDocument();
  await expectAccessible();
});

it('folds 200 desks down to those that matter, and shows all of them when asked', async () => {
  const longName = 'Bartholomew Featherstonehaugh-Cholmondeley of the Northern Waterfront';
  const perAgent = Array.from({ length: 200 }, (_, index) =>
    index < 20
      ? fakeDesk({ agentId: index + 1, name: index === 0 ? longName : `Agent ${index}`, before: 5, given: 40 - index })
      : fakeDesk({ agentId: index + 1, name: `Agent ${index}`, gate: 'away', gateText: 'away until 4 Dec' }),
  );
  const { user } = openRun({ ...plan, perAgent });
  const desks = within(await screen.findByRole('region', { name: 'Desks' }));
  expect(desks.getAllByRole('listitem')).toHaveLength(14);
  expect(desks.getByTitle(longName)).toHaveTextContent(longName);
  await user.click(desks.getByRole('button', { name: '186 more' }));
  expect(desks.getAllByRole('listitem')).toHaveLength(200);
  expect(desks.getAllByText('away until 4 Dec')).toHaveLength(180);
  await user.click(desks.getByRole('button', { name: 'Show fewer' }));
  expect(desks.getAllByRole('listitem')).toHaveLength(14);
  await user.click(screen.getByRole('tab', { name: 'By agent' }));
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(201);
  await expectAccessible();
});
