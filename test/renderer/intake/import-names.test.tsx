import { screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { expect, it, vi } from 'vitest';
import { z } from 'zod';
import { draftOf, type ImportDraft, planInput } from '../../../renderer/features/intake/import-draft.ts';
import { ImportDialog } from '../../../renderer/features/intake/import-dialog.tsx';
import { ImportNames } from '../../../renderer/features/intake/import-names.tsx';
import { planAgainLabel } from '../../../renderer/features/intake/name-answers.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { ImportName } from '../../../shared/contract/intake.ts';
import { runSchema } from '../../../shared/contract/runs.ts';
import { fakeInspection, fakePlannedImport } from '../../helpers/fake-import.ts';
import { fakeAgent, fakeAgents, fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

const inspection = { ...fakeInspection, name: 'hubspot.csv' };

function named(change: Partial<ImportName> & Pick<ImportName, 'name' | 'state'>): ImportName {
  return { count: 1, takenAs: null, proposed: null, confidence: 0, why: 'nobody of this name', ...change };
}

const exactAgents = ['Ana Silva', 'Robin Marsh'].map((name, index) =>
  named({ name, state: 'exact', takenAs: 2 - index, confidence: 1, why: 'the name' }),
);

const names: OutputOf<'intake.names'> = {
  owners: {
    names: [
      named({ name: 'Zoe Elsewhere', state: 'open', count: 12 }),
      named({ name: 'Ben', state: 'open', count: 3, proposed: 3, why: 'the only one with this first name' }),
      named({ name: 'A. Silva', state: 'taken', takenAs: 2, confidence: 0.8, why: 'the initial and the name fit' }),
      named({ name: 'Pond', state: 'confirmed', confidence: 1, why: 'as said in an earlier import' }),
      ...exactAgents,
    ],
    more: 0,
    counts: { open: 2, taken: 1, confirmed: 1, exact: 2 },
  },
  statuses: {
    names: [named({ name: 'IN_PROGRESS', state: 'taken', takenAs: 3, confidence: 0.9, why: 'another word for it' })],
    more: 0,
    counts: { open: 0, taken: 1, confirmed: 0, exact: 0 },
  },
};

function drawn(found = names) {
  const onDraft = vi.fn<(draft: ImportDraft) => void>();
  function Preview() {
    const [draft, setDraft] = useState(draftOf({ path: '/hubspot.csv' }, inspection));
    const change = (next: ImportDraft) => {
      setDraft(next);
      onDraft(next);
    };
    return <ImportNames runId={9} draft={draft} isBusy={false} onChange={change} />;
  }
  const gone = fakeAgent({ id: 8, name: 'Tom Leaver', status: 'inactive' });
  const handlers = fakeOfficeHandlers({ 'intake.names': () => found, 'team.list': () => [...fakeAgents, gone] });
  return { ...renderScreen(<Preview />, handlers), onDraft, last: () => onDraft.mock.lastCall?.[0] };
}

const owners = () => screen.findByRole('region', { name: 'Owners in the file' });
const ownerSelect = async (name: string) => within(await owners()).getByLabelText(`“${name}” is`);

it('tells what each name is taken as and why, and what needs an answer', async () => {
  drawn();
  const region = await owners();
  expect(region).toHaveTextContent('2 owners need an answer. Until then their leads come in unassigned.');
  const told = within(region)
    .getAllByRole('listitem')
    .map((item) => {
      const select = within(item).getByRole('combobox');
      return within(select).getByRole('option', { selected: true }).textContent;
    });
  expect(told).toEqual(['Choose an agent…', 'Choose an agent…', 'Ana Silva', 'Leave unassigned']);
  expect(await ownerSelect('Zoe Elsewhere')).toHaveAccessibleDescription('Nobody of this name');
  expect(await ownerSelect('Ben')).toHaveAccessibleDescription('Perhaps Ben Okafor: the only one with this first name');
  expect(await ownerSelect('A. Silva')).toHaveAccessibleDescription('Taken as this: the initial and the name fit');
  expect(await ownerSelect('Pond')).toHaveAccessibleDescription('As said in an earlier import');
  const statuses = screen.getByRole('region', { name: 'Statuses in the file' });
  expect(within(statuses).getByLabelText('“IN_PROGRESS” is')).toHaveDisplayValue('Contacting');
});

it('what matches exactly is folded away, and can be looked at and changed', async () => {
  const { user } = drawn();
  const region = await owners();
  expect(within(region).queryByText('Robin Marsh', { selector: 'p' })).toBeNull();
  await user.click(within(region).getByRole('button', { name: '2 owners match exactly', expanded: false }));
  expect(await ownerSelect('Robin Marsh')).toHaveDisplayValue('Robin Marsh');
  expect(within(region).getByRole('button', { name: '2 owners match exactly' })).toHaveAttribute(
    'aria-expanded',
    'true',
  );
});

it('offers the agents who are here, and answers wait until the import is planned again', async () => {
  const { user, last } = drawn();
  const zoe = await ownerSelect('Zoe Elsewhere');
  expect(
    within(zoe)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Choose an agent…', 'Leave unassigned', 'Ana Silva', 'Ben Okafor', 'Robin Marsh']);
  await user.selectOptions(zoe, 'Ben Okafor');
  expect(zoe).toHaveAccessibleDescription('Counts once the import is planned again');
  await user.selectOptions(zoe, 'Leave unassigned');
  await user.selectOptions(await ownerSelect('Ben'), 'Ben Okafor');
  await user.selectOptions(screen.getByLabelText('“IN_PROGRESS” is'), 'The usual status');
  const draft = last();
  expect(draft && planAgainLabel(draft)).toBe('Plan again with 3 answers');
  expect(draft && planInput(draft).answers).toEqual({
    owners: [
      { name: 'Zoe Elsewhere', agentId: null },
      { name: 'Ben', agentId: 3 },
    ],
    statuses: [{ name: 'IN_PROGRESS', statusId: null }],
  });
});

it('of many names the first are shown, and the rest on demand', async () => {
  const many = Array.from({ length: 57 }, (_, index) => named({ name: `Owner ${index}`, state: 'open' }));
  const { user } = drawn({
    ...names,
    owners: { names: many, more: 143, counts: { open: 200, taken: 0, confirmed: 0, exact: 0 } },
  });
  const region = await owners();
  expect(within(region).getAllByRole('listitem')).toHaveLength(8);
  await user.click(within(region).getByRole('button', { name: 'Show all 57 names' }));
  expect(within(region).getAllByRole('listitem')).toHaveLength(57);
  expect(region).toHaveTextContent('143 further names are not listed. Is it the right column?');
});

it('a file without owners and statuses asks nothing', async () => {
  const nothing = { names: [], more: 0, counts: { open: 0, taken: 0, confirmed: 0, exact: 0 } };
  const { client } = drawn({ owners: nothing, statuses: nothing });
  await waitFor(() => expect(client.calls.some(({ name }) => name === 'intake.names')).toBe(true));
  expect(screen.queryByRole('region', { name: /in the file/ })).toBeNull();
});

it('in the dialog an answer has to be planned with before anything is imported', async () => {
  const run = fakePlannedImport(19);
  const { user, client } = renderScreen(
    <ImportDialog open onOpenChange={vi.fn()} file={new File(['x'], 'hubspot.csv')} />,
    fakeOfficeHandlers({
      'intake.inspect': () => inspection,
      'intake.plan': () => run,
      'intake.names': () => names,
      'runs.cancel': () => ({ ...z.object(runSchema.shape).parse(run), state: 'cancelled' }),
    }),
  );
  await user.click(await screen.findByRole('button', { name: 'Preview the import' }));
  await user.selectOptions(await ownerSelect('Zoe Elsewhere'), 'Ana Silva');
  expect(screen.queryByRole('button', { name: 'Import 19 leads' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Plan again with 1 answer' }));
  expect(await screen.findByRole('button', { name: 'Import 19 leads' })).toBeEnabled();
  const plans = client.calls.filter(({ name }) => name === 'intake.plan').map(({ input }) => input);
  expect(plans).toMatchObject([{ answers: {} }, { answers: { owners: [{ name: 'Zoe Elsewhere', agentId: 2 }] } }]);
  expect(client.calls.some(({ name }) => name === 'runs.commit')).toBe(false);
});
