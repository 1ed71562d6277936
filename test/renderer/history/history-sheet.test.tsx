import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { HistoryButton } from '../../../renderer/features/history/history-button.tsx';
import { closeHistory, openHistory } from '../../../renderer/features/history/history-store.ts';
import { useUndoKeys } from '../../../renderer/features/history/use-undo-keys.ts';
import { resetLeadsView, useLeadsView } from '../../../renderer/features/leads/view-state.ts';
import { failure } from '../../../shared/contract/envelope.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { fakeHistory } from '../../helpers/fake-history.ts';
import { fakeOfficeHandlers } from '../../helpers/fake-office.ts';
import { renderScreen } from '../../helpers/screen.tsx';

beforeEach(() => {
  closeHistory();
  resetLeadsView();
});

it('lists what the person did, newest first, with the records, and what cannot be undone with its reason', async () => {
  const history = fakeHistory('Status of Dana from Contacting to Qualified');
  history.did('Auto lead assignment: 42 leads assigned', { leadId: null, runId: 7 });
  history.did('Note on Ben', { obstacle: 'Ana has changed the note since.' });
  const { user } = renderScreen(<HistoryButton />, fakeOfficeHandlers(history.handlers));
  await user.click(screen.getByRole('button', { name: 'History' }));
  const sheet = await screen.findByRole('dialog', { name: 'History' });
  const lines = await within(sheet).findAllByRole('listitem');
  expect(lines.map((line) => line.querySelector('p')?.textContent)).toEqual([
    'Note on Ben',
    'Auto lead assignment: 42 leads assigned',
    'Status of Dana from Contacting to Qualified',
  ]);
  const [note, run, status] = lines as [HTMLElement, HTMLElement, HTMLElement];
  expect(note).toHaveTextContent('Ana has changed the note since.');
  expect(within(note).queryByRole('button')).not.toBeInTheDocument();
  expect(within(run).getByRole('link', { name: 'Open the run' })).toHaveAttribute('href', '#/runs/7');
  await expectAccessible();
  await user.click(within(status).getByRole('link', { name: 'Open the lead' }));
  expect(useLeadsView.getState().openLeadId).toBe(2);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

it('undoes one act and does it again where it stands, the focus staying on its button', async () => {
  const history = fakeHistory('Assigned Dana to Ana', 'Assigned Ben to Ana');
  const { user } = renderScreen(<HistoryButton />, fakeOfficeHandlers(history.handlers));
  await user.click(screen.getByRole('button', { name: 'History' }));
  await user.click(await screen.findByRole('button', { name: 'Undo: Assigned Dana to Ana' }));
  const redo = await screen.findByRole('button', { name: 'Redo: Assigned Dana to Ana' });
  expect(redo).toHaveFocus();
  expect(history.acts().map(({ state }) => state)).toEqual(['done', 'undone']);
  await user.click(redo);
  expect(await screen.findByRole('button', { name: 'Undo: Assigned Dana to Ana' })).toHaveFocus();
});

function WithKeys() {
  useUndoKeys();
  return <HistoryButton />;
}

it('undoes by key while it is open', async () => {
  const history = fakeHistory('Assigned Dana to Ana');
  const { user } = renderScreen(<WithKeys />, fakeOfficeHandlers(history.handlers));
  await user.click(screen.getByRole('button', { name: 'History' }));
  await screen.findByRole('button', { name: 'Undo: Assigned Dana to Ana' });
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByRole('button', { name: 'Redo: Assigned Dana to Ana' })).toBeInTheDocument();
});

it('keeps the focus in the line whose way back is gone after the undo', async () => {
  const history = fakeHistory('Assigned Dana to Ana');
  const { user } = renderScreen(
    <HistoryButton />,
    fakeOfficeHandlers({
      ...history.handlers,
      'history.list': () =>
        history.acts().map((act) => ({
          ...act,
          obstacle: act.state === 'undone' ? 'Ana has left; it cannot be done again.' : null,
        })),
    }),
  );
  openHistory();
  await user.click(await screen.findByRole('button', { name: 'Undo: Assigned Dana to Ana' }));
  const reason = await screen.findByText('Ana has left; it cannot be done again.');
  await waitFor(() => expect(reason.closest('li')).toHaveFocus());
});

it('says what will stand here while nothing was done, and offers to try again what cannot be read', async () => {
  const empty = renderScreen(<HistoryButton />, fakeOfficeHandlers(fakeHistory().handlers));
  openHistory();
  expect(await screen.findByText('Nothing to undo')).toBeInTheDocument();
  empty.unmount();
  closeHistory();
  renderScreen(
    <HistoryButton />,
    fakeOfficeHandlers({ 'history.list': () => failure('INTERNAL', 'The engine stopped.') }),
  );
  openHistory();
  expect(await screen.findByText('The engine stopped.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeInTheDocument();
});
