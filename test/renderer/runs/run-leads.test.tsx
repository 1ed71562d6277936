import { screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { rowAfter } from '../../../renderer/features/runs/page/row-keys.ts';
import { fakeDesk } from '../../helpers/fake-office.ts';
import { explanation, leadsOfRun, openRun, plan, runLead } from './run-office.tsx';

const many = { ...plan, total: 100_000, placed: 100_000, leftOver: 0, leftovers: [], mends: [] };

/** As an engine with this many leads, without making them. */
const endless = {
  'runs.leads': ({ offset, limit }: { offset: number; limit: number }) => ({
    rows: Array.from({ length: Math.min(limit, 100_000 - offset) }, (_, index) => runLead(offset + index + 1)),
    total: 100_000,
    revision: 12,
  }),
};

const row = (id: number) => screen.findByRole('button', { name: new RegExp(`^Lead ${id}\\D`) });

it('lists 100,000 leads, of which only those in view are read and drawn', async () => {
  const { client } = openRun(many, endless);
  expect(await row(1)).toHaveTextContent('Lead 1– → Ana SilvaUnassigned → Assignedwhy');
  expect(within(screen.getByRole('group', { name: 'Leads of the run' })).getAllByRole('listitem').length).toBeLessThan(
    50,
  );
  const asked = client.calls.filter(({ name }) => name === 'runs.leads').map(({ input }) => input);
  expect(asked).toEqual([{ runId: 7, outcomes: ['placed'], limit: 100, offset: 0 }]);
});

it('is walked by arrows, J and K, from end to end, and opened and left by key', async () => {
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockReturnValue(36 * 100_000);
  const { user } = openRun(many, { ...endless, 'runs.explain': () => explanation });
  await row(1);
  screen.getByRole('group', { name: 'Leads of the run' }).focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(async () => expect(await row(1)).toHaveFocus());
  await user.keyboard('{ArrowDown}{ArrowDown}');
  await waitFor(async () => expect(await row(3)).toHaveFocus());
  await user.keyboard('k');
  await waitFor(async () => expect(await row(2)).toHaveFocus());
  await user.keyboard('{Enter}');
  await screen.findByText(explanation.sentence);
  await user.keyboard('{Escape}');
  expect(screen.queryByText(explanation.sentence)).not.toBeInTheDocument();
  await waitFor(async () => expect(await row(2)).toHaveFocus());
  await user.keyboard('{End}');
  await waitFor(async () => expect(await row(100_000)).toHaveFocus());
  await user.keyboard('{Home}j');
  await waitFor(async () => expect(await row(2)).toHaveFocus());
});

it('knows where each key leads', () => {
  const from = (key: string) => rowAfter(key, 5, 20, 8);
  expect(['ArrowDown', 'ArrowUp', 'Home', 'End', 'PageDown', 'PageUp', 'x'].map(from)).toEqual([
    6,
    4,
    0,
    19,
    13,
    0,
    null,
  ]);
  expect(rowAfter('ArrowDown', 19, 20, 8)).toBe(19);
});

it('opens the explanation of a lead in words: who got it, who lost, whom a gate kept out', async () => {
  const { user } = openRun(plan);
  await user.click(await screen.findByRole('button', { name: /Dana Whitfield/ }));
  const sentence = await screen.findByText(explanation.sentence);
  const verdicts = within(sentence.parentElement ?? document.body).getAllByRole('listitem');
  expect(verdicts.map((item) => item.textContent)).toEqual([
    'Ana Silvachosen: 8 → 15',
    'Cleo Hartlost on level 7 against 6',
    'Ben Okaforat cap 20/20',
  ]);
  expect(screen.getByRole('link', { name: 'Open the lead' })).toHaveAttribute('href', '#/leads?lead=4');
});

it('says why an explanation cannot be read, and reads it again', async () => {
  let isThere = false;
  const { user } = openRun(plan, {
    'runs.explain': () => (isThere ? explanation : { ok: false, error: { code: 'INTERNAL', message: 'It failed.' } }),
  });
  await user.click(await screen.findByRole('button', { name: /Dana Whitfield/ }));
  const alert = await screen.findByRole('alert');
  isThere = true;
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(explanation.sentence)).toBeInTheDocument();
});

it('can be narrowed down by what became of the leads and by agent, and widened again', async () => {
  const leads = [
    runLead(1),
    runLead(2, { toAgentId: 3 }),
    runLead(3, { outcome: 'kept', fromAgentId: 3, toAgentId: 3 }),
    runLead(4, { outcome: 'skipped', toAgentId: null, leftoverReason: 'under_cover' }),
  ];
  const perAgent = [
    fakeDesk({ agentId: 2, name: 'Ana Silva', given: 1 }),
    fakeDesk({ agentId: 3, name: 'Ben Okafor', given: 1, kept: 1 }),
  ];
  const run = { ...plan, total: 4, placed: 2, kept: 1, skipped: 1, leftOver: 0, leftovers: [], mends: [], perAgent };
  const { user } = openRun(run, { 'runs.leads': leadsOfRun(leads) });
  const shown = async (...ids: number[]) => {
    const drawn = () =>
      screen.queryAllByRole('button', { name: /^Lead \d/ }).map((each) => each.textContent?.slice(0, 6));
    await waitFor(() => expect(drawn()).toEqual(ids.map((id) => `Lead ${id}`)));
  };
  await shown(1, 2, 3, 4);
  expect(screen.getAllByRole('radio').map((each) => each.textContent)).toEqual([
    'All',
    'Assigned 2',
    'Kept 1',
    'Skipped 1',
  ]);
  await user.click(screen.getByRole('radio', { name: 'Kept 1' }));
  await shown(3);
  await user.click(screen.getByRole('button', { name: 'Agent' }));
  await user.click(await screen.findByRole('option', { name: /Ana Silva/ }));
  expect(await screen.findByText(/No lead of this run is like that/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  await shown(1, 2, 3, 4);
  await user.click(screen.getByRole('tab', { name: 'By agent' }));
  await user.click(screen.getByRole('button', { name: 'Ben Okafor' }));
  await shown(2, 3);
});
